import type { LocalTime } from '@dangol/campaigns';

const DAY_MS = 86_400_000;

/**
 * Epoch ms of an ISO 8601 moment, in the file's zone where it names none; a date alone is its end. `undefined` for anything else.
 * @param local the zone's civil time.
 */
export function momentOf(text: string, local: (at: number) => LocalTime): number | undefined {
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text);
  const isZoned = /T.*(Z|[+-]\d\d:\d\d)$/.test(text);
  const at = Date.parse(isDate || isZoned ? text : `${text}Z`);
  if (Number.isNaN(at)) return undefined;
  if (isZoned) return at;
  const civil = isDate ? at + DAY_MS : at;
  const offset = (moment: number) => {
    const { date, minutes } = local(moment);
    return Date.parse(date) + minutes * 60_000 - Math.floor(moment / 60_000) * 60_000;
  };
  // Twice: the clock may be changed in between.
  return civil - offset(civil - offset(civil));
}

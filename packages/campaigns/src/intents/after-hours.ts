import type { LocalTime } from '../situation';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/**
 * The first moment from `at` on that lies outside these hours: `at` itself, or the minute in which they end by the zone's clock, however long that night is.
 * Hours are half-open: at 21:00 `21:00-08:00` has begun, at 08:00 it is over.
 * @param at epoch ms.
 * @param hours `21:00-08:00`; with at least four hours of the day outside them.
 * @param local the zone's civil time, as `createLocal()` gives it.
 */
export function afterHours(at: number, hours: string, local: (at: number) => LocalTime): number {
  const [from, to] = hours.split('-').map(minutesOf) as [number, number];
  const isWithin = (moment: number) => {
    const { minutes } = local(moment);
    return from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
  };
  if (!isWithin(at)) return at;
  // A clock may be changed meanwhile: the end is looked for, and not counted.
  let within = at - (at % MINUTE_MS);
  let outside = within + (((to - local(at).minutes + DAY_MINUTES) % DAY_MINUTES) + 120) * MINUTE_MS;
  while (outside - within > MINUTE_MS) {
    const middle = (within + outside) / 2;
    const minute = middle - (middle % MINUTE_MS);
    if (isWithin(minute)) within = minute;
    else outside = minute;
  }
  return outside;
}

function minutesOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return hour * 60 + minute;
}

import { userError } from '../errors';

const UNITS = { h: 3_600_000, d: 86_400_000 };

/** `12h` or `3d` as milliseconds. @throws UserError for another form. */
export function parseAge(text: string): number {
  const [, number, unit] = /^([1-9][0-9]{0,4})([hd])$/u.exec(text) ?? [];
  if (!number) throw userError('badNumber', '--max-log-age', text, 'like 12h or 3d');
  return Number(number) * UNITS[unit as 'h'];
}

/**
 * What is to be told where nobody has written the log for a while: an export that is no longer made looks like a quiet shop.
 * @param newestAt the newest moment of the log, epoch ms; `null` where it has no times.
 */
export function warnOfOldLog(newestAt: number | null, maxAgeMs: number, now: number): string | undefined {
  if (newestAt === null) return 'The log has no times: --max-log-age cannot tell how old it is.';
  if (now - newestAt <= maxAgeMs) return undefined;
  const days = (now - newestAt) / UNITS.d;
  return `The newest line of the log is of ${new Date(newestAt).toISOString().slice(0, 16)}Z, ${days < 2 ? `${Math.floor(days * 24)} hours` : `${Math.floor(days)} days`} ago: is the export still made?`;
}

const DAY_MS = 86_400_000;
/** Day 0 of a workbook's count, as it holds from March 1900 on. @see https://support.microsoft.com/office/e7fe7167-48a9-4b96-bb53-5612a800b487 */
const DAY_ZERO_AT = Date.UTC(1899, 11, 30);
/** Numbers from 1954 to 2119: others are hardly days. */
const DAYS = [20_000, 80_000] as const;

/** An instant of a workbook, which knows no zones, as ISO text without one, to the second: `2026-11-01T15:20:30`; `2026-11-01` at midnight. */
export function dateText(at: number): string {
  const iso = new Date(Math.round(at / 1000) * 1000).toISOString().slice(0, 19);
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}

/** A number that counts days (`45962.639`), likewise; `undefined` where it is no such number. */
export function serialDateText(number: string): string | undefined {
  const days = Number(number);
  return days >= DAYS[0] && days < DAYS[1] ? dateText(DAY_ZERO_AT + days * DAY_MS) : undefined;
}

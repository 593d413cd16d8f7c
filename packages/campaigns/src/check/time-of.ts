/**
 * A moment of a rules file, epoch ms, as if in UTC where it names no zone: near enough to tell which of two comes first.
 *
 * @param isEnd a date alone counts as its end instead of its beginning
 */
export function timeOf(moment: string, isEnd = false): number {
  if (moment.length === 10) return Date.parse(moment) + (isEnd ? 864e5 : 0);
  return Date.parse(/Z|[+-]\d\d:\d\d$/.test(moment) ? moment : `${moment}Z`);
}

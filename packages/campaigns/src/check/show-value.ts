const LONGEST = 60;

/**
 * A value as a complaint shows it, at most 60 characters and a few more. It looks one level deep and no further, since the value may be endless.
 *
 * @throws what a hostile object throws when it is looked at
 */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST)) + (value[LONGEST] ? '…' : '');
  if (value === null || /^(number|boolean)$/.test(typeof value)) return `${value}`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object') return `a ${typeof value}`;
  const names = Object.keys(value);
  return names.length ? `an object with ${names.slice(0, 5).join(', ').slice(0, LONGEST)}` : '{}';
}

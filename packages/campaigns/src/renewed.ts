/** A list with the entry of this name renewed, or made, and put first. */
export function renewed<One, Name extends keyof One>(
  list: readonly One[],
  name: Name,
  value: One[Name],
  renew: (known: One | undefined) => One,
): One[] {
  const known = list.find((one) => one[name] === value);
  return [renew(known), ...list.filter((one) => one !== known)];
}

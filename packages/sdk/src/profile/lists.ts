/** Puts an entry first, in place of an earlier one of the same id. */
export function toFront<Entry extends { id: string }>(list: readonly Entry[], entry: Entry, cap: number): Entry[] {
  return [entry, ...list.filter(({ id }) => id !== entry.id)].slice(0, cap);
}

/** Counts a name in a list of counted names, newest first. */
export function tally<Key extends string, Entry extends Record<Key, string> & { at: number; count: number }>(
  list: readonly Entry[],
  key: Key,
  name: string,
  at: number,
  cap: number,
): Entry[] {
  const known = list.find((entry) => entry[key] === name);
  const counted = { [key]: name, at, count: (known?.count ?? 0) + 1 } as unknown as Entry;
  return [counted, ...list.filter((entry) => entry !== known)].slice(0, cap);
}

import { once } from './once';

/** Entries by their keys, in their order. */
export function group<One>(list: Iterable<One>, keysOf: (one: One) => Iterable<string>): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of list) for (const key of keysOf(one)) once<One[]>(groups, key, () => []).push(one);
  return groups;
}

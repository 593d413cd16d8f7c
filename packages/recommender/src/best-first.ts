import type { Ranked } from './request';

/** Sorts by score, ties by id, so that the same input gives the same strip in every browser. */
export function bestFirst<Entry extends Ranked>(entries: Entry[]): Entry[] {
  return entries.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

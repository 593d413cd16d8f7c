import type { RankedList } from '@dangol/schema';
import { numberOf } from './number-of';

/** The usable entries of a list as [id, score], in the list's order: scores are positive and finite, ids are texts. */
export function entriesOf(list: RankedList | undefined): [id: string, score: number][] {
  if (!Array.isArray(list?.ids) || !Array.isArray(list.weights)) return [];
  const scale = numberOf(list.scale);
  const entries: [id: string, score: number][] = [];
  for (const [place, id] of list.ids.entries()) {
    const score = numberOf(list.weights[place]) * scale;
    if (id && typeof id === 'string' && score > 0 && score < 1e99) entries.push([id, score]);
  }
  return entries;
}

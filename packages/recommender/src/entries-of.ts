import type { RankedList } from '@dangol/schema';

/** A list's entries as [id, score], in the list's order. */
export function entriesOf(list: RankedList | undefined): [id: string, score: number][] {
  return list ? list.ids.map((id, place) => [id, (list.weights[place] as number) * list.scale]) : [];
}

import type { RankedList } from '@dangol/schema';
import type { Ranked, Reason } from './request';

/** A list's entries, each for the same reason. */
export function entriesOf(list: RankedList | undefined, reason: Reason): Ranked[] {
  return list?.ids.map((id, place) => ({ id, score: (list.weights[place] as number) * list.scale, reason })) ?? [];
}

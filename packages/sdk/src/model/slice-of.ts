import type { Card, ItemRecord, Shard } from '@dangol/schema';

/** What is kept of a shard: one record, and the cards of the tops of its lists. */
export interface Slice {
  record: ItemRecord;
  cards: Card[];
}

/** Cuts an item out of its shard; `undefined` where it does not hold the item. */
export function sliceOf({ items, cards }: Shard, id: string): Slice | undefined {
  const record = items.find((item) => item?.id === id);
  if (!record) return undefined;
  const listed = new Set(Object.values(record.lists ?? {}).flatMap((list) => list.ids));
  return { record, cards: cards.filter((card) => listed.has(card?.id)) };
}

import type { Card, ItemRecord, Shard } from '@dangol/schema';

/** What is kept of a shard: one record, and the cards of the tops of its lists. */
export interface Slice {
  record: ItemRecord;
  cards: Card[];
  /** When it was last asked for, epoch ms. */
  readAt?: number;
}

/** Cuts an item out of its shard; `undefined` where it does not hold the item. */
export function sliceOf({ items, cards }: Shard, id: string): Slice | undefined {
  const record = items.find((item) => item?.id === id);
  if (!record) return undefined;
  const listed = new Set(Object.values(record.lists ?? {}).flatMap((list) => list.ids));
  // A shard holds each card once: that of an item with a record in it stands there.
  const all = [...cards, ...items.map((item) => item?.card)];
  return { record, cards: all.filter((card): card is Card => listed.has(card?.id as string)) };
}

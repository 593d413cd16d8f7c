import type { Blend, Card, ItemRecord, Shard } from '@dangol/schema';

/** What is kept of a shard: one record, the cards of the tops of its lists, and what the lists count for. */
export interface Slice {
  record: ItemRecord;
  cards: Card[];
  blend?: Blend | undefined;
  /** When it was last asked for, epoch ms. */
  readAt?: number;
}

/** Cuts a record out of its shard; `undefined` where it is not there, or misshapen. */
export function sliceOf({ items, cards, blend }: Shard, id: string): Slice | undefined {
  try {
    const record = items.find((item) => item?.id === id);
    if (!record) return undefined;
    const listed = new Set(Object.values(record.lists ?? {}).flatMap((list) => list.ids));
    // A shard holds each card once: that of an item with a record in it stands there.
    const all = [...cards, ...items.map((item) => item?.card)];
    return { record, blend, cards: all.filter((card): card is Card => listed.has(card?.id as string)) };
  } catch {
    return undefined;
  }
}

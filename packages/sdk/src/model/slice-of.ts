import type { Shard } from '@dangol/schema';

/** A shard with one item alone and the cards of the tops of its lists: what is kept of it. `undefined` where it does not hold the item. */
export function sliceOf(shard: Shard, id: string): Shard | undefined {
  const record = shard.items?.find((item) => item?.id === id);
  if (!record) return undefined;
  const listed = new Set(Object.values(record.lists ?? {}).flatMap((list) => list?.ids));
  return { ...shard, items: [record], cards: shard.cards.filter((card) => listed.has(card?.id)) };
}

/** The id of a slice's item. */
export function idOf(slice: Shard): string | undefined {
  return slice.items[0]?.id;
}

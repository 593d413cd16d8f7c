import type { Card, ItemRecord } from '@dangol/schema';
import type { Client } from '@dangol/sdk/unchecked';

/** What the inspector shows of the model. */
export interface ModelView {
  /** The item this page is about. */
  item: string | undefined;
  record: ItemRecord | undefined;
  cards: Map<string, Card>;
  popular: { items: number; categories: number } | undefined;
}

/** Reads what this page needs of the model; files that the strips have read are not asked for again. `undefined` without a model. */
export async function readModel(client: Client): Promise<ModelView | undefined> {
  const { model } = client;
  if (!model) return undefined;
  const item = client.item.current();
  const seen = client.profile.snapshot().items.map(({ id }) => id);
  const [read, popular] = await Promise.all([model.read(item === undefined ? [] : [item], seen), model.popular()]);
  const cards = new Map((popular?.cards ?? []).map((card) => [card.id, card]));
  for (const [id, card] of read.cards) cards.set(id, card);
  for (const [id, { card }] of read.records) if (card) cards.set(id, card);
  return {
    item,
    record: item === undefined ? undefined : read.records.get(item),
    cards,
    popular: popular && { items: popular.shop.ids.length, categories: popular.categories.length },
  };
}

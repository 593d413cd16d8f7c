import { type Card, type ItemRecord, type Manifest, manifestUrl } from '@dangol/schema';
import type { Client } from '@dangol/sdk/unchecked';
import type { Shown } from './context';

/** What the inspector shows of the model. */
export interface ModelView {
  /** The item this page is about. */
  item: string | undefined;
  record: ItemRecord | undefined;
  /** Of this page's item and strips, of what is popular, and of what the profile remembers. */
  cards: Map<string, Card>;
  popular: { items: number; categories: number } | undefined;
  /** Absent where the page was not made with the script tag, or the file cannot be read. */
  manifest: Manifest | undefined;
  /** The newest moment in the logs that it was made from, epoch ms. */
  builtAt: number | undefined;
  /** What is kept on this device. */
  kept: { records: number; bytes: number };
}

/** Reads what this page needs of the model; files that the strips have read are not asked for again. `undefined` without a model. */
export async function readModel(client: Client, shown: readonly Shown[]): Promise<ModelView | undefined> {
  const { model } = client;
  if (!model) return undefined;
  const item = client.item.current();
  const { items, orders } = client.profile.snapshot();
  const met = [...items, ...orders.flatMap(({ lines }) => lines)].map(({ id }) => id);
  const [read, popular, builtAt, manifest, kept] = await Promise.all([
    model.read(item === undefined ? [] : [item], met),
    model.popular(),
    model.builtAt(),
    readManifest(),
    model.kept(),
  ]);
  const cards = new Map((popular?.cards ?? []).map((card) => [card.id, card]));
  for (const [id, card] of read.cards) cards.set(id, card);
  for (const [id, { card }] of read.records) if (card) cards.set(id, card);
  for (const { result } of shown) for (const { id, card } of result.items) cards.set(id, card);
  return {
    item,
    record: item === undefined ? undefined : read.records.get(item),
    cards,
    popular: popular && { items: popular.shop.ids.length, categories: popular.categories.length },
    manifest,
    builtAt,
    kept: { records: kept.length, bytes: kept.length && new Blob([JSON.stringify(kept)]).size },
  };
}

/** The manifest says what no strip needs: how large the model is, and what it was made from. */
async function readManifest(): Promise<Manifest | undefined> {
  const address = document.querySelector<HTMLElement>('script[data-model]')?.dataset.model;
  try {
    return address ? await (await fetch(manifestUrl(address))).json() : undefined;
  } catch {
    return undefined;
  }
}

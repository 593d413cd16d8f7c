// What is known of items now, in layers: what the profile noted of them that does not age, the model's cards with live prices over them, and over all
// the word of the page itself.
import type { ItemNow } from '@dangol/campaigns';
import type { Card, ProfileSnapshot } from '@dangol/schema';
import { pageItem } from './page-item';
import type { SituationDeps } from './situation-deps';

/** Most items that are looked up, and most that are asked for over the network: each may be a request of its own. */
const ITEMS_MAX = 40;
const ASKED_MAX = 6;

/** What was looked up is good for so long. */
const LEARNT_MS = 60_000;

/** What is known of items now. */
export interface ItemsNow {
  now(snapshot: ProfileSnapshot | null): ReadonlyMap<string, ItemNow>;
  refresh(ids: readonly string[]): Promise<void>;
  renew(): Promise<boolean>;
}

/** Nothing is read before it is asked for. */
export function createItemsNow({
  client,
  source,
  now,
}: Pick<SituationDeps, 'client' | 'source'> & { now: () => number }): ItemsNow {
  const cards = new Map<string, Card>();
  const gaps = new Map<string, number | undefined>();
  /** What was looked for over the network, found or not. */
  const asked = new Set<string>();
  const learntAt = new Map<string, number>();
  let version: string | undefined;
  let reading: Promise<unknown> = Promise.resolve();

  async function read(ids: readonly string[]): Promise<void> {
    const wanted = ids.slice(0, ITEMS_MAX).filter((id) => !(Math.abs(now() - learntAt.get(id)!) < LEARNT_MS));
    if (!wanted[0]) return;
    for (const id of wanted) learntAt.set(id, now());
    const kept = await client.model?.read([], wanted);
    const missing = wanted.filter((id) => !kept?.records.has(id) && !asked.has(id)).slice(0, ASKED_MAX);
    for (const id of missing) asked.add(id);
    const read = missing[0] ? await client.model?.read(missing, wanted) : kept;
    if (!read) return;
    for (const id of wanted) {
      const record = read.records.get(id);
      const card = record?.card ?? read.cards.get(id);
      if (record) gaps.set(id, record.repeat?.gapDays);
      if (card) cards.set(id, card);
    }
    version = read.version;
    await lay(wanted);
  }

  /** @returns whether a price, or the stock, is another now. */
  async function lay(ids: readonly string[]): Promise<boolean> {
    const before = new Map([...cards].filter(([id]) => ids.includes(id)));
    let isNews = false;
    for (const [id, card] of (await source?.freshen?.(before, version)) ?? []) {
      if (!before.has(id)) continue;
      isNews ||= newsOf(card) !== newsOf(before.get(id)!);
      cards.set(id, card);
    }
    return isNews;
  }

  /** One after the other: the second finds what the first has brought. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = reading.then(work);
    reading = done.catch(() => {});
    return done;
  }

  return {
    now(snapshot) {
      const known = new Map<string, ItemNow>();
      for (const { id, name, brand, categories, url, image } of snapshot?.items ?? []) {
        known.set(id, defined({ title: name, brand, categories, url, image }));
      }
      for (const [id, { id: _, category, ...card }] of cards) {
        const before = known.get(id);
        known.set(id, {
          ...before,
          availability: 'in_stock',
          labels: [],
          ...card,
          gapDays: gaps.get(id),
          categories: before?.categories ?? (category ? [category] : []),
        });
      }
      const [id, told] = pageItem(client) ?? [];
      if (id && told) known.set(id, { ...known.get(id), ...told });
      return known;
    },
    refresh: (ids) => inTurn(() => read([...new Set(ids)])).catch(() => {}),
    renew: () => inTurn(() => lay([...cards.keys()])).catch(() => false),
  };
}

const newsOf = ({ price, was, currency, availability }: Card) => JSON.stringify([price, was, currency, availability]);

function defined(fields: ItemNow): ItemNow {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

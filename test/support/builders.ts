import type {
  Card,
  Envelope,
  Item,
  ItemRecord,
  Manifest,
  Popular,
  Profile,
  RankedList,
  SeenItem,
  Shard,
} from '@dangol/schema';

/** A Monday noon in Seoul that tests may count from. */
export const NOON_AT = Date.UTC(2026, 2, 2, 3);

let serial = 0;

/** A UUIDv7-shaped id, another one on each call, in order. */
export function anId(): string {
  serial += 1;
  return `019c0000-0000-7000-8000-${serial.toString(16).padStart(12, '0')}`;
}

/** An item line: a linen shirt. */
export function anItem(overrides: Partial<Item> = {}): Item {
  return { item_id: 'shirt-1', item_name: 'Linen shirt', item_category: 'Shirt', price: 39_000, ...overrides };
}

/** An event in the outbox: the shirt was viewed, with analytics allowed. */
export function anEnvelope(overrides: Partial<Envelope> = {}): Envelope {
  return {
    id: anId(),
    name: 'view_item',
    at: NOON_AT,
    visitor: '7d1f3c52-4a55-4c53-9d8f-0f6a4f5b6c01',
    session: '2b0e7a8e-91f2-4c37-8a44-53a1f9d2e702',
    page: { url: 'https://shop.example/products/shirt-1', title: 'Linen shirt', type: 'product', language: 'ko' },
    consent: { record: null, purposes: ['necessary', 'analytics'] },
    params: { currency: 'KRW', value: 39_000, items: [anItem()] },
    ...overrides,
  };
}

/** An empty profile. */
export function aProfile(overrides: Partial<Profile> = {}): Profile {
  return {
    format: 'dangol-profile/1',
    updatedAt: 0,
    seed: 'seed',
    items: [],
    cart: [],
    wishlist: [],
    orders: [],
    searches: [],
    pageTypes: [],
    visits: { count: 0, firstAt: 0, lastAt: 0 },
    affinities: { category: [], brand: [], keyword: [] },
    attributions: [],
    dismissed: [],
    counts: [],
    ...overrides,
  };
}

/** An item that the visitor viewed once at noon. */
export function aSeenItem(overrides: Partial<SeenItem> = {}): SeenItem {
  return { id: 'shirt-1', at: NOON_AT, views: 1, action: 'view', ...overrides };
}

/** A card; its title is made from the id. */
export function aCard(overrides: Partial<Card> = {}): Card {
  const id = overrides.id ?? 'shirt-1';
  const path = encodeURIComponent(id);
  return {
    id,
    title: `Title of ${id}`,
    url: `/products/${path}`,
    image: `/images/${path}.jpg`,
    price: 39_000,
    currency: 'KRW',
    category: categoryOf(id),
    ...overrides,
  };
}

/** A ranked list whose weights fall evenly from 255. */
export function aList(...ids: string[]): RankedList {
  return { ids, weights: ids.map((_, index) => Math.max(1, 255 - index * 10)), scale: 1 / 255 };
}

/** The record of the shirt: bought with two others, worn with trousers. */
export function aRecord(overrides: Partial<ItemRecord> = {}): ItemRecord {
  const id = overrides.id ?? 'shirt-1';
  return {
    id,
    card: aCard({ id }),
    lists: { similarBuyers: aList('shirt-2', 'shirt-3'), goesWith: aList('trousers-1') },
    ...overrides,
  };
}

/** A shard with the given records and a card for every id that their lists name. */
export function aShard(overrides: Partial<Shard> = {}): Shard {
  const items = overrides.items ?? [aRecord()];
  const named = items.flatMap(({ lists }) => Object.values(lists).flatMap((list: RankedList) => list.ids));
  const cards = [...new Set(named)].map((id) => aCard({ id }));
  return { format: 'dangol-model/1', version: 'v1', items, cards, ...overrides };
}

/** The manifest of a model with one shard. */
export function aManifest(overrides: Partial<Manifest> = {}): Manifest {
  return {
    format: 'dangol-model/1',
    version: 'v1',
    shardCount: 1,
    counts: { items: 4, orders: 10, buyers: 8, sessions: 0 },
    builtAt: NOON_AT,
    enabled: true,
    ...overrides,
  };
}

/** What sells best in the shop, with cards. */
export function aPopular(overrides: Partial<Popular> = {}): Popular {
  const shop = overrides.shop ?? aList('shirt-1', 'trousers-1', 'shirt-2');
  const cards = shop.ids.map((id) => aCard({ id }));
  return { format: 'dangol-model/1', version: 'v1', shop, categories: [], cards, ...overrides };
}

/** `trousers-1` → `Trousers`. */
function categoryOf(id: string): string {
  const word = id.replace(/-\d+$/, '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

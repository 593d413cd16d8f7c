import type { Profile } from '@dangol/schema';
import { createModel } from '@dangol/sdk/model';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createSource, type SourceOptions } from '../../../packages/dangol/src/create-source';
import { type Forget, forget } from '../../../packages/sdk/src/profile/forget';
import { aCard, aList, aPopular, aProfile, aRecord, aSeenItem, NOON_AT } from '../../support/builders';
import { type ModelFolder, modelFolder, SHARDS } from '../model/model-folder';

const BUYERS = aList('shirt-2', 'shirt-3', 'shirt-4');
const lists = { similarBuyers: BUYERS, goesWith: aList('trousers-1', 'cap-1') };

let folder: ModelFolder;
beforeEach(() => {
  folder = modelFolder();
  folder.publish([aRecord({ lists }), aRecord({ id: 'cap-2', lists: { similarBuyers: aList('bag-2') } })]);
});

/** A client as a source sees it, whose visitor can change its mind and its cart. */
function aClient(initial: Partial<Profile> = {}, initiallyAllowed = true) {
  const listeners = new Set<() => void>();
  let snapshot = aProfile(initial);
  let allowed = initiallyAllowed;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    listeners,
    tracked: [] as unknown[],
    profile: {
      snapshot: () => snapshot,
      subscribe,
      ready: async () => {},
      forget(what: Forget) {
        snapshot = forget(snapshot, what);
        for (const listener of [...listeners]) listener();
      },
    },
    consent: { allows: () => allowed, subscribe },
    item: { current: (): string | undefined => 'shirt-1', subscribe },
    track(name: string, params?: Record<string, unknown>) {
      this.tracked.push([name, params]);
    },
    becomes(next: Partial<Profile>, nowAllowed = allowed) {
      snapshot = aProfile({ ...snapshot, ...next });
      allowed = nowAllowed;
      for (const listener of [...listeners]) listener();
    },
  };
}

type FakeClient = ReturnType<typeof aClient>;
function aSource(client?: FakeClient, options: SourceOptions = {}) {
  const model = createModel({ url: 'https://shop.example/model', fetch: folder.fetch, version: `v1.${SHARDS}` });
  const now = () => NOON_AT;
  return createSource(client as never, { model, now, page: () => '/', ...options });
}
const asked = { kind: 'similar-buyers', item: 'shirt-1', limit: 3 } as const;
const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

describe('a visitor who is not known', () => {
  test('sees what the same buyers bought, for one request', async () => {
    const result = await aSource().recommend(asked);
    expect(idsOf(result)).toEqual(['shirt-2', 'shirt-3', 'shirt-4']);
    expect(result).toMatchObject({ step: 'similar-buyers', modelVersion: 'v1' });
    expect(folder.asked.filter((path) => path !== 'manifest.json')).toEqual([folder.shardPath('shirt-1')]);
  });

  test('without consent nothing of the profile is used, even where there is one', async () => {
    const cart = [{ id: 'shirt-2', quantity: 1, at: NOON_AT }];
    expect(idsOf(await aSource(aClient({ cart }, false)).recommend(asked))).toContain('shirt-2');
    expect(idsOf(await aSource(aClient({ cart }, true)).recommend(asked))).not.toContain('shirt-2');
  });

  test('popular fills a strip that is short, and is not asked for otherwise', async () => {
    const result = await aSource().recommend({ ...asked, item: 'cap-2' });
    expect(idsOf(result)).toEqual(['bag-2', 'shirt-1', 'trousers-1']);
    expect(folder.asked).toContain('v1/popular.json');
  });

  test.each([
    ['truncated', '{"format":"dangol-model/1","version":"v1","items":['],
    ['HTML', '<!doctype html>'],
    ['of another version', { format: 'dangol-model/1', version: 'v0', items: [], cards: [] }],
  ])('a shard that is %s gives popular', async (_, file) => {
    folder.put(folder.shardPath('shirt-1'), file);
    const { step } = await aSource().recommend(asked);
    expect(step).toBe('popular');
  });

  test('without any model file a strip is empty, and nothing rejects', async () => {
    folder.remove('v1');
    folder.put('manifest.json', '<!doctype html>');
    expect(await aSource().recommend(asked)).toMatchObject({ items: [], step: 'none' });
    expect(await createSource(undefined).recommend(asked)).toMatchObject({ items: [], step: 'none' });
  });
});

describe('a visitor who is known', () => {
  test('sees the history from what the profile noted, without a model', async () => {
    const items = [aSeenItem(), aSeenItem({ id: 'cap-1', name: 'Cap', price: 9_000, url: '/cap', image: '/cap.jpg' })];
    const source = createSource(aClient({ items }) as never, { now: () => NOON_AT, page: () => '/' });
    const { items: shown, step } = await source.recommend({ kind: 'recently-viewed', item: 'shirt-1', limit: 4 });
    expect(step).toBe('recently-viewed');
    expect(shown[0]?.card).toMatchObject({ id: 'cap-1', title: 'Cap', price: 9_000, url: '/cap', image: '/cap.jpg' });
    expect(shown).toHaveLength(1);
  });

  test('for-you reads the newest item of the history, and no more', async () => {
    const items = [aSeenItem(), aSeenItem({ id: 'cap-2' })];
    const result = await aSource(aClient({ items })).recommend({ kind: 'for-you', limit: 3 });
    expect(idsOf(result)).toEqual(['shirt-2', 'shirt-3', 'shirt-4']);
    expect(result.items[0]?.reason).toEqual({ code: 'your-history', item: 'shirt-1' });
    expect(folder.asked.filter((path) => path.includes('items'))).toEqual([folder.shardPath('shirt-1')]);
  });
});

describe('what the page has at hand', () => {
  test('is laid over the cards, and what is out of stock makes room', async () => {
    const resolveItems = async (ids: string[]) =>
      ids.map((id) => ({
        id,
        price: 1,
        was: undefined,
        ...(id === 'shirt-2' && { availability: 'out_of_stock' as const }),
      }));
    const { items } = await aSource(undefined, { resolveItems }).recommend({ ...asked, limit: 2 });
    expect(items.map(({ id, card }) => [id, card.price, card.title])).toEqual([
      ['shirt-3', 1, 'Title of shirt-3'],
      ['shirt-4', 1, 'Title of shirt-4'],
    ]);
  });

  test('counts where its ids are numbers, as a page often has them', async () => {
    const items = [aRecord({ lists: { similarBuyers: aList('123', '124') } })];
    const cards = ['123', '124'].map((id) => aCard({ id }));
    folder.put(folder.shardPath('shirt-1'), { format: 'dangol-model/1', version: 'v1', items, cards });
    const resolveItems = async () => [{ id: 123, availability: 'out_of_stock' }] as never;
    const result = await aSource(undefined, { resolveItems }).recommend({ ...asked, limit: 1 });
    expect(idsOf(result)).toEqual(['124']);
  });

  test('of the visitor may fail: the strip stands without it', async () => {
    const demographics = () => {
      throw new Error('shop');
    };
    expect(idsOf(await aSource(aClient(), { demographics }).recommend(asked))).toEqual([
      'shirt-2',
      'shirt-3',
      'shirt-4',
    ]);
  });

  test('makes an item known that the model has no card for', async () => {
    const items = [aRecord({ lists: { similarBuyers: aList('bare-1') } })];
    folder.put(folder.shardPath('shirt-1'), { format: 'dangol-model/1', version: 'v1', items, cards: [] });
    const resolveItems = async (ids: string[]) => ids.map((id) => ({ id, title: `Live ${id}` }));
    const { items: shown } = await aSource(undefined, { resolveItems }).recommend({ ...asked, limit: 1 });
    expect(shown[0]?.card.title).toBe('Live bare-1');
  });

  test.each([
    ['rejects', () => Promise.reject(new Error('shop'))],
    [
      'throws',
      () => {
        throw new Error('shop');
      },
    ],
    ['gives no list', async () => 'x' as never],
    ['gives nonsense', async () => [null, 7, { price: 3 }] as never],
  ])('changes nothing when it %s', async (_, resolveItems) => {
    const { items } = await aSource(undefined, { resolveItems }).recommend(asked);
    expect(items.map(({ card }) => card.price)).toEqual([39_000, 39_000, 39_000]);
  });
});

describe('strips of one page', () => {
  const shared = { similarBuyers: aList('cap-1', 'shirt-2', 'shirt-3'), goesWith: aList('cap-1', 'trousers-1') };
  const goesWith = { kind: 'goes-with', item: 'shirt-1', limit: 2 } as const;
  beforeEach(() => folder.publish([aRecord({ lists: shared })]));

  test('never show the same item: the first to ask chooses first', async () => {
    const source = aSource();
    const [buyers, goes] = await Promise.all([source.recommend({ ...asked, limit: 2 }), source.recommend(goesWith)]);
    expect(idsOf(buyers)).toEqual(['cap-1', 'shirt-2']);
    expect(idsOf(goes)).toEqual(['trousers-1']);

    const other = aSource();
    const [first, second] = await Promise.all([other.recommend(goesWith), other.recommend({ ...asked, limit: 2 })]);
    expect(idsOf(first)).toEqual(['cap-1', 'trousers-1']);
    expect(idsOf(second)).toEqual(['shirt-2', 'shirt-3']);
  });

  test('keep their place when they ask again, and start anew on another address', async () => {
    let address = '/one';
    const source = aSource(undefined, { page: () => address });
    await source.recommend({ ...asked, limit: 2 });
    await source.recommend(goesWith);
    expect(idsOf(await source.recommend({ ...asked, limit: 2 }))).toEqual(['cap-1', 'shirt-2']);
    address = '/two';
    expect(idsOf(await source.recommend(goesWith))).toEqual(['cap-1', 'trousers-1']);
  });

  test('what is a strip’s own is not taken by another that tops itself up with what is popular', async () => {
    const own = { similarBuyers: aList('shirt-2', 'trousers-1'), goesWith: aList('cap-1') };
    folder.publish([aRecord({ lists: own })]);
    folder.put('v1/popular.json', aPopular({ shop: aList('trousers-1', 'cap-2', 'cap-3', 'bag-1', 'bag-2') }));
    const source = aSource();
    const [goes, buyers] = await Promise.all([
      source.recommend({ ...goesWith, limit: 3 }),
      source.recommend({ ...asked, limit: 3 }),
    ]);
    expect(idsOf(goes)).toEqual(['cap-1', 'cap-2', 'bag-1']);
    expect(idsOf(buyers)).toEqual(['shirt-2', 'trousers-1', 'cap-3']);
    expect([goes.step, buyers.step]).toEqual(['goes-with', 'similar-buyers']);
  });

  test('two of one kind about two items do not repeat each other either', async () => {
    folder.publish([
      aRecord({ lists: shared }),
      aRecord({ id: 'cap-2', lists: { similarBuyers: aList('cap-1', 'bag-2', 'bag-3') } }),
    ]);
    const source = aSource();
    const [one, two] = await Promise.all([
      source.recommend({ ...asked, limit: 2 }),
      source.recommend({ ...asked, item: 'cap-2', limit: 2 }),
    ]);
    expect(idsOf(one)).toEqual(['cap-1', 'shirt-2']);
    expect(idsOf(two)).toEqual(['bag-2', 'bag-3']);
  });

  test('a short strip waits for what is popular for a second at most, and is told when it comes after all', async () => {
    vi.useFakeTimers();
    try {
      const { fetch } = folder;
      let come = () => {};
      const slow = async (url: string) => {
        if (url.endsWith('popular.json')) await new Promise<void>((resolve) => (come = resolve));
        return fetch(url);
      };
      const model = createModel({ url: 'https://shop.example/model', fetch: slow, version: `v1.${SHARDS}` });
      const source = createSource(undefined, { model, timers: globalThis, page: () => '/', now: () => NOON_AT });
      let told = 0;
      source.subscribe(() => told++);
      const short = source.recommend({ ...asked, limit: 5 });
      await vi.advanceTimersByTimeAsync(1_500);
      expect(idsOf(await short)).toEqual(['cap-1', 'shirt-2', 'shirt-3']);
      expect(told).toBe(0);
      come();
      await vi.advanceTimersByTimeAsync(0);
      expect(told).toBe(1);
      const full = source.recommend({ ...asked, limit: 5 });
      await vi.advanceTimersByTimeAsync(10);
      expect(idsOf(await full).slice(0, 4)).toEqual(['cap-1', 'shirt-2', 'shirt-3', 'trousers-1']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a strip that hangs holds the next up for a second at most', async () => {
    vi.useFakeTimers();
    try {
      const { fetch } = folder;
      const hangs = (url: string) => (url.endsWith('popular.json') ? new Promise<never>(() => {}) : fetch(url));
      const model = createModel({ url: 'https://shop.example/model', fetch: hangs, version: `v1.${SHARDS}` });
      const hanging = createSource(undefined, { model, timers: globalThis, page: () => '/', now: () => NOON_AT });
      void hanging.recommend({ kind: 'popular', limit: 2 });
      const next = hanging.recommend({ ...asked, limit: 2 });
      await vi.advanceTimersByTimeAsync(1_001);
      expect(idsOf(await next)).toEqual(['cap-1', 'shirt-2']);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('changes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  async function calls(client: FakeClient, act: () => void): Promise<number> {
    let count = 0;
    const source = aSource(client, { timers: globalThis });
    const stop = source.subscribe(() => {
      count += 1;
    });
    await vi.advanceTimersByTimeAsync(0);
    act();
    await vi.advanceTimersByTimeAsync(60);
    stop();
    expect(client.listeners.size).toBe(0);
    return count;
  }

  test('of cart and consent are told, several at once as one', async () => {
    const client = aClient({}, false);
    const cart = [{ id: 'shirt-2', quantity: 1, at: NOON_AT }];
    expect(
      await calls(client, () => {
        client.becomes({}, true);
        client.becomes({ cart });
      }),
    ).toBe(1);
  });

  test('an erased history is told, a further view is not', async () => {
    const viewed = aClient({ items: [aSeenItem()] });
    expect(await calls(viewed, () => viewed.becomes({ items: [aSeenItem({ id: 'cap-1' }), aSeenItem()] }))).toBe(0);
    const erased = aClient({ items: [aSeenItem()] });
    expect(await calls(erased, () => erased.becomes({ items: [] }))).toBe(1);
  });

  test('what is cleared from the history is told, leaves *recently viewed*, and stays in the cart', async () => {
    const cart = [{ id: 'cap-1', quantity: 1, at: NOON_AT }];
    const client = aClient({ items: [aSeenItem({ id: 'cap-1' }), aSeenItem({ id: 'bag-1', name: 'Bag' })], cart });
    const source = aSource(client);
    expect(await calls(client, () => source.forget?.(['cap-1']))).toBe(1);
    expect(client.profile.snapshot()).toMatchObject({ items: [{ id: 'bag-1' }], cart });
    vi.useRealTimers();
    expect(idsOf(await source.recommend({ kind: 'recently-viewed', limit: 4 }))).toEqual(['bag-1']);
  });

  test('of the item that the page is about are told, without consent too, and its strips start anew', async () => {
    const client = aClient({}, false);
    let current: string | undefined;
    client.item.current = () => current;
    expect(
      await calls(client, () => {
        current = 'shirt-1';
        client.becomes({});
      }),
    ).toBe(1);
  });

  test('without a client there are none, and tracking goes nowhere', () => {
    const source = aSource();
    expect(() => source.subscribe(() => {})()).not.toThrow();
    expect(() => source.track('view_item_list', {})).not.toThrow();
  });
});

test('events go to the client', () => {
  const client = aClient();
  aSource(client).track('select_item', { items: [] });
  expect(client.tracked).toEqual([['select_item', { items: [] }]]);
});

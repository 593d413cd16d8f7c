import type { Card, ItemRecord, Page } from '@dangol/schema';
import type { EventTrace } from '@dangol/sdk';
import { describe, expect, test } from 'vitest';
import { createSituation } from '../../../packages/dangol/src/campaigns/situation/create-situation';
import type { SituationDeps } from '../../../packages/dangol/src/campaigns/situation/situation-deps';
import { aCard, aProfile, aRecord, aSeenItem, NOON_AT } from '../../support/builders';

const local: SituationDeps['local'] = () => ({ date: '2026-11-22', week: '2026-W47', weekday: 6, minutes: 0 });

/** What the page, the visitor and the model are, as far as a test says otherwise. */
interface Given {
  profile?: Parameters<typeof aProfile>[0];
  allowed?: string[];
  subject?: 'device' | 'member';
  page?: Partial<Page>;
  item?: string;
  facts?: () => object | undefined;
  events?: Partial<EventTrace>[];
  records?: ItemRecord[];
  /** Ids that the device holds; the others are asked for over the network. */
  kept?: string[];
  freshen?: (cards: Map<string, Card>) => Promise<Map<string, Card>>;
  demographics?: SituationDeps['demographics'];
  pointer?: 'coarse' | 'fine';
  size?: [width: number, height: number];
}

function situationOf(given: Given) {
  const {
    profile = {},
    allowed = ['personalization'],
    subject = 'device',
    kept = [],
    records = [],
    size = [800, 900],
  } = given;
  const asked: string[][] = [];
  const time = { now: NOON_AT };
  const deps: SituationDeps = {
    client: {
      profile: { snapshot: () => aProfile(profile), ready: () => Promise.reject(new Error('never')) },
      consent: { allows: (purpose) => allowed.includes(purpose), state: () => ({ subject }) as never },
      page: () => ({ url: 'https://shop.test/p', language: 'ko-KR', ...given.page }),
      item: { current: () => given.item },
      shop: { facts: () => given.facts?.() as never },
      model: {
        async read(ids, more = []) {
          if (ids[0]) asked.push(ids);
          const found = records.filter(({ id }) => ids.includes(id) || (more.includes(id) && kept.includes(id)));
          return { records: new Map(found.map((record) => [record.id, record])), cards: new Map(), version: 'v1' };
        },
      },
      debug: { events: () => (given.events ?? []) as EventTrace[] },
    },
    browser: {
      document: { documentElement: { lang: '' } } as Document,
      location: { pathname: '/p', search: '?a=1' } as Location,
      matchMedia: (query) => ({ matches: query.includes(given.pointer ?? 'fine') }) as MediaQueryList,
      innerWidth: size[0],
      innerHeight: size[1],
    },
    local,
    source: { freshen: given.freshen },
    demographics: given.demographics,
    now: () => time.now,
  };
  return { ...createSituation(deps), asked, time, client: deps.client };
}

describe('the visitor', () => {
  const visits = { count: 3, firstAt: NOON_AT, lastAt: NOON_AT };

  test('is nobody without the profile’s purpose: no snapshot, and names of this page alone', () => {
    const { now } = situationOf({ allowed: [], profile: { visits }, demographics: () => ({ age: 30 }) });
    const first = now();
    expect(first).toMatchObject({ snapshot: null, isLinked: false, demographics: undefined, isSignedIn: undefined });
    expect([first.seed, first.session]).toEqual([now().seed, now().session]);
    expect(first.seed).not.toBe(situationOf({ allowed: [] }).now().seed);
    expect(first.seed.length).toBeGreaterThan(10);
  });

  test('has the profile’s seed, and a session that is the same in all tabs of a visit and another at the next', () => {
    const session = (count: number) => situationOf({ profile: { visits: { ...visits, count } } }).now().session;
    expect(situationOf({ profile: { seed: 's', visits } }).now().seed).toBe('s');
    expect(session(3)).toBe(session(3));
    expect(session(3)).not.toBe(session(4));
    // It is part of occurrences, which are reported: it must not tell one visit's device in the next.
    expect(session(3)).not.toContain(visits.firstAt.toString(36));
  });

  test('is asked after only where it is allowed; what the shop’s function throws is nothing', () => {
    const allowed = ['personalization', 'demographics', 'profileLink'];
    const told = situationOf({ allowed, demographics: () => ({ ageBand: '30s' }) }).now();
    expect(told).toMatchObject({ demographics: { ageBand: '30s' }, isLinked: true });
    const thrower = () => {
      throw new Error('my own');
    };
    expect(situationOf({ allowed, demographics: thrower, facts: thrower, item: 'a' }).now()).toMatchObject({
      demographics: undefined,
      isSignedIn: undefined,
    });
  });

  test.each<[string, Given, boolean | undefined]>([
    ['a named member', { subject: 'member' }, true],
    ['the platform’s page', { facts: () => ({ isSignedIn: false }) }, false],
    ['nobody', {}, undefined],
  ])('is signed in as %s says', (_, given, expected) => {
    expect(situationOf(given).now().isSignedIn).toBe(expected);
  });

  test('is waited for, whatever becomes of storage', async () => {
    await expect(situationOf({}).ready()).resolves.toBeUndefined();
  });
});

describe('the page', () => {
  test('has its address with its query, its type, its language’s primary subtag and its item', () => {
    expect(situationOf({ page: { type: 'product' }, item: 'a' }).now().page).toEqual({
      type: 'product',
      address: '/p?a=1',
      language: 'ko',
      item: 'a',
      utm: undefined,
    });
  });

  test('was arrived at as the profile remembers, else as its own address says', () => {
    const url = 'https://shop.test/p?utm_source=ad&utm_medium=cpc';
    const arrival = { at: 1, source: 'news' };
    expect(situationOf({ profile: { arrival }, page: { url } }).now().page.utm).toEqual({ source: 'news' });
    expect(situationOf({ page: { url } }).now().page.utm).toEqual({ source: 'ad', medium: 'cpc' });
    expect(situationOf({ allowed: [], profile: { arrival }, page: { url } }).now().page.utm?.source).toBe('ad');
  });

  test.each<[Given['pointer'], [number, number], string]>([
    ['fine', [390, 800], 'desktop'],
    ['coarse', [390, 800], 'phone'],
    ['coarse', [844, 390], 'phone'],
    ['coarse', [768, 1024], 'tablet'],
  ])('is on a device with a %s pointer and %j pixels: %s', (pointer, size, expected) => {
    expect(situationOf({ pointer, size } as Given).now().device).toBe(expected);
  });
});

describe('items now', () => {
  const card = aCard({ id: 'a', price: 30_000, was: 40_000, currency: 'KRW', category: 'Shirt', labels: ['A'] });
  const record = aRecord({ id: 'a', card, repeat: { rate: 0.5, gapDays: 28 } });
  const view = (item: object, currency?: string): Partial<EventTrace> => ({
    name: 'view_item',
    params: { currency, items: [{ item_id: 'a', ...item }] },
  });

  test('are unknown before they were looked up, but for what the profile noted that does not age', () => {
    const items = [
      aSeenItem({ id: 'a', name: 'Linen', categories: ['Shirts', 'Linen'], price: 1, availability: 'in_stock' }),
    ];
    expect(
      situationOf({ profile: { items }, records: [record] })
        .now()
        .items.get('a'),
    ).toEqual({
      title: 'Linen',
      categories: ['Shirts', 'Linen'],
    });
    expect(situationOf({ allowed: [], profile: { items } }).now().items.size).toBe(0);
  });

  test('are what the model says, once looked up: with labels, the gap between purchases, and in stock unless it says otherwise', async () => {
    const { refresh, now } = situationOf({ records: [record] });
    await refresh(['a', 'unknown']);
    expect(now().items.get('a')).toMatchObject({
      ...{ title: card.title, price: 30_000, was: 40_000, currency: 'KRW' },
      ...{ labels: ['A'], categories: ['Shirt'], gapDays: 28, availability: 'in_stock' },
    });
    expect(now().items.has('unknown')).toBe(false);
  });

  test('are what live prices say over the model: another price, none, sold out', async () => {
    const freshen = async (cards: Map<string, Card>) => {
      const { price: _, ...rest } = cards.get('a')!;
      return new Map<string, Card>([
        ['a', { ...rest, availability: 'out_of_stock' }],
        ['other', card],
      ]);
    };
    const { refresh, now } = situationOf({ records: [record], freshen });
    await refresh(['a']);
    expect(now().items.get('a')).toMatchObject({ availability: 'out_of_stock', was: 40_000 });
    expect(now().items.get('a')).not.toHaveProperty('price');
    expect(now().items.has('other')).toBe(false);
  });

  test('are over all of it what the page itself says: its newest view, then its platform', async () => {
    const events = [
      view({ price: '50,000', item_name: 'Old' }),
      view({ price: '29000', item_name: 'New' }, 'KRW'),
      view({}),
    ];
    const { refresh, now } = situationOf({ item: 'a', events, records: [record] });
    await refresh(['a']);
    expect(now().items.get('a')).toMatchObject({ title: 'New', price: 29_000, labels: ['A'], gapDays: 28 });
    const facts = () => ({ currency: 'USD', item: { item_id: 'a', price: 20, availability: 'out_of_stock' } });
    expect(situationOf({ item: 'a', events, facts }).now().items.get('a')).toEqual({
      title: 'New',
      price: 20,
      currency: 'USD',
      availability: 'out_of_stock',
    });
    expect(situationOf({ item: 'b', events, facts }).now().items.get('b')).toEqual({});
  });

  test('are asked for over the network a few at a time, kept ones never, and what was looked up not again within a minute', async () => {
    const ids = Array.from({ length: 60 }, (_, n) => `i${n}`);
    const { refresh, asked, time } = situationOf({ records: ids.map((id) => aRecord({ id })), kept: ids.slice(0, 30) });
    await refresh(ids);
    expect(asked).toEqual([['i30', 'i31', 'i32', 'i33', 'i34', 'i35']]);
    await Promise.all([refresh(ids), refresh(['i0', 'i30'])]);
    expect(asked).toHaveLength(1);
    time.now += 61_000;
    await refresh(ids);
    expect(asked[1]).toEqual(['i36', 'i37', 'i38', 'i39']);
  });

  test('stay as they were where the model or the live prices fail', async () => {
    const { refresh, now } = situationOf({ records: [record], freshen: () => Promise.reject(new Error('offline')) });
    await refresh(['a']);
    expect(now().items.get('a')).toMatchObject({ price: 30_000 });
    const broken = situationOf({});
    broken.client.model!.read = () => Promise.reject(new Error('offline'));
    await expect(broken.refresh(['a'])).resolves.toBeUndefined();
  });
});

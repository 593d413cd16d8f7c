import { type Item, type Profile, parseProfile } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { emptyProfile } from '../../../packages/sdk/src/profile/empty-profile';
import { MERGE_ITEMS, type ProfileEvent, reduce } from '../../../packages/sdk/src/profile/reduce';
import { forgetSensitive, isSensitive, withoutSensitive } from '../../../packages/sdk/src/profile/sensitive';
import fc from '../../support/property';

const T0 = Date.UTC(2026, 10, 1);
const SENSITIVE = [' 성인용품 ', 'Pregnancy Tests'];
const shirt = { item_id: 'P1', item_category: 'Shirts', item_brand: 'Haru', price: 49_000 };
const secret = { item_id: 'S1', item_category: '성인용품', item_brand: 'Nox', price: 7_700 };
const event = (name: string, params: Record<string, unknown>): ProfileEvent => ({ name, at: T0, params });
/** What is heard of an event, and the ids that are hidden after it. */
const sift = (name: string, params: Record<string, unknown>, before: string[] = []) => {
  const hidden = new Set(before);
  return [withoutSensitive(event(name, params), SENSITIVE, hidden), [...hidden]] as const;
};

/** A profile as the room keeps it: it hears only what may be heard, and forgets what was found. */
function profileAfter(events: [name: string, params: Record<string, unknown>][], sensitive = SENSITIVE): Profile {
  const hidden = new Set<string>();
  let profile = emptyProfile('seed');
  for (const [name, params] of events) {
    const heard = withoutSensitive(event(name, params), sensitive, hidden);
    profile = forgetSensitive(heard ? reduce(profile, heard) : profile, sensitive, hidden);
  }
  return profile;
}

test.each([
  ['성인용품', true],
  ['  성인용품', true],
  ['성인용품'.normalize('NFD'), true],
  ['PREGNANCY TESTS', true],
  ['Health > Pregnancy tests > Early', true],
  ['Health>pregnancy tests', true],
  ['Health', false],
  ['Pregnancy', false],
  ['Pregnancy Tests and more', false],
  ['', false],
  [undefined, false],
  [7, false],
  [{}, false],
])('the category %j is sensitive: %s', (category, expected) => {
  expect(isSensitive(category, SENSITIVE)).toBe(expected);
  expect(isSensitive(category, [])).toBe(false);
  expect(isSensitive(category, ['', ' '])).toBe(false);
});

describe('of an event, the profile hears', () => {
  test('all, the very same, where nothing is sensitive', () => {
    const heard = event('view_cart', { items: [shirt] });
    expect(withoutSensitive(heard, SENSITIVE, new Set())).toBe(heard);
    expect(withoutSensitive(heard, [], new Set())).toBe(heard);
  });

  test.each(['', '2', '3', '4', '5'])('no item with a sensitive item_category%s, and no total', (level) => {
    const hot = { item_id: 'S1', item_category: 'Health', [`item_category${level}`]: 'pregnancy tests' };
    const [heard, found] = sift('purchase', { transaction_id: 'T1', value: 56_700, items: [shirt, hot] });
    expect(heard?.params).toEqual({ transaction_id: 'T1', value: undefined, items: [shirt] });
    expect(found).toEqual(['S1']);
  });

  test('nothing where nothing else is in it, but that a cart is empty', () => {
    expect(sift('view_item', { items: [secret] })).toEqual([undefined, ['S1']]);
    expect(sift('purchase', { transaction_id: 'T1', items: [secret] })).toEqual([undefined, ['S1']]);
    expect(sift('view_cart', { items: [secret] })[0]?.params.items).toEqual([]);
  });

  test('nothing of a list of such a category, nor of a search in it or for it', () => {
    expect(sift('select_item', { item_list_name: '성인용품', render_id: 'r', items: [shirt] })).toEqual([
      undefined,
      ['P1'],
    ]);
    expect(sift('search', { search_term: 'gel', item_category: 'Shop > 성인용품' })).toEqual([undefined, []]);
    expect(sift('search', { search_term: ' Pregnancy tests ' })).toEqual([undefined, []]);
    expect(sift('search', { search_term: 'coat' })[0]).toBeDefined();
  });

  test('no item that was found so before, though the event names no category', () => {
    expect(sift('add_to_cart', { items: [{ item_id: ' S1 ' }] }, ['S1'])).toEqual([undefined, ['S1']]);
    expect(
      sift('purchase', { transaction_id: 'T1', items: [{ item_id: 'S1' }, shirt] }, ['S1'])[0]?.params.items,
    ).toEqual([shirt]);
  });

  test('a view whose category is no text at all', () => {
    const view = event('view_item', { item_category: { toString: false }, items: [{ item_id: 'shirt-2' }] });
    expect(withoutSensitive(view, SENSITIVE, new Set())).toBe(view);
  });

  test('what it can of hostile params', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('items', 'item_category', 'x'), fc.anything()), (params) => {
        const heard = withoutSensitive(event('view_item', params), SENSITIVE, new Set());
        if (heard) reduce(emptyProfile('seed'), heard);
      }),
    );
  });
});

describe('the profile', () => {
  const everything = (item: object): [string, Record<string, unknown>][] => [
    ['view_item', { items: [item] }],
    ['add_to_wishlist', { items: [item] }],
    ['add_to_cart', { items: [item] }],
    ['select_item', { item_list_id: 'dangol_goes-with', render_id: 'r', items: [item] }],
    ['dismiss_item', { items: [item] }],
    ['purchase', { transaction_id: 'T1', value: 56_700, items: [item, shirt] }],
    ['purchase', { transaction_id: 'T2', value: 7_700, items: [item] }],
    ['remove_from_cart', { items: [item] }],
  ];

  test('learns nothing of a sensitive item, whatever is done with it', () => {
    const profile = profileAfter(everything(secret));
    expect(JSON.stringify(profile)).not.toMatch(/S1|Nox|성인|T2|56700|7700/);
    expect(profile.orders).toEqual([
      { id: 'T1', at: T0, value: undefined, currency: undefined, lines: [expect.objectContaining({ id: 'P1' })] },
    ]);
    expect(profile.counts).toEqual([]);
    expect(profile.visits.count).toBe(1);
  });

  test('forgets what it learnt of an item whose category came later: all of it', () => {
    const { item_category, ...unknown } = secret;
    const before = everything(unknown);
    expect(JSON.stringify(profileAfter(before))).toMatch(/S1.*Nox/);
    const profile = profileAfter([...before, [MERGE_ITEMS, { items: [{ ...unknown, item_category }] }]]);
    expect(JSON.stringify(profile)).not.toMatch(/S1|Nox|성인|T2|56700|7700/);
    expect(profile.orders.map(({ id, lines }) => [id, lines.length])).toEqual([['T1', 1]]);
    expect(() => parseProfile(JSON.parse(JSON.stringify(profile)))).not.toThrow();
  });

  test('keeps the liking of a brand that another item speaks for', () => {
    const unknown = { item_id: 'S1', item_brand: 'Haru' };
    const profile = profileAfter([
      ['view_item', { items: [shirt] }],
      ['view_item', { items: [unknown] }],
      [MERGE_ITEMS, { items: [{ ...unknown, item_category: '성인용품' }] }],
    ]);
    expect(profile.items.map(({ id }) => id)).toEqual(['P1']);
    expect(profile.affinities.brand.map(({ value }) => value)).toEqual(['Haru']);
  });

  test('of before the shop named a category loses what is in it', () => {
    const before = profileAfter(
      [
        ...everything({ ...secret, item_category: 'Health', item_category2: '성인용품' }),
        ['search', { search_term: '성인용품' }],
        ['search', { search_term: 'coat' }],
      ],
      [],
    );
    expect(JSON.stringify(before)).toMatch(/S1.*성인용품/);
    const after = forgetSensitive(before, SENSITIVE, new Set());
    expect(JSON.stringify(after)).not.toMatch(/S1|Nox|성인|T2|56700/);
    expect(after.searches.map(({ term }) => term)).toEqual(['coat']);
    expect(after.affinities.keyword.map(({ value }) => value)).toEqual(['coat']);
    expect(after.items.map(({ id }) => id)).toEqual(['P1']);
  });

  test('never holds a sensitive item, in whatever order categories are told', () => {
    const line = fc.record(
      {
        item_id: fc.constantFrom('a', 'b', 'c', 'd'),
        item_category: fc.constantFrom('Shirts', '성인용품', 'Health > pregnancy tests'),
        item_brand: fc.constantFrom('Haru', 'Nox'),
      },
      { requiredKeys: ['item_id'] },
    );
    const name = fc.constantFrom(
      ...['view_item', 'add_to_cart', 'view_cart', 'add_to_wishlist', 'purchase', 'dismiss_item', MERGE_ITEMS],
    );
    const step = fc.tuple(name, fc.array(line, { maxLength: 4 }), fc.uuid());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const profile = profileAfter(
          steps
            .map(([what, items, order]) => [what, { items, transaction_id: order }] as const)
            .map(([n, p]) => [n, p]),
        );
        const told = new Set(
          steps
            .flatMap(([, items]) => items.filter(({ item_category }) => isSensitive(item_category, SENSITIVE)))
            .map((item) => (item as Item).item_id),
        );
        const { items, cart, wishlist, dismissed, orders } = profile;
        const held = [...items, ...cart, ...wishlist, ...dismissed, ...orders.flatMap(({ lines }) => lines)];
        expect(held.filter(({ id }) => told.has(id))).toEqual([]);
        expect(profile.affinities.category.filter(({ value }) => isSensitive(value, SENSITIVE))).toEqual([]);
      }),
    );
  });
});

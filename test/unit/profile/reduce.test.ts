import { type Profile, parseProfile } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { attribute } from '../../../packages/sdk/src/profile/attribute';
import { emptyProfile } from '../../../packages/sdk/src/profile/empty-profile';
import { LISTS } from '../../../packages/sdk/src/profile/limits';
import { reduce } from '../../../packages/sdk/src/profile/reduce';
import { trim } from '../../../packages/sdk/src/profile/trim';
import fc from '../../support/property';

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 10, 1);
const shirt = { item_id: 'P1', item_name: 'Oxford shirt', item_category: 'Shirts', item_brand: 'Haru', price: 49000 };
const jeans = { item_id: 'P2', item_category: 'Trousers', price: 69000 };

function profileAfter(...events: [name: string, params: Record<string, unknown>, at?: number][]): Profile {
  return events.reduce(
    (profile, [name, params, at = T0]) => reduce(profile, { name, params, at }),
    emptyProfile('seed'),
  );
}

describe('the profile reducer', () => {
  test('a viewed item is kept with the price seen last', () => {
    const profile = profileAfter(
      ['view_item', { currency: 'KRW', items: [shirt] }],
      ['view_item', { currency: 'KRW', items: [{ ...shirt, price: 39000 }] }, T0 + DAY],
    );
    expect(profile.items).toEqual([
      {
        id: 'P1',
        at: T0 + DAY,
        views: 2,
        action: 'view',
        name: 'Oxford shirt',
        brand: 'Haru',
        categories: ['Shirts'],
        price: 39000,
        currency: 'KRW',
      },
    ]);
  });

  test('whether an item is sold out is kept as its page said last; a wish made there does not change it', () => {
    const soldOut = { ...shirt, availability: 'out_of_stock' };
    const seen = (...later: [name: string, item: object][]) =>
      profileAfter(
        ['view_item', { items: [soldOut] }],
        ...later.map(([name, item], n): Parameters<typeof profileAfter>[0] => [name, { items: [item] }, T0 + n + 1]),
      ).items[0]?.availability;
    expect(seen()).toBe('out_of_stock');
    expect(seen(['add_to_wishlist', shirt])).toBe('out_of_stock');
    expect(seen(['view_item', { ...shirt, availability: 'in_stock' }])).toBeUndefined();
    expect(seen(['add_to_wishlist', { ...shirt, availability: 'in_stock' }])).toBeUndefined();
    expect(seen(['view_item', shirt])).toBeUndefined();
    expect(seen(['add_to_cart', shirt])).toBeUndefined();
    expect(
      profileAfter(['view_item', { items: [{ ...shirt, availability: { toString: 1 } }] }]).items[0],
    ).not.toHaveProperty('availability');
  });

  test('a wish and a line of the cart keep the price with its currency, where their event had one', () => {
    const first = profileAfter(
      ['view_item', { currency: 'USD', items: [{ ...shirt, price: 30 }] }],
      ['add_to_wishlist', { currency: 'KRW', items: [{ ...shirt, price: 39_000 }] }],
      ['add_to_cart', { currency: 'KRW', items: [{ ...shirt, price: 39_000 }] }],
    );
    expect(first.wishlist).toMatchObject([{ price: 39_000, currency: 'KRW' }]);
    expect(first.cart).toMatchObject([{ price: 39_000, currency: 'KRW' }]);
    const cartAfter = (name: string, params: object) => reduce(first, { name, at: T0 + 9, params: { ...params } }).cart;
    expect(cartAfter('add_to_cart', { items: [{ item_id: shirt.item_id }] })).toMatchObject([
      { price: 39_000, currency: 'KRW' },
    ]);
    expect(cartAfter('add_to_cart', { items: [{ ...shirt, price: 31 }] })[0]).toMatchObject({ price: 31 });
    expect(cartAfter('add_to_cart', { items: [{ ...shirt, price: 31 }] })[0]?.currency).toBeUndefined();
    expect(cartAfter('view_cart', { currency: 'USD', items: [{ ...shirt, price: 31 }] })).toMatchObject([
      { price: 31, currency: 'USD' },
    ]);
  });

  test('the cart adds up by variant, shrinks, and is set right by view_cart', () => {
    const small = { ...shirt, item_variant: 'S', quantity: 2 };
    const large = { ...shirt, item_variant: 'L' };
    let profile = profileAfter(['add_to_cart', { items: [small] }], ['add_to_cart', { items: [small, large] }]);
    expect(profile.cart.map(({ variant, quantity }) => [variant, quantity])).toEqual([
      ['L', 1],
      ['S', 4],
    ]);
    profile = reduce(profile, { name: 'remove_from_cart', params: { items: [{ ...small, quantity: 3 }] }, at: T0 });
    expect(profile.cart.find(({ variant }) => variant === 'S')?.quantity).toBe(1);
    profile = reduce(profile, { name: 'view_cart', params: { items: [jeans] }, at: T0 + 5 });
    expect(profile.cart).toEqual([{ id: 'P2', quantity: 1, price: 69000, at: T0 + 5 }]);
  });

  test('an order counts once, empties its lines from the cart and marks its items', () => {
    const order = { transaction_id: 'T-1', currency: 'KRW', value: 49000, items: [shirt] };
    const profile = profileAfter(
      ['add_to_cart', { items: [shirt] }],
      ['add_to_cart', { items: [jeans] }],
      ['purchase', order],
      ['purchase', order, T0 + 1],
    );
    expect(profile.orders).toHaveLength(1);
    expect(profile.orders[0]).toMatchObject({ id: 'T-1', value: 49000, lines: [{ id: 'P1', quantity: 1 }] });
    expect(profile.cart.map(({ id }) => id)).toEqual(['P2']);
    expect(profile.items.find(({ id }) => id === 'P1')?.action).toBe('purchase');
  });

  test('a liking decays by half in 14 days, a bought one in 75', () => {
    const viewed = profileAfter(['view_item', { items: [shirt] }], ['view_item', { items: [shirt] }, T0 + 14 * DAY]);
    expect(viewed.affinities.category[0]).toMatchObject({ value: 'Shirts', score: 1.5, count: 2 });
    const bought = profileAfter(
      ['purchase', { transaction_id: '1', items: [shirt] }],
      ['purchase', { transaction_id: '2', items: [shirt] }, T0 + 75 * DAY],
    );
    expect(bought.affinities.category[0]?.bought).toBeCloseTo(7.5);
  });

  test('searches, visits, page types, wishes, sign-ups and dismissals are remembered', () => {
    const profile = profileAfter(
      ['page_view', { page_type: 'home' }],
      ['page_view', { page_type: 'home' }, T0 + DAY],
      ['search', { search_term: ' Denim ' }],
      ['search', { search_term: 'denim' }],
      ['add_to_wishlist', { items: [shirt] }],
      ['sign_up', { method: 'kakao' }],
      ['dismiss_item', { items: [jeans] }],
    );
    expect(profile.visits.count).toBe(2);
    expect(profile.pageTypes).toEqual([{ type: 'home', at: T0 + DAY, count: 2 }]);
    expect(profile.searches).toEqual([{ term: 'denim', at: T0, count: 2 }]);
    expect(profile.affinities.keyword[0]).toMatchObject({ value: 'denim', score: 4 });
    expect(profile.wishlist).toEqual([{ id: 'P1', at: T0, price: 49000 }]);
    expect(profile.counts).toEqual([{ name: 'sign_up', at: T0, count: 1 }]);
    expect(profile.dismissed).toEqual([{ id: 'P2', at: T0 }]);
  });

  test('a click in a strip marks cart and order lines for 72 hours', () => {
    const click = {
      item_list_id: 'dangol_goes-with',
      item_list_name: 'Goes well with',
      render_id: 'r',
      items: [jeans],
    };
    const { attributions } = profileAfter(['select_item', click]);
    const params = { transaction_id: '1', items: [jeans, shirt, { ...jeans, item_list_id: 'own' }] };
    const marked = attribute('purchase', params, attributions, T0 + 71 * 3_600_000).items as {
      item_list_id?: string;
    }[];
    expect(marked.map(({ item_list_id }) => item_list_id)).toEqual(['dangol_goes-with', undefined, 'own']);
    expect(attribute('purchase', params, attributions, T0 + 73 * 3_600_000)).toEqual(params);
    expect(attribute('view_item', params, attributions, T0)).toBe(params);
    expect(profileAfter(['select_item', { ...click, render_id: undefined }]).attributions).toEqual([]);
  });

  test('what is past its retention limit is forgotten', () => {
    const profile = profileAfter(['view_item', { items: [shirt] }], ['search', { search_term: 'denim' }]);
    const later = trim(profile, T0 + 120 * DAY);
    expect(later.searches).toEqual([]);
    expect(later.items).toHaveLength(1);
    expect(trim(profile, T0 + 181 * DAY).items).toEqual([]);
  });

  test('ids are hostile and stay harmless', () => {
    const profile = profileAfter(
      ['view_item', { items: [{ item_id: '__proto__', price: 1 }] }],
      ['add_to_cart', { items: [{ item_id: 'constructor' }] }],
    );
    expect(profile.items.map(({ id }) => id)).toEqual(['constructor', '__proto__']);
    expect(({} as Record<string, unknown>).price).toBeUndefined();
  });

  const anyItem = fc.record(
    {
      item_id: fc.oneof(fc.string(), fc.constantFrom('a', 'b', '__proto__'), fc.integer()),
      item_name: fc.anything(),
      item_category: fc.oneof(fc.string(), fc.anything()),
      item_brand: fc.oneof(fc.string({ maxLength: 400 }), fc.anything()),
      item_variant: fc.anything(),
      price: fc.oneof(fc.double(), fc.anything()),
      quantity: fc.oneof(fc.double(), fc.anything()),
    },
    { requiredKeys: [] },
  );
  const anyEvent = fc.record({
    name: fc.constantFrom(
      'page_view',
      'view_item',
      'search',
      'add_to_wishlist',
      'remove_from_wishlist',
      'add_to_cart',
      'remove_from_cart',
      'view_cart',
      'purchase',
      'select_item',
      'dismiss_item',
      'sign_up',
      'whatever',
    ),
    at: fc.integer({ min: T0, max: T0 + 900 * DAY }),
    params: fc.record(
      {
        items: fc.oneof(fc.array(anyItem, { maxLength: 40 }), fc.anything()),
        transaction_id: fc.oneof(fc.string(), fc.anything()),
        search_term: fc.anything(),
        page_type: fc.anything(),
        item_list_id: fc.anything(),
        render_id: fc.anything(),
        currency: fc.anything(),
        value: fc.anything(),
      },
      { requiredKeys: [] },
    ),
  });

  test('any sequence of events, however malformed, gives a valid and bounded profile and changes no earlier one', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let profile = emptyProfile('seed');
        for (const event of events) {
          const before = JSON.stringify(profile);
          const next = reduce(profile, event);
          expect(JSON.stringify(profile)).toBe(before);
          profile = next;
        }
        expect(() => parseProfile(JSON.parse(JSON.stringify(profile)))).not.toThrow();
        expect(profile.affinities.category.length).toBeLessThanOrEqual(10);
        expect(profile.items.length).toBeLessThanOrEqual(LISTS.items[0]);
      }),
      { numRuns: 200 },
    );
  });

  test('a full profile stays near 64 kB', () => {
    let profile = emptyProfile('seed');
    for (let n = 0; n < 2000; n++) {
      const item = {
        item_id: `item-${n}`,
        item_name: `A rather long product name, number ${n}`,
        item_category: `c${n % 40}`,
        item_brand: `b${n % 30}`,
        price: n,
        item_url: `/product/item-${n}?variant=${n}`,
        item_image: `/images/item-${n}.webp`,
      };
      profile = reduce(profile, { name: 'view_item', params: { currency: 'KRW', items: [item] }, at: T0 + n });
      profile = reduce(profile, { name: 'add_to_wishlist', params: { items: [item] }, at: T0 + n });
      profile = reduce(profile, { name: 'add_to_cart', params: { items: [item] }, at: T0 + n });
      profile = reduce(profile, { name: 'search', params: { search_term: `term ${n}` }, at: T0 + n });
      profile = reduce(profile, {
        name: 'purchase',
        params: {
          transaction_id: `t${n}`,
          items: Array.from({ length: 10 }, (_, k) => ({ item_id: `item-${n + k}`, price: k })),
        },
        at: T0 + n,
      });
    }
    expect(new TextEncoder().encode(JSON.stringify(profile)).length).toBeLessThan(70_000);
  });
});

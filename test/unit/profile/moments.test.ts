import { MOMENTS_DAYS, MOMENTS_MAX, type Profile, parseProfile } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { emptyProfile } from '../../../packages/sdk/src/profile/empty-profile';
import { type Forget, forget } from '../../../packages/sdk/src/profile/forget';
import { type ProfileEvent, reduce, SILENT } from '../../../packages/sdk/src/profile/reduce';
import { forgetSensitive } from '../../../packages/sdk/src/profile/sensitive';
import { trim } from '../../../packages/sdk/src/profile/trim';
import { aProfile } from '../../support/builders';
import fc from '../../support/property';

const T0 = Date.UTC(2026, 10, 1);
const DAY = 86_400_000;
type Event = [name: string, params?: Record<string, unknown>, at?: number, pageType?: string];
const profileOf = (profile: Profile, ...events: Event[]) =>
  events.reduce(
    (before, [name, params = {}, at = T0, pageType = '']) =>
      reduce(before, { name, params, at, ...(pageType && { pageType }) }),
    profile,
  );
const momentsOf = (...events: Event[]) =>
  profileOf(emptyProfile('seed'), ...events).moments?.map(({ name, of }) =>
    of === undefined ? name : `${name} ${of}`,
  );
const items = (...ids: string[]) => ({ items: ids.map((item_id) => ({ item_id })) });

describe('a moment', () => {
  test.each<[string, Event, string[]]>([
    ['of a viewed item is of its first item', ['view_item', items('a', 'b')], ['view_item a']],
    ['of several items is one each', ['add_to_cart', items('a', 'b')], ['add_to_cart a', 'add_to_cart b']],
    ['of two variants of one item is one', ['add_to_cart', items('a', 'a')], ['add_to_cart a']],
    ['of a page is of its type', ['page_view', { page_type: 'home' }], ['page_view home']],
    ['of a page whose shop names the type elsewhere too', ['page_view', {}, T0, 'product'], ['page_view product']],
    ['of a page without a type has its name alone', ['page_view', items('a')], ['page_view']],
    ['of a search is of its term, lower case', ['search', { search_term: ' Linen ' }], ['search linen']],
    ['of anything else has its name alone', ['sign_up', { method: 'kakao' }], ['sign_up']],
    ['of an emptied cart has its name alone', ['view_cart', { items: [] }], ['view_cart']],
    ['of a click is of the item', ['select_item', items('a')], ['select_item a']],
  ])('%s', (_, event, expected) => {
    expect(momentsOf(event)).toEqual(expected);
  });

  test('of an event with many items are ten at most', () => {
    expect(momentsOf(['view_cart', items(...Array.from({ length: 30 }, (_, n) => `i${n}`))])).toHaveLength(10);
  });

  test('of an order is there once, however often the order is told of', () => {
    const order = { transaction_id: 'T-1', ...items('a') };
    expect(momentsOf(['purchase', order], ['purchase', order, T0 + 5], ['purchase', items('b')])).toEqual([
      'purchase a',
    ]);
  });

  test('of a second reader that knows the items better is none', () => {
    expect(momentsOf(['view_item', items('a')], ['dangol.merge_items', items('a')])).toEqual(['view_item a']);
  });
});

test.each(['view_item_list', 'recs_render', 'web_vital', 'consent_update', 'view_promotion', 'select_promotion'])(
  'the profile does not hear of %s',
  (name) => expect(SILENT.test(name)).toBe(true),
);
test.each(['dismiss_promotion', 'campaign_holdout', 'campaign_goal', 'survey_answer', 'intent_armed'])(
  'nor of %s, which campaigns report themselves',
  (name) => expect(SILENT.test(name)).toBe(true),
);
test.each(['view_item', 'view_cart', 'campaign', 'my_intent_armed', 'purchase'])('it does of %s', (name) =>
  expect(SILENT.test(name)).toBe(false),
);

test('the newest come first, in whatever order they are heard of: a member’s earlier orders stand at their own time', () => {
  const order = (id: string, at: number): Event => ['purchase', { transaction_id: id, ...items(id) }, at];
  const profile = profileOf(
    emptyProfile('seed'),
    ['view_item', items('now'), T0],
    order('old', T0 - 20 * DAY),
    order('older', T0 - 40 * DAY),
    order('newer', T0 - DAY),
  );
  expect(profile.moments).toEqual([
    { at: T0, name: 'view_item', of: 'now' },
    { at: T0 - DAY, name: 'purchase', of: 'newer' },
    { at: T0 - 20 * DAY, name: 'purchase', of: 'old' },
    { at: T0 - 40 * DAY, name: 'purchase', of: 'older' },
  ]);
});

test('a profile of an earlier release, which has none, begins to have them', () => {
  const { moments: _, ...before } = aProfile();
  const viewed = profileOf(before, ['view_item', items('a')]);
  expect(viewed.moments).toEqual([{ at: T0, name: 'view_item', of: 'a' }]);
  expect(parseProfile(before)).toEqual(before);
  expect(parseProfile(JSON.parse(JSON.stringify(viewed)))).toEqual(viewed);
  expect(() => parseProfile({ ...viewed, moments: [{ name: 'view_item' }] })).toThrow('moments[0].at');
});

describe('forgetting takes along', () => {
  const full = profileOf(
    emptyProfile('seed'),
    ['page_view', { page_type: 'a' }],
    ['search', { search_term: 'a' }],
    ['view_item', items('a')],
    ['add_to_cart', items('a', 'b')],
    ['purchase', { transaction_id: 'T-1', ...items('a', 'b') }, T0 + 1],
    ['purchase', { transaction_id: 'T-2', ...items('c') }, T0 + 2],
    ['sign_up'],
  );
  const all = ['purchase c', 'purchase a', 'purchase b', 'sign_up', 'add_to_cart a', 'add_to_cart b', 'view_item a'];
  const left = (what: Forget) =>
    forget(full, what).moments!.map(({ name, of }) => (of === undefined ? name : `${name} ${of}`));

  test.each<[string, Forget, string[]]>([
    ['an item: all that was done with it', { item: 'a' }, ['purchase a', 'add_to_cart a', 'view_item a']],
    ['that it was viewed: its views', { viewed: 'a' }, ['view_item a']],
    ['a search: its searches', { search: 'a' }, ['search a']],
    ['an order: its purchases', { order: 'T-1' }, ['purchase a', 'purchase b']],
    ['a kind of event: all of it', { event: 'add_to_cart' }, ['add_to_cart a', 'add_to_cart b']],
    ['a liking: none', { interest: 'a', of: 'brand' }, []],
    ['how the visit began: none', { arrival: true }, []],
  ])('%s', (_, what, gone) => {
    const before = [...all, 'search a', 'page_view a'];
    expect(left(what)).toEqual(before.filter((moment) => !gone.includes(moment)));
  });

  test('a kind of event: how often it was counted', () => {
    expect(full.counts).toHaveLength(1);
    expect(forget(full, { event: 'sign_up' }).counts).toEqual([]);
  });

  test('an item in a sensitive category, found late: all that was done with it, and searches for the category’s name', () => {
    const known = profileOf(
      emptyProfile('seed'),
      ['add_to_cart', items('s', 'shirt')],
      ['search', { search_term: 'Tests' }],
      ['page_view', { page_type: 'tests' }],
      ['sign_up'],
    );
    const cleaned = forgetSensitive(known, ['tests'], new Set(['s']));
    expect(cleaned.moments?.map(({ name, of = '' }) => `${name} ${of}`)).toEqual([
      'sign_up ',
      'page_view tests',
      'add_to_cart shirt',
    ]);
  });
});

test('there are never more than there is room for, nor older ones than it says, whatever happens in whatever order', () => {
  const anEvent = fc.record({
    name: fc.constantFrom('view_item', 'add_to_cart', 'purchase', 'search', 'page_view', 'sign_up', '__proto__'),
    at: fc.integer({ min: T0, max: T0 + 200 * DAY }),
    params: fc.record({
      items: fc.array(fc.record({ item_id: fc.oneof(fc.constantFrom('a', 'b', '__proto__'), fc.anything()) }), {
        maxLength: 12,
      }),
      transaction_id: fc.string(),
      search_term: fc.anything(),
      page_type: fc.anything(),
    }),
  });
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 60 }), (events: ProfileEvent[]) => {
      const profile = events.reduce(reduce, emptyProfile('seed'));
      const times = profile.moments!.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => b - a));
      expect(times.length).toBeLessThanOrEqual(MOMENTS_MAX);
      const now = T0 + 200 * DAY;
      for (const { at } of trim(profile, now).moments!) expect(now - at).toBeLessThanOrEqual(MOMENTS_DAYS * DAY);
    }),
    { numRuns: 150 },
  );
});

test('a profile with every list full, at usual lengths, takes at most 64 kB', () => {
  let profile = emptyProfile('11111111-1111-4111-8111-111111111111');
  for (let n = 0; n < 300; n++) {
    const item = {
      item_id: `item-${n}`,
      item_name: `A rather long product name, number ${n}`,
      item_category: `c${n % 40}`,
      item_brand: `b${n % 30}`,
      item_variant: 'L',
      price: 39_000 + n,
      item_url: `/product/item-${n}?variant=${n}`,
      item_image: `/images/item-${n}.webp`,
      availability: 'in_stock',
    };
    const lines = Array.from({ length: 10 }, (_, k) => ({ item_id: `item-${n + k}`, price: k }));
    profile = profileOf(
      profile,
      ['page_view', { page_type: `type-${n % 25}` }, T0 + n],
      ['view_item', { currency: 'KRW', items: [item] }, T0 + n],
      ['search', { search_term: `linen shirt ${n}` }, T0 + n],
      ['purchase', { transaction_id: `20261121-000${n}`, value: 39_000, currency: 'KRW', items: lines }, T0 + n],
      ['select_item', { item_list_id: 'dangol_goes-with', render_id: 'r', items: [item] }, T0 + n],
      ['add_to_wishlist', { currency: 'KRW', items: [item] }, T0 + n],
      ['add_to_cart', { currency: 'KRW', items: [item] }, T0 + n],
      ['dismiss_item', { items: [item] }, T0 + n],
      [`custom_event_${n % 50}`, {}, T0 + n],
    );
  }
  const bytes = new TextEncoder().encode(JSON.stringify(profile)).length;
  const { moments } = profile;
  expect(moments).toHaveLength(MOMENTS_MAX);
  expect(bytes).toBeLessThanOrEqual(64_000);
  expect(JSON.stringify(moments).length).toBeLessThan(13_000);
});

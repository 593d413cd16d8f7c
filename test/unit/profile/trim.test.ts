import type { Profile } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { emptyProfile } from '../../../packages/sdk/src/profile/empty-profile';
import { AFFINITIES, LISTS, PROFILE_DAYS, VISITS_DAYS } from '../../../packages/sdk/src/profile/limits';
import { type ProfileEvent, reduce } from '../../../packages/sdk/src/profile/reduce';
import { trim } from '../../../packages/sdk/src/profile/trim';
import { NOON_AT } from '../../support/builders';

const DAY = 86_400_000;
const item = { item_id: 'P1', item_category: 'Shirts', item_brand: 'Haru' };
const EVENTS: [name: string, params: Record<string, unknown>][] = [
  ['page_view', { page_type: 'home' }],
  ['view_item', { items: [item] }],
  ['add_to_wishlist', { items: [item] }],
  ['search', { search_term: 'denim' }],
  ['sign_up', {}],
  ['dismiss_item', { items: [item] }],
  ['select_item', { item_list_id: 'strip', render_id: 'r', items: [item] }],
  ['purchase', { transaction_id: 'T1', items: [item] }],
  ['add_to_cart', { items: [item] }],
];
const eventsAt = (at: number): ProfileEvent[] => EVENTS.map(([name, params]) => ({ name, params, at }));
const full = () => eventsAt(NOON_AT).reduce(reduce, emptyProfile('seed'));

type Lists = Record<string, { at: number }[]>;
const listsOf = (profile: Profile): Lists => {
  const lists = Object.keys(LISTS).map((name) => [name, profile[name as keyof typeof LISTS]] as const);
  return Object.fromEntries([...lists, ...Object.entries(profile.affinities)]) as Lists;
};
const days: Record<string, number> = Object.fromEntries(
  Object.entries({ ...LISTS, ...AFFINITIES }).map(([name, [, age]]) => [name, age]),
);

describe('at its age', () => {
  test('every list has an entry to lose, and a limit', () => {
    expect(Object.entries(listsOf(full())).filter(([, list]) => !list.length)).toEqual([]);
    expect(Object.keys(listsOf(full())).sort()).toEqual(Object.keys(days).sort());
    const lists = Object.values(emptyProfile('')).filter(Array.isArray).length + 3;
    expect(Object.keys(days)).toHaveLength(lists);
    expect(Math.max(...Object.values(days), VISITS_DAYS)).toBeLessThanOrEqual(PROFILE_DAYS);
  });

  test.each(Object.entries(days))('an entry of %s is kept for %d days, and no longer', (name, age) => {
    expect(listsOf(trim(full(), NOON_AT + age * DAY))[name]).toEqual(listsOf(full())[name]);
    expect(listsOf(trim(full(), NOON_AT + age * DAY + 1))[name]).toEqual([]);
  });

  test('visits are counted anew', () => {
    expect(trim(full(), NOON_AT + VISITS_DAYS * DAY).visits).toEqual(full().visits);
    expect(trim(full(), NOON_AT + VISITS_DAYS * DAY + 1).visits).toEqual({ count: 0, firstAt: 0, lastAt: 0 });
  });

  test('what lies ahead of the clock by as much goes too', () => {
    expect(trim(full(), NOON_AT - DAY).items).toHaveLength(1);
    expect(trim(full(), NOON_AT - 181 * DAY).items).toEqual([]);
  });

  test('touched again, it is young again', () => {
    const touched = eventsAt(NOON_AT + 80 * DAY).reduce(reduce, full());
    const later = trim(touched, NOON_AT + 170 * DAY);
    expect(later.searches).toHaveLength(1);
    expect(later.affinities.keyword).toHaveLength(1);
    expect(later.items).toHaveLength(1);
  });
});

test('trimming twice changes nothing, and the given profile stays as it was', () => {
  const profile = full();
  const before = JSON.stringify(profile);
  for (const later of [0, 4, 61, 91, 181, 366, 731]) {
    const once = trim(profile, NOON_AT + later * DAY);
    expect(trim(once, NOON_AT + later * DAY)).toEqual(once);
  }
  expect(JSON.stringify(profile)).toBe(before);
});

test('what was trimmed does not come back: not by new events, nor by old ones that were left behind and are trimmed after', () => {
  const at = NOON_AT + 800 * DAY;
  const trimmed = trim(full(), at);
  const visited = reduce(trimmed, { name: 'view_item', at, params: { items: [{ item_id: 'P2' }] } });
  expect(JSON.stringify(visited)).not.toMatch(/P1|Shirts|Haru|denim|T1|sign_up|strip|home/);
  expect(visited.visits).toEqual({ count: 1, firstAt: at, lastAt: at });
  const late = trim(eventsAt(NOON_AT).reduce(reduce, visited), at);
  expect(JSON.stringify(late)).not.toMatch(/P1|Shirts|Haru|denim|T1|sign_up|strip|home/);
});

test('the lengths hold without a clock', () => {
  let profile = emptyProfile('seed');
  for (let n = 0; n < 150; n++) {
    const one = { item_id: `P${n}`, item_category: `c${n}`, item_brand: `b${n}` };
    const events: typeof EVENTS = [
      ...EVENTS.filter(([, params]) => params.items).map(([name, params]): (typeof EVENTS)[0] => [
        name,
        { ...params, transaction_id: `T${n}`, items: [one] },
      ]),
      ['search', { search_term: `term ${n}` }],
      ['page_view', { page_type: `type ${n}` }],
      [`custom_${n}`, {}],
    ];
    for (const [name, params] of events) profile = reduce(profile, { name, params, at: NOON_AT + n });
  }
  for (const [name, [most]] of Object.entries({ ...LISTS, ...AFFINITIES })) {
    expect([name, listsOf(profile)[name]?.length]).toEqual([name, most]);
  }
});

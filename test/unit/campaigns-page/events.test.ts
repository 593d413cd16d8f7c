import type { Client, EventTrace } from '@dangol/sdk';
import { expect, test } from 'vitest';
import { createFresh } from '../../../packages/dangol/src/campaigns/signals/create-fresh';

const trace = (name: string, overrides: Partial<EventTrace> = {}): EventTrace => ({
  id: `${name} ${Math.random()}`,
  name,
  at: 0,
  reader: 'page',
  params: {},
  fate: { profile: 'stored' },
  ...overrides,
});

/** What is given at every look, as text. */
function looksAt(...pages: EventTrace[][]): string[][] {
  let events: EventTrace[] = [];
  const fresh = createFresh({ events: () => events } as Pick<Client['debug'], 'events'>);
  return pages.map((next) => {
    events = next;
    return fresh().map(({ name, items }) => [name, ...items].join(' '));
  });
}

test('each event is given once, with the ids of its items', () => {
  const view = trace('view_item', {
    params: { items: [{ item_id: ' a ' }, { item_id: 'a' }, { item_id: 7 }, null, {}] },
  });
  const cart = trace('add_to_cart', { params: { items: { item_id: 'b' } } });
  expect(looksAt([view], [view], [view, cart], [cart])).toEqual([['view_item a 7'], [], ['add_to_cart b'], []]);
});

test('what waits for a choice is given when it happens, and not again when it is allowed', () => {
  const waiting = trace('search', { fate: { profile: 'waiting', shop: 'dropped' } });
  expect(looksAt([waiting], [{ ...waiting, fate: { profile: 'stored', shop: 'dropped' } }])).toEqual([['search'], []]);
});

test('what was dropped everywhere is not given, then or later', () => {
  const dropped = trace('search', { fate: { profile: 'dropped', shop: 'dropped' } });
  expect(looksAt([dropped], [dropped])).toEqual([[], []]);
});

test('an explicit call that a reader was quicker than is no second event; two of the profile’s are two', () => {
  const params = { items: [{ item_id: 'a' }] };
  const cart = () => trace('add_to_cart', { params });
  const repeat = trace('add_to_cart', { params, reader: 'track', fate: { shop: 'queued' } });
  const list = () => trace('view_item_list', { params, fate: { shop: 'queued' } });
  expect(looksAt([cart(), repeat])).toEqual([['add_to_cart a']]);
  expect(looksAt([cart(), cart()])).toEqual([['add_to_cart a', 'add_to_cart a']]);
  expect(looksAt([list(), trace('page_view'), list()])).toEqual([
    ['view_item_list a', 'page_view', 'view_item_list a'],
  ]);
});

test('whoever looks late hears of the page that the shop is at, and of none before; of what was called before the first view too', () => {
  const [stub, first, second] = [trace('search'), trace('page_view'), trace('page_view')];
  expect(looksAt([stub, first, trace('view_cart')])).toEqual([['search', 'page_view', 'view_cart']]);
  expect(looksAt([stub, first, trace('view_item'), second, trace('view_cart')])).toEqual([['page_view', 'view_cart']]);
});

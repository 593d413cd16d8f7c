// What the types promise. `@ts-expect-error` fails the type check where a mistake compiles.
import type { Client, ClientOptions } from '@dangol/sdk';
import { expectTypeOf, test } from 'vitest';
import { aDevice } from './a-device';

const { client } = aDevice().openTab({ regime: 'eu', pageViews: false });

test('params of a known event are checked, a custom event is free', () => {
  client.track('view_item', { currency: 'KRW', value: 1, items: [{ item_id: 'P1', item_name: 'Shirt', price: 1 }] });
  client.track('purchase', { transaction_id: 'T-1', items: [{ item_id: 'P1' }] });
  client.track('search', { search_term: 'linen', colour: 'blue' });
  client.track('lookbook_opened', { page: 3, deep: { any: ['thing'] } });
  client.track('lookbook_closed');

  // @ts-expect-error: items is a list
  client.track('view_item', { items: { item_id: 'P1' } });
  // @ts-expect-error: an item has an id
  client.track('add_to_cart', { items: [{ item_name: 'Shirt' }] });
  // @ts-expect-error: a price is a number
  client.track('add_to_cart', { items: [{ item_id: 'P1', price: '1,000' }] });
  // @ts-expect-error: an order has an id
  client.track('purchase', { items: [{ item_id: 'P1' }] });
  // @ts-expect-error: a search has a term
  client.track('search', { term: 'linen' });
  // @ts-expect-error: a time is a number
  client.track('search', { search_term: 'linen' }, { at: 'now' });
});

test('purposes, regimes and readers are those that exist', () => {
  client.consent.set({ personalization: true, analytics: false }, { source: 'cmp:klaro' });
  // @ts-expect-error: no such purpose
  client.consent.set({ fun: true });
  // @ts-expect-error: no such purpose
  client.consent.allows('fun');
  // @ts-expect-error: a source of the list, or a platform's
  client.consent.set({ analytics: true }, { source: 'dream' });
  expectTypeOf<NonNullable<ClientOptions['regime']>>().toEqualTypeOf<'kr' | 'eu' | 'uk' | 'us' | 'none'>();
  // @ts-expect-error: no such regime
  void ({ regime: 'mars' } satisfies ClientOptions);
  // @ts-expect-error: no such reader
  void ({ readers: ['tea leaves'] } satisfies ClientOptions);
});

test('what the client gives is typed through', () => {
  expectTypeOf<ReturnType<Client['profile']['snapshot']>['items'][number]['id']>().toEqualTypeOf<string>();
  expectTypeOf<Client['flush']>().returns.resolves.toBeVoid();
  expectTypeOf<Client['item']['current']>().returns.toEqualTypeOf<string | undefined>();
  // @ts-expect-error: a snapshot is nobody's to change
  client.profile.snapshot().cart = [];
});

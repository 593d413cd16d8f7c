import { beforeEach, describe, expect, test } from 'vitest';
import { type CountOnce, createCountOnce, type Seen } from '../../../packages/sdk/src/capture/create-count-once';
import fc from '../../support/property';

let now = 0;
let nextId = 0;
let once: CountOnce;

beforeEach(() => {
  now = 1_000_000;
  nextId = 0;
  once = createCountOnce(() => now);
});

function see(reader: Seen['reader'], name: string, params: Record<string, unknown> = { items: [{ item_id: 'a' }] }) {
  nextId += 1;
  return once.judge({ id: `e${nextId}`, name, params, reader });
}

/** The verdict on an event of its own. */
const COUNT = undefined;

/** The verdict on an echo that adds nothing. */
function nothingNewOf(id: string) {
  return { id, params: undefined };
}

describe('two readers and one event', () => {
  test('the first counts, the second adds only what is missing', () => {
    expect(see('dataLayer', 'view_item', { items: [{ item_id: 'a', price: 10 }] })).toEqual(COUNT);
    expect(
      see('jsonLd', 'view_item', { currency: 'KRW', items: [{ item_id: ' a ', price: 12, item_name: 'Coat' }] }),
    ).toEqual({
      id: 'e1',
      params: { currency: 'KRW', items: [{ item_id: 'a', price: 10, item_name: 'Coat' }] },
    });
    expect(see('attributes', 'view_item', { items: [{ item_id: 'a', price: 99 }] })).toEqual(nothingNewOf('e1'));
  });

  test('the order of items does not matter, the items do', () => {
    expect(see('dataLayer', 'view_item_list', { items: [{ item_id: 'a' }, { item_id: 'b' }] })).toEqual(COUNT);
    expect(see('attributes', 'view_item_list', { items: [{ item_id: 'b' }, { item_id: 'a' }] })).toEqual(
      nothingNewOf('e1'),
    );
    expect(see('attributes', 'view_item_list', { items: [{ item_id: 'b' }] })).toEqual(COUNT);
  });

  test('what only meta tags said gives way to JSON-LD, but not the other way round', () => {
    see('meta', 'view_item', { items: [{ item_id: 'a', price: 10, item_image: 'i' }] });
    expect(see('jsonLd', 'view_item', { items: [{ item_id: 'a', price: 12 }] })).toEqual({
      id: 'e1',
      params: { items: [{ item_id: 'a', price: 12, item_image: 'i' }] },
    });
    expect(see('dataLayer', 'view_item', { items: [{ item_id: 'a', price: 13 }] })).toEqual(nothingNewOf('e1'));
  });

  test('searches are told apart by their terms', () => {
    expect(see('dataLayer', 'search', { search_term: 'coat' })).toEqual(COUNT);
    expect(see('attributes', 'search', { search_term: 'coat' })).toEqual(nothingNewOf('e1'));
    expect(see('attributes', 'search', { search_term: 'hat' })).toEqual(COUNT);
  });
});

describe('one reader, twice', () => {
  test("two additions to the cart are two, and another reader's two are their echoes", () => {
    expect(see('attributes', 'add_to_cart')).toEqual(COUNT);
    expect(see('attributes', 'add_to_cart')).toEqual(COUNT);
    expect(see('dataLayer', 'add_to_cart')).toEqual(nothingNewOf('e1'));
    expect(see('dataLayer', 'add_to_cart')).toEqual(nothingNewOf('e2'));
    expect(see('dataLayer', 'add_to_cart')).toEqual(COUNT);
  });

  test('an addition long after is another one, whoever reports it', () => {
    see('dataLayer', 'add_to_cart');
    now += 10_000;
    expect(see('attributes', 'add_to_cart')).toEqual(COUNT);
  });

  test('an action that one reader missed does not put the later ones out of step', () => {
    see('attributes', 'add_to_cart');
    now += 60_000;
    expect(see('attributes', 'add_to_cart')).toEqual(COUNT);
    expect(see('dataLayer', 'add_to_cart')).toEqual(nothingNewOf('e2'));
  });

  test('a view is one, however late and often', () => {
    see('dataLayer', 'view_item');
    now += 3_600_000;
    expect(see('dataLayer', 'view_item')).toEqual(nothingNewOf('e1'));
    expect(see('jsonLd', 'view_item')).toEqual(nothingNewOf('e1'));
  });
});

describe('an explicit track()', () => {
  test("counts, and a reader's later copy does not", () => {
    expect(see('track', 'add_to_cart')).toEqual(COUNT);
    expect(see('dataLayer', 'add_to_cart')).toEqual(nothingNewOf('e1'));
    expect(see('track', 'add_to_cart')).toEqual(COUNT);
  });

  test('is never dropped, even the second time', () => {
    expect(see('track', 'view_item')).toEqual(COUNT);
    expect(see('track', 'view_item')).toEqual(COUNT);
  });

  test("takes the place of a reader's earlier copy, with its own facts first", () => {
    see('dataLayer', 'add_to_cart', { items: [{ item_id: 'a', price: 10, item_brand: 'B' }] });
    expect(see('track', 'add_to_cart', { coupon: 'c', items: [{ item_id: 'a', price: 9 }] })).toEqual({
      id: 'e1',
      params: { coupon: 'c', items: [{ item_id: 'a', price: 9, item_brand: 'B' }] },
    });
    expect(see('dataLayer', 'add_to_cart')).toEqual(COUNT);
    expect(see('track', 'add_to_cart')).toMatchObject({ id: 'e3', params: {} });
  });

  test('page_view of the page just reported is that page view', () => {
    expect(see('page', 'page_view', {})).toEqual(COUNT);
    see('dataLayer', 'view_item');
    expect(see('track', 'page_view', { page_title: 'x' })).toMatchObject({ id: 'e1', params: {} });
    expect(see('jsonLd', 'view_item')).toEqual(nothingNewOf('e2'));
  });
});

describe('pages and orders', () => {
  test('a new page view starts anew', () => {
    see('track', 'page_view', {});
    see('dataLayer', 'view_item');
    expect(see('track', 'page_view', {})).toEqual(COUNT);
    expect(see('dataLayer', 'view_item')).toEqual(COUNT);
    once.startPage();
    expect(see('page', 'page_view', {})).toEqual(COUNT);
    expect(see('dataLayer', 'view_item')).toEqual(COUNT);
  });

  test('an order counts once for the readers, whatever its items', () => {
    expect(see('dataLayer', 'purchase', { transaction_id: 'o1', items: [] })).toEqual(COUNT);
    expect(see('attributes', 'purchase', { transaction_id: ' o1 ', items: [{ item_id: 'a' }] })?.id).toBe('e1');
    expect(see('dataLayer', 'purchase', { transaction_id: 'o1', items: [{ item_id: 'a' }] })?.id).toBe('e1');
    expect(see('track', 'purchase', { transaction_id: 'o1', items: [] })).toMatchObject({ id: 'e1', params: {} });
    expect(see('dataLayer', 'purchase', { transaction_id: 'o2', items: [] })).toEqual(COUNT);
  });
});

test('whatever is reported: explicit events are never dropped, and an echo names an event that counted', () => {
  const item = fc.record({ item_id: fc.constantFrom('a', 'b', '__proto__', '', 7 as never) });
  const seen = fc.record({
    name: fc.constantFrom('page_view', 'view_item', 'add_to_cart', 'custom', 'search', '__proto__'),
    reader: fc.constantFrom<Seen['reader']>('page', 'track', 'dataLayer', 'jsonLd', 'meta', 'attributes'),
    params: fc.record({
      items: fc.oneof(fc.array(fc.oneof(item, fc.constant(null as never)), { maxLength: 3 }), fc.anything()),
    }),
  });
  fc.assert(
    fc.property(fc.array(seen, { maxLength: 60 }), (reports) => {
      const fresh = createCountOnce(() => 0);
      const counted = new Set<string>();
      for (const [at, report] of reports.entries()) {
        const verdict = fresh.judge({ id: `e${at}`, ...report });
        if (!verdict) counted.add(`e${at}`);
        else expect(counted).toContain(verdict.id);
        if (verdict && report.reader === 'track') expect(verdict.params).toBeDefined();
      }
    }),
  );
});

import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CountOnce, createCountOnce, type Seen } from '../../../packages/sdk/src/capture/create-count-once';

let now = 0;
let nextId = 0;
let once: CountOnce;

beforeEach(() => {
  now = 1_000_000;
  nextId = 0;
  once = createCountOnce({ now: () => now });
});

function see(reader: Seen['reader'], name: string, params: Record<string, unknown> = { items: [{ item_id: 'a' }] }) {
  nextId += 1;
  return once.judge({ id: `e${nextId}`, name, params, reader });
}

const COUNT = { kind: 'count' };

describe('two readers and one event', () => {
  test('the first counts, the second adds only what is missing', () => {
    expect(see('dataLayer', 'view_item', { items: [{ item_id: 'a', price: 10 }] })).toEqual(COUNT);
    expect(
      see('jsonLd', 'view_item', { currency: 'KRW', items: [{ item_id: ' a ', price: 12, item_name: 'Coat' }] }),
    ).toEqual({
      kind: 'merge',
      id: 'e1',
      params: { currency: 'KRW', items: [{ item_id: 'a', price: 10, item_name: 'Coat' }] },
    });
    expect(see('attributes', 'view_item', { items: [{ item_id: 'a', price: 99 }] })).toEqual({
      kind: 'drop',
      id: 'e1',
    });
  });

  test('the order of items does not matter, the items do', () => {
    expect(see('dataLayer', 'view_item_list', { items: [{ item_id: 'a' }, { item_id: 'b' }] })).toEqual(COUNT);
    expect(see('attributes', 'view_item_list', { items: [{ item_id: 'b' }, { item_id: 'a' }] }).kind).toBe('drop');
    expect(see('attributes', 'view_item_list', { items: [{ item_id: 'b' }] })).toEqual(COUNT);
  });

  test('what only meta tags said gives way to JSON-LD, but not the other way round', () => {
    see('meta', 'view_item', { items: [{ item_id: 'a', price: 10, item_image: 'i' }] });
    expect(see('jsonLd', 'view_item', { items: [{ item_id: 'a', price: 12 }] })).toEqual({
      kind: 'merge',
      id: 'e1',
      params: { items: [{ item_id: 'a', price: 12, item_image: 'i' }] },
    });
    expect(see('dataLayer', 'view_item', { items: [{ item_id: 'a', price: 13 }] }).kind).toBe('drop');
  });

  test('searches are told apart by their terms', () => {
    expect(see('dataLayer', 'search', { search_term: 'coat' })).toEqual(COUNT);
    expect(see('attributes', 'search', { search_term: 'coat' }).kind).toBe('drop');
    expect(see('attributes', 'search', { search_term: 'hat' })).toEqual(COUNT);
  });
});

describe('one reader, twice', () => {
  test("two additions to the cart are two, and another reader's two are their echoes", () => {
    expect(see('attributes', 'add_to_cart')).toEqual(COUNT);
    expect(see('attributes', 'add_to_cart')).toEqual(COUNT);
    expect(see('dataLayer', 'add_to_cart')).toEqual({ kind: 'drop', id: 'e1' });
    expect(see('dataLayer', 'add_to_cart')).toEqual({ kind: 'drop', id: 'e2' });
    expect(see('dataLayer', 'add_to_cart')).toEqual(COUNT);
  });

  test('an addition long after is another one, whoever reports it', () => {
    see('dataLayer', 'add_to_cart');
    now += 10_000;
    expect(see('attributes', 'add_to_cart')).toEqual(COUNT);
  });

  test('a view is one, however late and often', () => {
    see('dataLayer', 'view_item');
    now += 3_600_000;
    expect(see('dataLayer', 'view_item').kind).toBe('drop');
    expect(see('jsonLd', 'view_item').kind).toBe('drop');
  });
});

describe('an explicit track()', () => {
  test("counts, and a reader's later copy does not", () => {
    expect(see('track', 'add_to_cart')).toEqual(COUNT);
    expect(see('dataLayer', 'add_to_cart').kind).toBe('drop');
    expect(see('track', 'add_to_cart')).toEqual(COUNT);
  });

  test('is never dropped, even the second time', () => {
    expect(see('track', 'view_item')).toEqual(COUNT);
    expect(see('track', 'view_item')).toEqual(COUNT);
  });

  test("takes the place of a reader's earlier copy, with its own facts first", () => {
    see('dataLayer', 'add_to_cart', { items: [{ item_id: 'a', price: 10, item_brand: 'B' }] });
    expect(see('track', 'add_to_cart', { coupon: 'c', items: [{ item_id: 'a', price: 9 }] })).toEqual({
      kind: 'replace',
      id: 'e1',
      params: { coupon: 'c', items: [{ item_id: 'a', price: 9, item_brand: 'B' }] },
    });
    expect(see('dataLayer', 'add_to_cart')).toEqual(COUNT);
    expect(see('track', 'add_to_cart')).toMatchObject({ kind: 'replace', id: 'e3' });
  });

  test('page_view of the page just reported is that page view', () => {
    expect(see('page', 'page_view', {})).toEqual(COUNT);
    see('dataLayer', 'view_item');
    expect(see('track', 'page_view', { page_title: 'x' })).toMatchObject({ kind: 'replace', id: 'e1' });
    expect(see('jsonLd', 'view_item').kind).toBe('drop');
  });
});

describe('pages and orders', () => {
  test('a new page view starts anew', () => {
    see('page', 'page_view', {});
    see('dataLayer', 'view_item');
    expect(see('page', 'page_view', {})).toEqual(COUNT);
    expect(see('dataLayer', 'view_item')).toEqual(COUNT);
    once.startPage();
    expect(see('dataLayer', 'view_item')).toEqual(COUNT);
  });

  test('an order counts once, over page views, whatever its items, even tracked twice', () => {
    expect(see('dataLayer', 'purchase', { transaction_id: 'o1', items: [] })).toEqual(COUNT);
    see('page', 'page_view', {});
    expect(see('dataLayer', 'purchase', { transaction_id: 'o1', items: [{ item_id: 'a' }] }).kind).toBe('drop');
    expect(see('track', 'purchase', { transaction_id: ' o1 ', items: [] }).kind).toBe('replace');
    expect(see('track', 'purchase', { transaction_id: 'o1', items: [] }).kind).toBe('drop');
    expect(see('track', 'purchase', { transaction_id: 'o2', items: [] })).toEqual(COUNT);
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
      const fresh = createCountOnce({ now: () => 0 });
      const counted = new Set<string>();
      for (const [at, report] of reports.entries()) {
        const verdict = fresh.judge({ id: `e${at}`, ...report });
        if (verdict.kind === 'count') counted.add(`e${at}`);
        else expect(counted).toContain(verdict.id);
        if (report.reader === 'track') expect(['count', 'replace']).toContain(verdict.kind);
      }
    }),
  );
});

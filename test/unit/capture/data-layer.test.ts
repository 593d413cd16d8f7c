import { describe, expect, test } from 'vitest';
import type { CaptureBrowser } from '../../../packages/sdk/src/capture/capture-browser';
import fc from '../../support/property';
import { watchPage } from './open-page';

type Queue = unknown[] & { push(...pushed: unknown[]): number };

function argumentsOf(...args: unknown[]): unknown {
  return (function collect(..._given: unknown[]) {
    // biome-ignore lint/complexity/noArguments: gtag() pushes the arguments object itself.
    return arguments;
  })(...args);
}

function open(queue?: unknown, isOurs?: (pushed: unknown) => boolean) {
  const page = watchPage('', { readers: ['dataLayer'], pageViews: false, ...(isOurs && { isOurs }) }, (browser) => {
    if (queue !== undefined) browser.dataLayer = queue;
  });
  return { ...page, queue: () => page.browser.dataLayer as Queue };
}

const ITEMS = [{ item_id: 'a', price: 10 }];

describe('what is read', () => {
  test('gtag calls, ecommerce objects and flat ones', () => {
    const { queue, reported } = open([]);
    queue().push(argumentsOf('event', 'view_item', { currency: 'krw', value: '10', items: ITEMS }));
    queue().push({ event: 'add_to_cart', ecommerce: { currency: 'KRW', items: ITEMS } });
    queue().push(
      { event: 'search', search_term: 'coat', 'gtm.uniqueEventId': 4 },
      { event: 'sign_up', method: 'kakao' },
    );
    expect(reported).toEqual([
      { name: 'view_item', params: { currency: 'KRW', value: 10, items: ITEMS }, reader: 'dataLayer' },
      { name: 'add_to_cart', params: { currency: 'KRW', items: ITEMS }, reader: 'dataLayer' },
      { name: 'search', params: { search_term: 'coat' }, reader: 'dataLayer' },
      { name: 'sign_up', params: { method: 'kakao' }, reader: 'dataLayer' },
    ]);
  });

  test('what was pushed before we came, in order, once', () => {
    const { names } = open([
      { 'gtm.start': 1, event: 'gtm.js' },
      argumentsOf('js', new Date()),
      argumentsOf('event', 'view_item', { items: ITEMS }),
      { event: 'view_cart', ecommerce: { items: [] } },
    ]);
    expect(names()).toEqual(['dataLayer:view_item', 'dataLayer:view_cart']);
  });

  test('items as gtag named them before GA4, and prices as texts', () => {
    const { queue, reported } = open([]);
    const line = {
      id: 45,
      name: 'Coat',
      brand: 'N',
      category: 'Women > Coats',
      variant: 'M',
      quantity: '2',
      price: '1,200',
      list_name: 'L',
    };
    queue().push(argumentsOf('event', 'purchase', { transaction_id: 20261101, shipping: '2,500원', items: [line] }));
    expect(reported[0]?.params).toEqual({
      transaction_id: '20261101',
      shipping: 2500,
      items: [
        {
          item_id: '45',
          item_name: 'Coat',
          item_brand: 'N',
          item_category: 'Women',
          item_category2: 'Coats',
          item_variant: 'M',
          quantity: 2,
          price: 1200,
          item_list_name: 'L',
        },
      ],
    });
  });

  test("unknown fields of an item survive as plain values; customers' data do not", () => {
    const { queue, reported } = open([]);
    const user = { email: 'kim@example.com' };
    queue().push({
      event: 'purchase',
      user_data: user,
      customer_name: 'Kim',
      ecommerce: {
        transaction_id: 'o1',
        email: 'kim@example.com',
        items: [{ item_id: 'a', colour: 'red', is_new: true, user, callback() {} }],
      },
    });
    expect(reported[0]?.params).toEqual({
      transaction_id: 'o1',
      items: [{ item_id: 'a', colour: 'red', is_new: true }],
    });
  });
});

describe('what is not read', () => {
  test('other names, events without what they are about, and our own pushes', () => {
    const ours = new WeakSet<object>();
    const { queue, reported } = open([], (pushed) => ours.has(Object(pushed)) || ours.has(Object(Object(pushed)[2])));
    const params = { items: ITEMS };
    const object = { event: 'view_item', ecommerce: { items: ITEMS } };
    ours.add(params);
    ours.add(object);
    queue().push(
      { event: 'page_view' },
      { event: 'gtm.click', ecommerce: { items: ITEMS } },
      { event: 'recs_render', items: ITEMS },
      { event: 'view_item', ecommerce: { items: [{ item_name: 'no id' }] } },
      { event: 'add_to_cart' },
      { event: 'purchase', ecommerce: { items: ITEMS } },
      { event: 'search' },
      argumentsOf('event', 'view_item', params),
      argumentsOf('config', 'G-1'),
      object,
      null,
      undefined,
      'view_item',
      () => 0,
    );
    expect(reported).toEqual([]);
  });

  test('anything after destroy()', () => {
    const { queue, reported, capture } = open([]);
    capture.destroy();
    expect(queue().push({ event: 'view_item', items: ITEMS })).toBe(1);
    expect(reported).toEqual([]);
  });
});

describe('manners', () => {
  test("the queue's own push runs first, keeps its result, and its error is its own", () => {
    const order: string[] = [];
    const queue = Object.assign([] as unknown[], {
      push() {
        order.push('host');
        if (order.length > 3) throw new Error("the host's");
        return 42;
      },
    });
    const { reported, queue: now } = open(queue);
    expect(now().push({ event: 'view_item', items: ITEMS })).toBe(42);
    order.push(String(reported.length));
    expect(order).toEqual(['host', '1']);
    order.push('x');
    expect(() => now().push({ event: 'view_item', items: ITEMS })).toThrow("the host's");
    expect(reported).toHaveLength(1);
  });

  test('another wrapper over ours, as Tag Manager puts one, is heard once', () => {
    const { queue, names } = open([]);
    const inner = queue().push;
    queue().push = function (...pushed: unknown[]) {
      return inner.apply(this, pushed);
    };
    queue().push({ event: 'view_item', items: ITEMS });
    expect(names()).toEqual(['dataLayer:view_item']);
  });

  test('where the page has no queue yet, it finds an empty one and fills it', () => {
    const { browser, names } = open();
    expect(browser.dataLayer).toHaveLength(0);
    browser.dataLayer = browser.dataLayer || [];
    (browser.dataLayer as Queue).push({ event: 'add_to_cart', items: ITEMS }, { event: 'login' });
    expect(names()).toEqual(['dataLayer:add_to_cart', 'dataLayer:login']);
  });

  test('a fixed property is read, a frozen queue or none at all left alone', () => {
    const fixed = watchPage('', { pageViews: false }, (browser) => {
      Object.defineProperty(browser, 'dataLayer', { value: [], configurable: false, writable: true });
    });
    (fixed.browser.dataLayer as Queue).push({ event: 'login' });
    expect(fixed.names()).toEqual(['dataLayer:login']);
    for (const odd of [Object.freeze([{ event: 'login' }]), 'a text', 7]) expect(() => open(odd)).not.toThrow();
  });
});

test('whatever is pushed, the page never feels it', () => {
  const trap = new Proxy(
    { event: 'view_item' },
    {
      get: () => {
        throw new Error('trap');
      },
    },
  );
  const { queue, reported } = open([]);
  const name = fc.constantFrom('view_item', 'purchase', 'search', 'x', 7);
  const items = fc.oneof(
    fc.anything(),
    fc.array(fc.oneof(fc.anything(), fc.record({ item_id: fc.anything(), price: fc.anything() }))),
  );
  const pushed = fc.oneof(
    fc.anything(),
    fc.constant(trap),
    fc.record({
      event: name,
      items,
      ecommerce: fc.oneof(fc.anything(), fc.record({ items, transaction_id: fc.anything() })),
    }),
    fc
      .tuple(fc.constant('event'), name, fc.oneof(fc.anything(), fc.record({ items })))
      .map((args) => argumentsOf(...args)),
  );
  fc.assert(
    fc.property(pushed, (entry) => queue().push(entry) > 0),
    { numRuns: 1000 },
  );
  expect(reported.length).toBeGreaterThan(0);
  for (const { params } of reported) expect(JSON.parse(JSON.stringify(params))).toEqual(params);
});

test('readers: false reads nothing', () => {
  const { names } = watchPage('', { readers: false }, (browser: CaptureBrowser) => {
    browser.dataLayer = [{ event: 'login' }];
  });
  expect(names()).toEqual(['page:page_view']);
});

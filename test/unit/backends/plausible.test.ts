import { plausible } from '@dangol/backends';
import { EVENT_NAMES, type EventName } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { anEnvelope, anItem } from '../../support/builders';
import fc from '../../support/property';
import { aContext, hostileParams, ORDERS, requestsOf } from './a-context';

const backend = plausible({ domain: 'shop.example' });

const TRANSLATION: Record<EventName, string | null> = {
  page_view: 'pageview',
  view_item_list: 'view_item_list',
  select_item: 'select_item',
  view_item: 'view_item',
  add_to_cart: 'add_to_cart',
  remove_from_cart: 'remove_from_cart',
  view_cart: 'view_cart',
  add_to_wishlist: 'add_to_wishlist',
  begin_checkout: 'begin_checkout',
  add_shipping_info: 'add_shipping_info',
  add_payment_info: 'add_payment_info',
  purchase: 'purchase',
  refund: 'refund',
  view_promotion: 'view_promotion',
  select_promotion: 'select_promotion',
  search: 'search',
  sign_up: 'sign_up',
  login: 'login',
  remove_from_wishlist: 'remove_from_wishlist',
  ask_question: 'ask_question',
  recs_render: null,
  dismiss_item: 'dismiss_item',
  dismiss_promotion: 'dismiss_promotion',
  consent_update: null,
  web_vital: null,
  campaign_holdout: 'campaign_holdout',
  campaign_goal: 'campaign_goal',
  survey_answer: 'survey_answer',
  intent_armed: null,
  intent_cancelled: null,
  intent_fired: null,
  intent_suppressed: null,
};

test.each(EVENT_NAMES)('%s has a name or is not sent', (name) => {
  const [request] = requestsOf(backend, [anEnvelope({ name })]);
  expect(request?.json.n ?? null).toBe(TRANSLATION[name]);
});

// https://plausible.io/docs/events-api#post-apievent: name, url, domain, referrer, props, revenue; the short keys are the tracker's own.
test('one event a request, as the documentation has it, in a body that costs no preflight', () => {
  const page = { url: 'https://shop.example/products/shirt-1?utm_source=kakao', referrer: 'https://search.example/' };
  const events = [
    anEnvelope({ name: 'page_view', page, params: {} }),
    anEnvelope({ page, params: { currency: 'KRW', items: [anItem({ index: 2 })] } }),
  ];
  const requests = requestsOf(backend, events);
  expect(requests.map(({ eventIds }) => eventIds)).toEqual(events.map(({ id }) => [id]));
  expect(requests[0]).toMatchObject({
    method: 'POST',
    url: 'https://plausible.io/api/event',
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
  });
  const common = { u: page.url, d: 'shop.example', r: 'https://search.example/' };
  expect(requests.map(({ json }) => json)).toEqual([
    { n: 'pageview', ...common, p: {} },
    {
      n: 'view_item',
      ...common,
      i: false,
      p: {
        currency: 'KRW',
        item_count: '1',
        item_1_id: 'shirt-1',
        item_1_price: '39000',
        item_1_quantity: '1',
        item_1_name: 'Linen shirt',
        item_1_category: 'Shirt',
      },
    },
  ]);
});

test('a path of the shop takes JSON for what it is', () => {
  const [request] = requestsOf(plausible({ domain: 'shop.example', url: '/stats/event' }), [anEnvelope()]);
  expect(request).toMatchObject({
    url: 'https://shop.example/stats/event',
    headers: { 'content-type': 'application/json' },
  });
});

describe('money', () => {
  test('of an order is its revenue, to the last decimal, with every item', () => {
    const bodies = requestsOf(
      backend,
      ORDERS.map((params) => anEnvelope({ name: 'purchase', params })),
    ).map(({ json }) => json);
    expect(bodies.map(({ $ }) => $)).toEqual([
      { currency: 'KRW', amount: 1_234_567 },
      { currency: 'KWD', amount: 37.035 },
      { currency: 'JPY', amount: 15_800 },
    ]);
    expect(bodies[0].p).toMatchObject({
      transaction_id: 'K-1',
      coupon: '봄맞이10',
      shipping: '3000',
      tax: '112233',
      item_count: '2',
      item_1_id: 'shirt-1',
      item_2_id: 'hat-2',
      item_1_price: '411522',
      item_2_price: '411523',
      item_1_quantity: '2',
      item_2_quantity: '1',
      item_1_coupon: 'S-5',
    });
    expect(bodies[1].p).toMatchObject({ item_1_price: '12.345', item_1_quantity: '3' });
  });

  test('of an order that names no value is what its items cost', () => {
    const params = { currency: 'KWD', transaction_id: 'W-2', items: [anItem({ price: 1.115, quantity: 3 })] };
    expect(requestsOf(backend, [anEnvelope({ name: 'purchase', params })])[0]!.json.$.amount).toBe(3.345);
  });

  test('is revenue for an order with a currency alone: a refund and a cart are props', () => {
    const params = { currency: 'KRW', value: 5_000, transaction_id: 'K-1', items: [anItem()] };
    for (const name of ['refund', 'add_to_cart', 'begin_checkout']) {
      const { json } = requestsOf(backend, [anEnvelope({ name, params })])[0]!;
      expect(json).not.toHaveProperty('$');
      expect(json.p).toMatchObject({ currency: 'KRW', value: '5000' });
    }
    const { currency, ...rest } = params;
    expect(requestsOf(backend, [anEnvelope({ name: 'purchase', params: rest })])[0]!.json).not.toHaveProperty('$');
  });
});

test('no id of visitor, session, member, event or consent leaves the page', () => {
  const event = anEnvelope({ member: 'member-7', consent: { record: 'consent-record-1', purposes: ['analytics'] } });
  const text = JSON.stringify(requestsOf(backend, [event]).map(({ json }) => json));
  for (const secret of [event.visitor, event.session, 'member-7', event.id, 'consent-record-1'])
    expect(text).not.toContain(secret);
});

test('hostile params throw nothing, and nothing but text goes out, within Plausible’s limits', () => {
  fc.assert(
    fc.property(hostileParams, fc.constantFrom(...EVENT_NAMES, 'my_event'), (params, name) => {
      for (const { json } of requestsOf(backend, [anEnvelope({ name, params })])) {
        const props = Object.entries(json.p as Record<string, unknown>);
        expect(props.length).toBeLessThanOrEqual(30);
        for (const [key, value] of props) {
          expect(Buffer.byteLength(key)).toBeLessThanOrEqual(300);
          expect(value).toEqual(expect.any(String));
          expect(Buffer.byteLength(value as string)).toBeLessThanOrEqual(2_000);
          expect(value).not.toMatch(/\p{Surrogate}/u);
          expect(value).not.toMatch(/^(NaN|undefined|null|Infinity|\[object Object\])$/);
        }
        if (json.$) expect(Number.isFinite(json.$.amount)).toBe(true);
      }
    }),
  );
});

test('a shop may rename an event, or send one that is left out', () => {
  const own = plausible({
    domain: 'shop.example',
    events: { purchase: 'Order', page_view: false, recs_render: 'recs' },
  });
  const names = ['purchase', 'page_view', 'recs_render'].map((name) => anEnvelope({ name, params: {} }));
  expect(requestsOf(own, names).map(({ json }) => json.n)).toEqual(['Order', 'recs']);
});

test('defaults', () => {
  expect(backend).toMatchObject({
    name: 'plausible',
    purposes: ['analytics', 'thirdParty'],
    limits: { events: 20, bytes: 60_000, maxAgeMs: 1_800_000 },
  });
  expect(backend.encode([], aContext())).toEqual([]);
});

test.each([
  [{}, "domain must be the site's name such as 'shop.example'"],
  [
    { domain: 'shop.example', url: 'javascript:alert(1)' },
    "url must be an http(s) address or a path such as '/events'",
  ],
])('%j is refused: %s', (options, message) => {
  expect(() => plausible(options as { domain: string })).toThrow(new TypeError(`plausible(): ${message}`));
});

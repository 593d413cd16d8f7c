import { umami } from '@dangol/backends';
import { type BackendResponse, EVENT_NAMES, type EventName, type HttpRequest } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { anEnvelope, anItem, NOON_AT } from '../../support/builders';
import fc from '../../support/property';
import { aContext, hostileParams, ORDERS, requestsOf } from './a-context';

const website = '3b3d0340-58ff-4e03-9d4e-566edb015f22';
const backend = umami({ url: 'https://umami.shop.example/api/batch', website });
const payloads = (...events: Parameters<typeof anEnvelope>[0][]) =>
  requestsOf(backend, events.map(anEnvelope)).flatMap(({ json }) => json.map(({ payload }: never) => payload));

/** `''`: a page view, which has no name in Umami. */
const TRANSLATION: Record<EventName, string | null> = {
  page_view: '',
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
  const [payload] = payloads({ name });
  expect(payload ? (payload.name ?? '') : null).toBe(TRANSLATION[name]);
});

// https://umami.is/docs/api/sending-stats
test('a batch of what the documentation has for one event, without a preflight', () => {
  const page = {
    url: 'https://shop.example/a?utm_source=kakao',
    title: 'Shirt',
    referrer: 'https://search.example/',
    language: 'ko',
  };
  const events = [
    anEnvelope({ name: 'page_view', page, params: {} }),
    anEnvelope({ name: 'search', page, params: { search_term: '셔츠' } }),
  ];
  const [request, ...others] = requestsOf(backend, events);
  expect(others).toEqual([]);
  expect(request).toMatchObject({
    eventIds: events.map(({ id }) => id),
    method: 'POST',
    url: 'https://umami.shop.example/api/batch',
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
  });
  const common = {
    website,
    hostname: 'shop.example',
    language: 'ko',
    title: 'Shirt',
    referrer: 'https://search.example/',
    url: '/a?utm_source=kakao',
  };
  expect(request!.json).toEqual([
    { type: 'event', payload: { ...common, data: {} } },
    { type: 'event', payload: { ...common, name: 'search', data: { search_term: '셔츠' } } },
  ]);
});

test('an older Umami gets one event a request, as JSON where it must', () => {
  const old = umami({ url: 'https://umami.shop.example/api/send', website, preflight: true });
  const events = [anEnvelope(), anEnvelope()];
  const requests = requestsOf(old, events);
  expect(requests.map(({ eventIds }) => eventIds)).toEqual(events.map(({ id }) => [id]));
  expect(requests[0]).toMatchObject({
    headers: { 'content-type': 'application/json' },
    json: { type: 'event', payload: { website, name: 'view_item' } },
  });
});

test('what comes late says when it happened, in seconds', () => {
  const context = aContext({ sentAt: NOON_AT + 3_600_000 });
  const [request] = requestsOf(backend, [anEnvelope(), anEnvelope({ at: NOON_AT + 3_599_000 })], context);
  expect(request!.json.map(({ payload }: never) => (payload as { timestamp?: number }).timestamp)).toEqual([
    NOON_AT / 1000,
    undefined,
  ]);
});

describe('money', () => {
  test('of an order is its revenue, to the last decimal, with every item', () => {
    const [won, dinar, yen] = payloads(...ORDERS.map((params) => ({ name: 'purchase', params })));
    expect(won.data).toMatchObject({
      revenue: 1_234_567,
      currency: 'KRW',
      transaction_id: 'K-1',
      shipping: 3_000,
      tax: 112_233,
      coupon: '봄맞이10',
      item_count: 2,
      item_1_id: 'shirt-1',
      item_1_price: 411_522,
      item_1_quantity: 2,
      item_1_coupon: 'S-5',
      item_2_id: 'hat-2',
      item_2_price: 411_523,
      item_2_quantity: 1,
    });
    expect(dinar.data).toMatchObject({ revenue: 37.035, currency: 'KWD', item_1_price: 12.345, item_1_quantity: 3 });
    expect(yen.data).toMatchObject({ revenue: 15_800, currency: 'JPY', item_1_price: 7_900, item_1_quantity: 2 });
  });

  test('of everything else is a value: neither a cart nor a refund counts as revenue', () => {
    const params = { currency: 'KRW', value: 5_000, items: [anItem()] };
    for (const { data } of payloads({ name: 'add_to_cart', params }, { name: 'refund', params })) {
      expect(data).toMatchObject({ currency: 'KRW', value: 5_000 });
      expect(data).not.toHaveProperty('revenue');
    }
  });

  test('keeps prices and quantities of many items before their names', () => {
    const items = Array.from({ length: 15 }, (_, index) => anItem({ item_id: `i-${index}`, price: index + 1 }));
    const [{ data }] = payloads({ name: 'purchase', params: { currency: 'KRW', items } });
    expect(Object.keys(data)).toHaveLength(50);
    expect(data).toMatchObject({ item_count: 15, item_15_id: 'i-14', item_15_price: 15, item_15_quantity: 1 });
  });
});

test('no id of visitor, session, member, event or consent leaves the page', () => {
  const event = anEnvelope({ member: 'member-7', consent: { record: 'consent-record-1', purposes: ['analytics'] } });
  const text = JSON.stringify(requestsOf(backend, [event])[0]!.json);
  for (const secret of [event.visitor, event.session, 'member-7', event.id, 'consent-record-1'])
    expect(text).not.toContain(secret);
});

describe('the answer', () => {
  const events = [anEnvelope(), anEnvelope(), anEnvelope()];
  const [request] = backend.encode(events, aContext()) as HttpRequest[];
  const judge = (body: string, status = 200) =>
    backend.interpret!(request!, { status, headers: { get: () => null }, body } as BackendResponse);

  // https://github.com/umami-software/umami/blob/master/src/app/api/batch/route.ts
  test('of a batch is read event by event: refused, to be tried again, taken', () => {
    const error = (status?: number) => ({ error: { message: 'no', status } });
    const details = [
      { index: 0, response: error(400) },
      { index: 2, response: error(500) },
    ];
    expect(judge(JSON.stringify({ size: 3, processed: 1, errors: 2, details }))).toEqual({
      acknowledged: [],
      rejected: [events[0]!.id],
      retry: [events[2]!.id],
    });
    expect(judge(JSON.stringify({ details: [{ index: 1, response: error() }] }))?.retry).toEqual([events[1]!.id]);
  });

  test('of all taken names none', () => {
    const none = { acknowledged: [], rejected: [], retry: [] };
    expect(judge('{"size":3,"processed":3,"errors":0,"details":[]}')).toEqual(none);
  });

  test('that is no batch’s is left to the status', () => {
    expect(() => judge('<!doctype html>')).toThrow();
    expect(() => judge('{"cache":"x","sessionId":"y","visitId":"z"}')).toThrow();
    expect(() => judge('{"error":{"message":"away"}}', 503)).toThrow();
  });
});

test('hostile params throw nothing, and what goes out is text and numbers within Umami’s limits', () => {
  fc.assert(
    fc.property(hostileParams, fc.constantFrom(...EVENT_NAMES, 'my_event'), (params, name) => {
      for (const { data } of payloads({ name, params })) {
        expect(Object.keys(data).length).toBeLessThanOrEqual(50);
        expect(Object.keys(data)).not.toContain('commerce');
        for (const value of Object.values(data)) {
          if (typeof value !== 'number') {
            expect(value).toEqual(expect.any(String));
            expect((value as string).length).toBeLessThanOrEqual(500);
            expect(value).not.toMatch(/^(NaN|undefined|null|Infinity|\[object Object\])$/);
          }
        }
      }
    }),
  );
});

test('a shop may rename an event, or send one that is left out; names end at 50 characters', () => {
  const own = umami({
    url: '/api/batch',
    website,
    events: { purchase: 'o'.repeat(60), page_view: false, web_vital: 'vital' },
  });
  const [request] = requestsOf(
    own,
    ['purchase', 'page_view', 'web_vital'].map((name) => anEnvelope({ name })),
  );
  expect(request!.url).toBe('https://shop.example/api/batch');
  expect(request!.json.map(({ payload }: { payload: { name: string } }) => payload.name)).toEqual([
    'o'.repeat(50),
    'vital',
  ]);
  expect(requestsOf(own, [anEnvelope({ name: 'page_view' })])).toEqual([]);
});

test('defaults', () => {
  expect(backend).toMatchObject({
    name: 'umami',
    purposes: ['analytics'],
    limits: { events: 25, bytes: 60_000, maxAgeMs: 86_400_000 },
  });
});

test.each([
  [{ website }, "url must be an http(s) address or a path such as '/events'"],
  [{ url: '/api/batch' }, "website must be the website's id"],
])('%j is refused: %s', (options, message) => {
  expect(() => umami(options as Parameters<typeof umami>[0])).toThrow(new TypeError(`umami(): ${message}`));
});

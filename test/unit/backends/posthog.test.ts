import { posthog } from '@dangol/backends';
import { EVENT_NAMES, type EventName } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { anEnvelope, anItem, NOON_AT } from '../../support/builders';
import fc from '../../support/property';
import { hostileParams, ORDERS, requestsOf } from './a-context';

const backend = posthog({ key: 'phc_1', url: 'https://eu.i.posthog.com/batch/' });
const batchOf = (...events: Parameters<typeof anEnvelope>[0][]) =>
  requestsOf(backend, events.map(anEnvelope)).flatMap(({ json }) => json.batch);

// https://posthog.com/docs/data/event-spec/ecommerce-events
const TRANSLATION: Record<EventName, string> = {
  page_view: '$pageview',
  view_item_list: 'Product List Viewed',
  select_item: 'Product Clicked',
  view_item: 'Product Viewed',
  add_to_cart: 'Product Added',
  remove_from_cart: 'Product Removed',
  view_cart: 'Cart Viewed',
  add_to_wishlist: 'Product Added to Wishlist',
  begin_checkout: 'Checkout Started',
  add_shipping_info: 'add_shipping_info',
  add_payment_info: 'Payment Info Entered',
  purchase: 'Order Completed',
  refund: 'Order Refunded',
  view_promotion: 'Promotion Viewed',
  select_promotion: 'Promotion Clicked',
  search: 'Products Searched',
  sign_up: 'sign_up',
  login: 'login',
  remove_from_wishlist: 'Product Removed from Wishlist',
  ask_question: 'ask_question',
  recs_render: 'recs_render',
  dismiss_item: 'dismiss_item',
  dismiss_promotion: 'dismiss_promotion',
  consent_update: 'consent_update',
  web_vital: 'web_vital',
  campaign_holdout: 'campaign_holdout',
  campaign_goal: 'campaign_goal',
  survey_answer: 'survey_answer',
  intent_armed: 'intent_armed',
  intent_cancelled: 'intent_cancelled',
  intent_fired: 'intent_fired',
  intent_suppressed: 'intent_suppressed',
};

test.each(EVENT_NAMES)('%s has a name', (name) => {
  expect(batchOf({ name })[0].event).toBe(TRANSLATION[name]);
});

// https://posthog.com/docs/api/capture: `/batch/` with api_key, batch, and for each event its properties, timestamp and uuid.
test('one batch as the documentation has it, in a body that costs no preflight', () => {
  const page = { url: 'https://shop.example/a?utm_source=kakao', referrer: 'https://search.example/', title: 'Shirt' };
  const event = anEnvelope({ name: 'page_view', page, params: {} });
  const second = anEnvelope({ name: 'login', params: { method: 'kakao' } });
  const [request, ...others] = requestsOf(backend, [event, second]);
  expect(others).toEqual([]);
  expect(request).toMatchObject({
    eventIds: [event.id, second.id],
    method: 'POST',
    url: 'https://eu.i.posthog.com/batch/',
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
  });
  const { batch, ...rest } = request!.json;
  expect(rest).toEqual({ api_key: 'phc_1', sent_at: new Date(NOON_AT + 1_000).toISOString() });
  expect(batch[0]).toEqual({
    event: '$pageview',
    uuid: event.id,
    timestamp: '2026-03-02T03:00:00.000Z',
    properties: {
      distinct_id: event.visitor,
      $session_id: event.session,
      $current_url: page.url,
      $host: 'shop.example',
      $pathname: '/a',
      $referrer: page.referrer,
      utm_source: 'kakao',
      title: 'Shirt',
      $lib: 'dangol',
      $ip: null,
      $geoip_disable: true,
      $process_person_profile: false,
    },
  });
});

test('a reverse proxy on the shop’s own host gets JSON for what it is', () => {
  const [request] = requestsOf(posthog({ key: 'phc_1', url: '/ph/batch/' }), [anEnvelope()]);
  expect(request).toMatchObject({
    url: 'https://shop.example/ph/batch/',
    headers: { 'content-type': 'application/json' },
  });
});

describe('whose event it is', () => {
  test('the visitor’s, without a person profile; the member’s, with one, where the event names the member', () => {
    const event = anEnvelope({ member: 'member-7' });
    const [anonymous, named] = requestsOf(backend, [anEnvelope(), event])[0]!.json.batch;
    expect(anonymous.properties).toMatchObject({ distinct_id: event.visitor, $process_person_profile: false });
    expect(named.properties).toMatchObject({ distinct_id: 'member-7', $process_person_profile: true });
    expect(JSON.stringify(named)).not.toContain(event.visitor);
  });

  test('visitor and member are joined at login, and only if the shop wants it', () => {
    const events = [
      anEnvelope({ name: 'login', member: 'm' }),
      anEnvelope({ name: 'login' }),
      anEnvelope({ member: 'm' }),
    ];
    const joining = posthog({ key: 'phc_1', url: '/ph/batch/', identify: true });
    const [request] = requestsOf(joining, events);
    expect(request!.json.batch.map(({ event }: { event: string }) => event)).toEqual([
      '$identify',
      'login',
      'login',
      'Product Viewed',
    ]);
    expect(request!.json.batch[0].properties).toMatchObject({
      distinct_id: 'm',
      $anon_distinct_id: events[0]!.visitor,
    });
    expect(request!.eventIds).toEqual(events.map(({ id }) => id));
    // The same on every retry, or PostHog would take it for another; of the time when it happened.
    expect(requestsOf(joining, events)).toEqual([request]);
    const [joint, ...others] = request!.json.batch.map(({ uuid }: { uuid: string }) => uuid);
    expect(joint).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(others).not.toContain(joint);
    expect(request!.json.batch[0].timestamp).toBe(new Date(events[0]!.at).toISOString());
    expect(JSON.stringify(requestsOf(backend, events))).not.toContain('$identify');
  });

  test('a param cannot say whose, nor set what PostHog acts upon', () => {
    const params = { distinct_id: 'x', $set: { email: 'x' }, $anon_distinct_id: 'x', $ip: 'x', fine: 1 };
    const { properties } = batchOf({ name: 'search', params })[0];
    expect(properties).toMatchObject({ fine: 1, $ip: null });
    expect(JSON.stringify(properties)).not.toContain('"x"');
  });

  test('the address is kept out unless the shop wants the place', () => {
    const [request] = requestsOf(posthog({ key: 'phc_1', url: '/ph/batch/', ip: true }), [anEnvelope()]);
    expect(Object.keys(request!.json.batch[0].properties)).not.toContain('$ip');
    expect(request!.json.batch[0].properties.$geoip_disable).toBe(false);
  });
});

describe('money', () => {
  test('comes through to the last decimal, with every item, coupon and currency', () => {
    const [won, dinar, yen] = batchOf(...ORDERS.map((params) => ({ name: 'purchase', params })));
    expect(won.properties).toMatchObject({
      order_id: 'K-1',
      currency: 'KRW',
      revenue: 1_234_567,
      value: 1_234_567,
      shipping: 3_000,
      tax: 112_233,
      coupon: '봄맞이10',
      products: [
        { product_id: 'shirt-1', name: '린넨 셔츠', price: 411_522, quantity: 2, variant: 'M', coupon: 'S-5' },
        { product_id: 'hat-2', price: 411_523, quantity: 1 },
      ],
    });
    expect(dinar.properties).toMatchObject({ revenue: 37.035, products: [{ price: 12.345, quantity: 3 }] });
    expect(yen.properties).toMatchObject({ revenue: 15_800, products: [{ price: 7_900, quantity: 2 }] });
    for (const { properties } of [won, dinar, yen]) expect(properties).not.toHaveProperty('items');
  });

  test('of a refund is its total, in part or whole', () => {
    const part = { transaction_id: 'K-1', currency: 'KRW', items: [anItem({ price: 19_000, quantity: 2 })] };
    const [whole, some] = batchOf(
      { name: 'refund', params: { transaction_id: 'K-1', currency: 'KRW', value: 38_000 } },
      { name: 'refund', params: part },
    );
    expect(whole.properties).toMatchObject({ order_id: 'K-1', total: 38_000 });
    expect(whole.properties).not.toHaveProperty('revenue');
    expect(some.properties).toMatchObject({ total: 38_000, products: [{ product_id: 'shirt-1', quantity: 2 }] });
  });
});

test('one item’s fields stand beside the event’s own, as the specification has them; lists, terms and steps get their names', () => {
  const [viewed, listed, searched, paid, promoted] = batchOf(
    { params: { currency: 'EUR', items: [anItem({ item_category2: 'Linen', index: 3, price: 39.9 })] } },
    { name: 'view_item_list', params: { item_list_id: 'for-you', items: [anItem(), anItem({ item_id: 'b' })] } },
    { name: 'search', params: { search_term: '셔츠' } },
    { name: 'add_payment_info', params: { payment_type: 'card', items: [] } },
    { name: 'view_promotion', params: { promotion_id: 'p', promotion_name: 'Spring', creative_slot: 'top' } },
  );
  const product = {
    product_id: 'shirt-1',
    name: 'Linen shirt',
    category: 'Shirt',
    item_category2: 'Linen',
    price: 39.9,
    position: 3,
  };
  expect(viewed.properties).toMatchObject({ ...product, currency: 'EUR', products: [product] });
  expect(listed.properties).toMatchObject({
    list_id: 'for-you',
    products: [{ product_id: 'shirt-1' }, { product_id: 'b' }],
  });
  expect(listed.properties).not.toHaveProperty('product_id');
  expect(searched.properties).toMatchObject({ query: '셔츠' });
  expect(paid.properties).toMatchObject({ payment_method: 'card' });
  expect(promoted.properties).toMatchObject({ promotion_id: 'p', promotion_name: 'Spring', creative_slot: 'top' });
});

test('an event of the shop’s own keeps its params', () => {
  const params = { revenue: 5, order_id: 'own', products: ['a'], deep: { list: [1, { b: null }] }, yes: true };
  expect(batchOf({ name: 'my_event', params })[0]).toMatchObject({ event: 'my_event', properties: params });
});

test('hostile params throw nothing and change nobody’s identity', () => {
  fc.assert(
    fc.property(hostileParams, fc.constantFrom(...EVENT_NAMES, 'my_event'), (params, name) => {
      const event = anEnvelope({ name, params });
      const [request] = requestsOf(backend, [event]);
      const [{ properties, uuid }] = request!.json.batch;
      expect(uuid).toBe(event.id);
      expect(properties.distinct_id).toBe(event.visitor);
      for (const key of Object.keys(properties)) expect(key).not.toMatch(/^\$set/);
      for (const sum of [properties.revenue, properties.total])
        if (name === 'purchase' || name === 'refund') expect(['undefined', 'number']).toContain(typeof sum);
      for (const { price = 0, quantity = 1 } of params.items ? (properties.products ?? []) : [])
        for (const number of [price, quantity]) expect(Number.isFinite(number)).toBe(true);
    }),
  );
});

test('a shop may rename an event, or keep it back', () => {
  const own = posthog({ key: 'k', url: '/ph/batch/', events: { purchase: 'order', page_view: false } });
  const [request] = requestsOf(own, [anEnvelope({ name: 'purchase' }), anEnvelope({ name: 'page_view' })]);
  expect(request!.json.batch.map(({ event }: { event: string }) => event)).toEqual(['order']);
  expect(request!.eventIds).toHaveLength(1);
  expect(requestsOf(own, [anEnvelope({ name: 'page_view' })])).toEqual([]);
});

test('defaults', () => {
  expect(backend).toMatchObject({
    name: 'posthog',
    purposes: ['analytics', 'thirdParty'],
    limits: { events: 50, bytes: 50_000, maxAgeMs: 604_800_000 },
  });
});

test.each([
  [{ url: '/ph/batch/' }, 'key must be a non-empty string'],
  [{ key: 'phc_1' }, "url must be an http(s) address or a path such as '/events'"],
])('%j is refused: %s', (options, message) => {
  expect(() => posthog(options as Parameters<typeof posthog>[0])).toThrow(new TypeError(`posthog(): ${message}`));
});

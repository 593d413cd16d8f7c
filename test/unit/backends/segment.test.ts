import { jitsu, rudderstack, segment } from '@dangol/backends';
import { type EncodeContext, type Envelope, EVENT_NAMES, type EventName, type HttpRequest } from '@dangol/schema';
// @ts-expect-error: it comes without types.
import looselyValidate from '@segment/loosely-validate-event';
import { describe, expect, test } from 'vitest';
import { anEnvelope, anItem, NOON_AT } from '../../support/builders';
import fc from '../../support/property';

const NOON = '2026-03-02T03:00:00.000Z';
const context: EncodeContext = {
  sentAt: NOON_AT + 5_000,
  unloading: false,
  visitor: 'v',
  page: { url: 'https://shop.example/cart' },
  library: { name: 'dangol', version: '0.0.0' },
};
const BACKENDS = [
  segment({ writeKey: 'key', host: 'https://api.segment.io' }),
  rudderstack({ writeKey: 'key', host: 'https://shop.dataplane.rudderstack.com' }),
  jitsu({ writeKey: 'key:secret', host: 'https://abc.d.jitsu.com' }),
];

interface Message {
  type: string;
  event?: string;
  name?: string;
  messageId: string;
  timestamp: string;
  properties: Record<string, unknown>;
  [field: string]: unknown;
}

/** The messages of a request, each passed by Segment's own check. */
function messagesIn({ body }: HttpRequest): Message[] {
  const { batch } = JSON.parse(body!) as { batch: Message[] };
  for (const message of batch) looselyValidate(withDates(message));
  return batch;
}

const isAmount = (given: unknown) => given === undefined || Number.isFinite(given);

/** The check is for messages before they are written as JSON. */
const withDates = (message: Message) =>
  message.timestamp ? { ...message, timestamp: new Date(message.timestamp) } : message;

function sent(event: Partial<Envelope>): Message[] {
  const [request] = BACKENDS[0]!.encode([anEnvelope(event)], context) as HttpRequest[];
  return request ? messagesIn(request) : [];
}

const propertiesOf = (name: string, params: Record<string, unknown>) =>
  sent({ name, params }).map(({ properties }) => properties);

/** Every known event: what docs/segment.md says it becomes; `null`: not sent. */
const TABLE: Record<EventName, string | null> = {
  page_view: 'page',
  view_item_list: 'Product List Viewed',
  select_item: 'Product Clicked',
  view_item: 'Product Viewed',
  add_to_cart: 'Product Added',
  remove_from_cart: 'Product Removed',
  view_cart: 'Cart Viewed',
  add_to_wishlist: 'Product Added to Wishlist',
  begin_checkout: 'Checkout Started',
  add_shipping_info: 'Checkout Step Completed',
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
  consent_update: null,
  web_vital: 'web_vital',
  campaign_holdout: 'campaign_holdout',
  campaign_goal: 'campaign_goal',
  survey_answer: 'survey_answer',
  intent_armed: 'intent_armed',
  intent_cancelled: 'intent_cancelled',
  intent_fired: 'intent_fired',
  intent_suppressed: 'intent_suppressed',
};

describe('an event', () => {
  test.each(EVENT_NAMES)('%s has its stated translation', (name) => {
    const messages = sent({ name });
    expect(messages.map(({ type, event }) => (type === 'page' ? type : event))).toEqual(
      TABLE[name] === null ? [] : [TABLE[name]],
    );
    for (const { type } of messages) expect(type).toBe(name === 'page_view' ? 'page' : 'track');
  });

  test('has its own id, time and visitor, and says where it happened', () => {
    const page = {
      url: 'https://shop.example/p/1?utm_source=naver&utm_campaign=spring',
      title: 'Shirt',
      referrer: 'https://search.example/',
      type: 'product',
      language: 'ko',
    };
    const event = anEnvelope({ page, member: 'member-7' });
    const [message] = sent(event);
    expect(message).toEqual({
      type: 'track',
      event: 'Product Viewed',
      messageId: event.id,
      anonymousId: event.visitor,
      userId: 'member-7',
      timestamp: NOON,
      sentAt: '2026-03-02T03:00:05.000Z',
      context: {
        page: { ...page, path: '/p/1' },
        campaign: { source: 'naver', name: 'spring' },
        library: context.library,
        locale: 'ko',
      },
      properties: expect.any(Object),
    });
    expect(sent({})[0]).not.toHaveProperty('userId');
  });

  test('that views a page is a page call, with the address that was stripped and no other', () => {
    const page = { url: 'https://shop.example/', title: 'Home', type: 'home' };
    const params = { page_location: 'https://shop.example/?email=a@b.example', theme: 'dark' };
    const [message] = sent({ name: 'page_view', page, params });
    expect(message).toMatchObject({ type: 'page', name: 'home' });
    expect(message!.properties).toEqual({ ...page, path: '/', theme: 'dark' });
  });

  test('is named, or kept back, by the shop’s own table', () => {
    const backend = segment({ writeKey: 'k', host: '/s', events: { view_item: 'Seen', search: false } });
    const events = [anEnvelope(), anEnvelope({ name: 'search' }), anEnvelope({ name: 'constructor' })];
    const [request] = backend.encode(events, context) as HttpRequest[];
    expect(request!.eventIds).toEqual([events[0]!.id, events[2]!.id]);
    expect(messagesIn(request!).map(({ event }) => event)).toEqual(['Seen', 'constructor']);
    expect(backend.encode([events[1]!], context)).toEqual([]);
  });
});

describe('money and goods', () => {
  const kwd = { item_id: 'oud', item_name: 'Oud', item_brand: 'Amber', item_category: 'Scent', item_category2: 'Oil' };
  const params = {
    transaction_id: 'A-1',
    currency: 'KWD',
    value: 2.01,
    shipping: 0.1,
    tax: 0.205,
    coupon: 'SPRING',
    items: [
      { ...kwd, item_variant: '10 ml', price: 1.005, quantity: 2, index: 0, coupon: 'OUD' },
      { item_id: 'free', price: 0 },
    ],
  };

  test('of an order: revenue without shipping and tax, total with them, to the thousandth', () => {
    expect(propertiesOf('purchase', params)).toEqual([
      {
        order_id: 'A-1',
        currency: 'KWD',
        value: 2.01,
        revenue: 2.01,
        total: 2.315,
        shipping: 0.1,
        tax: 0.205,
        coupon: 'SPRING',
        products: [
          {
            product_id: 'oud',
            name: 'Oud',
            brand: 'Amber',
            category: 'Scent',
            category2: 'Oil',
            variant: '10 ml',
            price: 1.005,
            quantity: 2,
            position: 0,
            coupon: 'OUD',
          },
          { product_id: 'free', price: 0 },
        ],
      },
    ]);
  });

  test.each([
    ['KRW', 39_000, 3_000, 0, 42_000],
    ['JPY', 1, 0, 0, 1],
    ['EUR', 0.1, 0.2, 0, 0.3],
    ['USD', '1019.99', '4.5', '0.51', 1025],
    ['KRW', 9_007_199_254_740_990, 1, 0, 9_007_199_254_740_991],
  ])('%s: %s and shipping %s and tax %s are %s', (currency, value, shipping, tax, total) => {
    const [order] = propertiesOf('purchase', { transaction_id: '1', currency, value, shipping, tax });
    expect(order).toMatchObject({ currency, revenue: Number(value), total });
  });

  test('of refunds, in part and as a whole', () => {
    expect(propertiesOf('refund', { ...params, value: 1.005, tax: 0, shipping: undefined })[0]).toMatchObject({
      order_id: 'A-1',
      total: 1.005,
      products: [{ product_id: 'oud', quantity: 2 }, { product_id: 'free' }],
    });
    // A destination that finds revenue adds it up.
    expect(propertiesOf('refund', params)[0]?.revenue).toBeUndefined();
    expect(propertiesOf('refund', { transaction_id: 'A-1' })).toEqual([{ order_id: 'A-1' }]);
  });

  test('of several products at once: a message for each, with an id that stays the same', () => {
    const event = anEnvelope({ name: 'add_to_cart', params });
    const messages = sent(event);
    expect(messages.map(({ messageId }) => messageId)).toEqual([event.id, `${event.id}-1`]);
    expect(messages.map(({ properties }) => [properties.product_id, properties.price, properties.quantity])).toEqual([
      ['oud', 1.005, 2],
      ['free', 0, undefined],
    ]);
    for (const { properties } of messages) expect(properties).not.toHaveProperty('value');
    expect(sent(event)).toEqual(messages);
    expect(propertiesOf('view_item', { value: 39_000, items: [anItem()] })[0]).toMatchObject({ value: 39_000 });
  });

  test('lists, searches and promotions have Segment’s names for their fields', () => {
    const items = [{ item_id: 'a', index: 3, url: '/a' }];
    expect(propertiesOf('view_item_list', { item_list_id: 'goes-with', item_list_name: 'Goes with', items })).toEqual([
      { list_id: 'goes-with', list_name: 'Goes with', products: [{ product_id: 'a', position: 3, url: '/a' }] },
    ]);
    expect(propertiesOf('search', { search_term: '셔츠' })).toEqual([{ query: '셔츠' }]);
    const promotion = { promotion_id: 'p', promotion_name: 'Spring', creative_name: 'red', creative_slot: 'top' };
    expect(propertiesOf('view_promotion', promotion)).toEqual([
      { promotion_id: 'p', name: 'Spring', creative: 'red', position: 'top' },
    ]);
    expect(propertiesOf('add_payment_info', { payment_type: 'card' })).toEqual([{ payment_method: 'card' }]);
    expect(propertiesOf('add_shipping_info', { shipping_tier: 'next day' })).toEqual([{ shipping_method: 'next day' }]);
  });
});

describe('the request', () => {
  const [first] = BACKENDS.map((backend) => backend.encode([anEnvelope()], context)[0] as HttpRequest);

  test.each([
    ['segment', 0, 'https://api.segment.io/v1/batch', 'key'],
    ['rudderstack', 1, 'https://shop.dataplane.rudderstack.com/beacon/v1/batch?writeKey=key', 'key'],
    ['jitsu', 2, 'https://abc.d.jitsu.com/v1/batch', 'key:secret'],
  ])('to %s costs no preflight', (name, index, url, writeKey) => {
    const [request, ...more] = BACKENDS[index]!.encode([anEnvelope(), anEnvelope()], context) as HttpRequest[];
    expect(more).toEqual([]);
    expect(request).toMatchObject({ method: 'POST', url, headers: { 'content-type': 'text/plain;charset=UTF-8' } });
    expect(JSON.parse(request!.body!)).toMatchObject({ writeKey, sentAt: '2026-03-02T03:00:05.000Z' });
    expect(messagesIn(request!).map(({ messageId }) => messageId)).toEqual(request!.eventIds);
    expect(BACKENDS[index]).toMatchObject({ name, purposes: ['analytics', 'thirdParty'], limits: { events: 50 } });
  });

  test('goes through a path of the shop’s own too', () => {
    const backend = segment({ writeKey: 'key', host: '/collect', path: '/e' });
    expect((backend.encode([anEnvelope()], context)[0] as HttpRequest).url).toBe('https://shop.example/collect/e');
  });

  test('leaves RudderStack to set a wrong clock right', () => {
    const [request] = BACKENDS[1]!.encode([anEnvelope()], context) as HttpRequest[];
    const [message] = messagesIn(request!);
    expect(message).toMatchObject({ originalTimestamp: NOON, sentAt: '2026-03-02T03:00:05.000Z' });
    expect(message).not.toHaveProperty('timestamp');
    expect(messagesIn(first!)[0]).not.toHaveProperty('originalTimestamp');
  });

  test('stays within what a page may send while it unloads, with as much as delivery gives at a time', () => {
    const { limits } = BACKENDS[0]!;
    const event = anEnvelope({ params: { currency: 'KRW', items: [anItem({ item_name: '가'.repeat(20) })] } });
    const count = Math.floor(limits.bytes / Buffer.byteLength(JSON.stringify(event)));
    for (const backend of BACKENDS) {
      const [request] = backend.encode(Array(Math.min(count, limits.events)).fill(event), context) as HttpRequest[];
      expect(Buffer.byteLength(request!.body!)).toBeLessThan(65_536);
    }
  });
});

test('whatever a page pushes, each message passes Segment’s check and holds no amount that is none', () => {
  const wild = fc.jsonValue({ maxDepth: 2 });
  const number = fc.oneof(wild, fc.double(), fc.maxSafeInteger(), fc.constantFrom('1e999', 'NaN', '', ' ', '12.5'));
  const keys = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'items',
    'value',
    'coupon',
    'item_id',
    'position',
  ];
  const params = fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 9 })), wild, { maxKeys: 6 });
  const item = fc.oneof(
    wild,
    fc.record({ item_id: wild, item_name: wild, price: number, quantity: number, index: number }, { requiredKeys: [] }),
  );
  const hostile = fc.record(
    {
      items: fc.oneof(wild, fc.array(item, { maxLength: 4 })),
      value: number,
      shipping: number,
      tax: number,
      transaction_id: wild,
    },
    { requiredKeys: [] },
  );
  const name = fc.oneof(fc.constantFrom(...EVENT_NAMES), fc.constantFrom('__proto__', 'constructor', 'page', 'custom'));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, params, hostile), { minLength: 1, maxLength: 4 }), (list) => {
      const events = list.map(([name, params, hostile]) =>
        // As they lie in the outbox.
        anEnvelope({ name, params: JSON.parse(JSON.stringify({ ...params, ...hostile })) }),
      );
      for (const backend of BACKENDS) {
        const requests = backend.encode(events, context) as HttpRequest[];
        const expected = events.filter(({ name }) => name !== 'consent_update').map(({ id }) => id);
        expect(requests.flatMap(({ eventIds }) => eventIds)).toEqual(expected);
        for (const { type, messageId, properties } of requests.flatMap(messagesIn)) {
          expect(expected).toContain(messageId.slice(0, 36));
          if (type === 'page') continue;
          const { products = [] } = properties as { products?: Record<string, unknown>[] };
          const amounts = ['value', 'shipping', 'tax', 'revenue', 'total'].map((field) => properties[field]);
          const lines = Array.isArray(products) ? products.flatMap((line) => [line?.price, line?.quantity]) : [];
          expect([...amounts, properties.price, ...lines].every(isAmount)).toBe(true);
        }
      }
    }),
  );
});

test.each([
  ['segment', () => segment({ host: 'https://api.segment.io' } as never), 'writeKey must be a non-empty string'],
  ['segment', () => segment({ writeKey: 'k' } as never), 'host must be an address, no final /'],
  ['rudderstack', () => rudderstack({ writeKey: 'k', host: 'shop.example' }), 'host must be an address'],
  ['jitsu', () => jitsu({ writeKey: 'k', host: 'https://x.d.jitsu.com/' }), 'host must be an address'],
])('%s refuses to be put together wrongly', (maker, make, message) => {
  expect(make).toThrow(`${maker}(): ${message}`);
});

test('jitsu: what it says of single events holds; where its queue was away they come again', () => {
  const { interpret } = jitsu({ writeKey: 'key:secret', host: 'https://abc.d.jitsu.com' });
  const request = { eventIds: ['e-1', 'e-2'] } as HttpRequest;
  const read = (errors: string[]) =>
    interpret!(request, { status: 200, headers: new Headers(), body: JSON.stringify({ ok: false, errors }) });
  expect(read(['Message ID: e-2: event error: type is required'])).toMatchObject({ rejected: ['e-2'], retry: [] });
  expect(read(['Message ID: e-1: producer error'])).toMatchObject({ rejected: [], retry: ['e-1'] });
  expect(read(['Message ID: e-2-1: event error'])).toMatchObject({ rejected: ['e-2'] });
});

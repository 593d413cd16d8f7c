import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { snowplow, snowplowEcommerce } from '@dangol/backends';
import { type EncodeContext, type Envelope, EVENT_NAMES, type HttpRequest } from '@dangol/schema';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { anEnvelope, anItem, NOON_AT } from '../../support/builders';
import fc from '../../support/property';

// The schemas as Snowplow publishes them: https://github.com/snowplow/iglu-central/tree/master/schemas
const SCHEMAS = fileURLToPath(new URL('../../../../shared/data/schemas/snowplow/', import.meta.url));

const URL_OF = 'https://sp.shop.example/com.snowplowanalytics.snowplow/tp2';
const context: EncodeContext = {
  sentAt: NOON_AT + 1500,
  unloading: false,
  visitor: 'v',
  page: { url: 'https://shop.example/cart' },
  library: { name: 'dangol', version: '0.1.0' },
};
const options = { url: URL_OF, appId: 'shop', ecommerce: snowplowEcommerce() };
const encode = (events: Envelope[], more: object = {}, changes: Partial<EncodeContext> = {}) =>
  snowplow({ ...options, ...more }).encode(events, { ...context, ...changes }) as HttpRequest[];

type Payload = Record<string, string>;
type Described = { schema: string; data: Record<string, unknown> };

function payloads({ method, url, body }: HttpRequest): Payload[] {
  if (method === 'POST') return JSON.parse(body!).data;
  return [Object.fromEntries(new URL(url).searchParams)];
}

/** One event, read back: its fields, the self-describing event in it, its entities by name. */
function read(overrides: Partial<Envelope>, more: object = {}) {
  const [payload] = encode([anEnvelope(overrides)], more).flatMap(payloads);
  if (!payload) return undefined;
  const action = payload.ue_pr ? (JSON.parse(payload.ue_pr).data as Described) : undefined;
  const entities: Described[] = payload.co ? JSON.parse(payload.co).data : [];
  const named = (name: string) =>
    entities.filter(({ schema }) => schema.split('/')[1] === name).map(({ data }) => data);
  return { payload, action, named };
}

const items = [
  anItem({ item_category2: 'Linen', item_brand: 'Haneul', item_variant: 'L', quantity: 2, index: 3 }),
  anItem({ item_id: 'mug-1', item_name: 'Mug', item_category: 'Kitchen', price: 12_000 }),
];
const PARAMS: Record<string, Record<string, unknown>> = {
  page_view: {},
  view_item_list: { currency: 'KRW', item_list_id: 'goes-with', item_list_name: 'Goes well with', items },
  select_item: { currency: 'KRW', item_list_id: 'goes-with', items: [anItem()] },
  begin_checkout: { currency: 'KRW', value: 90_000, coupon: 'SPRING', items },
  add_shipping_info: { currency: 'KRW', value: 90_000, shipping_tier: 'express', items },
  add_payment_info: { currency: 'KRW', value: 90_000, payment_type: 'card', items },
  purchase: {
    currency: 'KRW',
    value: 90_000,
    transaction_id: 'A-1',
    tax: 8_181,
    shipping: 3_000,
    coupon: 'SPRING',
    items,
  },
  refund: { currency: 'KRW', value: 39_000, transaction_id: 'A-1' },
  view_promotion: { promotion_id: 'p1', promotion_name: 'Spring', creative_name: 'banner', creative_slot: 'top' },
  select_promotion: { promotion_id: 'p1' },
  search: { search_term: '린넨 셔츠' },
  sign_up: { method: 'kakao' },
  login: { method: 'kakao' },
  ask_question: { topic: 'size' },
  recs_render: { item_list_id: 's1', step: 'popular', count: 8, render_id: 'r' },
  dismiss_promotion: { promotion_id: 'p1' },
  consent_update: { record_id: 'c1' },
  web_vital: { metric: 'LCP', value: 1234.5 },
};
const paramsOf = (name: string) =>
  PARAMS[name] ??
  (name.startsWith('intent') ? { campaign: 'cart', occurrence: 'o1' } : { currency: 'KRW', value: 90_000, items });

/** The documentation's table: what each event is to Snowplow. */
const ACTIONS: Record<string, string> = {
  view_item_list: 'list_view',
  select_item: 'list_click',
  view_item: 'product_view',
  add_to_cart: 'add_to_cart',
  remove_from_cart: 'remove_from_cart',
  begin_checkout: 'checkout_step',
  add_shipping_info: 'checkout_step',
  add_payment_info: 'checkout_step',
  purchase: 'transaction',
  refund: 'refund',
  view_promotion: 'promo_view',
  select_promotion: 'promo_click',
};

test.each(EVENT_NAMES)('%s has its translation', (name) => {
  const { payload, action } = read({ name, params: paramsOf(name) })!;
  if (name === 'page_view') expect(payload).toMatchObject({ e: 'pv' });
  else if (name === 'search')
    // https://docs.snowplow.io/docs/events/ootb-data/site-search/
    expect(action).toEqual({
      schema: 'iglu:com.snowplowanalytics.snowplow/site_search/jsonschema/1-0-0',
      data: { terms: ['린넨 셔츠'] },
    });
  else if (ACTIONS[name]) expect(action!.data.type).toBe(ACTIONS[name]);
  else {
    expect(payload).toMatchObject({ e: 'se', se_ca: 'dangol', se_ac: name });
    const { items: _, ...rest } = paramsOf(name);
    expect(JSON.parse(payload.se_pr!)).toEqual(rest);
  }
});

test('every event carries the protocol’s own fields, as texts', () => {
  const page = { url: 'https://shop.example/p', title: 'Shirt', referrer: 'https://search.example/', language: 'ko' };
  const event = anEnvelope({ name: 'page_view', params: {}, page, member: 'member-7' });
  const [request] = encode([event, anEnvelope()]);
  expect(request).toMatchObject({ method: 'POST', url: URL_OF, headers: { 'content-type': 'application/json' } });
  expect(payloads(request!)[0]).toEqual({
    e: 'pv',
    p: 'web',
    tv: 'dangol-0.1.0',
    tna: 'snowplow',
    aid: 'shop',
    eid: event.id,
    dtm: '1772420400000',
    stm: '1772420401500',
    duid: event.visitor,
    sid: event.session,
    uid: 'member-7',
    url: page.url,
    page: 'Shirt',
    refr: 'https://search.example/',
  });
  expect(payloads(request!)[1]).not.toHaveProperty('uid');
});

describe('the entities', () => {
  test('an order comes through exactly', () => {
    const { named } = read({ name: 'purchase', params: paramsOf('purchase') })!;
    expect(named('transaction')).toEqual([
      {
        transaction_id: 'A-1',
        currency: 'KRW',
        revenue: 90_000,
        payment_method: '',
        total_quantity: 3,
        tax: 8_181,
        shipping: 3_000,
        discount_code: 'SPRING',
      },
    ]);
    expect(named('product')).toEqual([
      {
        id: 'shirt-1',
        name: 'Linen shirt',
        category: 'Shirt/Linen',
        price: 39_000,
        currency: 'KRW',
        quantity: 2,
        brand: 'Haneul',
        variant: 'L',
        position: 3,
      },
      { id: 'mug-1', name: 'Mug', category: 'Kitchen', price: 12_000, currency: 'KRW', quantity: 1 },
    ]);
    expect(named('page')).toEqual([{ type: 'product', language: 'ko' }]);
  });

  test('the steps of a checkout are counted, with the cart as it is', () => {
    const steps = ['begin_checkout', 'add_shipping_info', 'add_payment_info'].map(
      (name) => read({ name, params: paramsOf(name) })!,
    );
    expect(steps.flatMap(({ named }) => named('checkout_step'))).toEqual([
      { step: 1, coupon_code: 'SPRING' },
      { step: 2, delivery_method: 'express' },
      { step: 3, payment_method: 'card' },
    ]);
    for (const { named } of steps) expect(named('cart')).toEqual([{ total_value: 90_000, currency: 'KRW' }]);
    expect(read({ name: 'view_cart', params: paramsOf('view_cart') })!.named('cart')).toHaveLength(1);
    expect(read({ name: 'add_to_cart', params: paramsOf('add_to_cart') })!.named('cart')).toEqual([]);
  });

  test('a refund and a promotion are what they are about', () => {
    expect(read({ name: 'refund', params: paramsOf('refund') })!.named('refund')).toEqual([
      { transaction_id: 'A-1', currency: 'KRW', refund_amount: 39_000 },
    ]);
    expect(read({ name: 'view_promotion', params: paramsOf('view_promotion') })!.named('promotion')).toEqual([
      { id: 'p1', name: 'Spring', product_ids: [], creative_id: 'banner', slot: 'top' },
    ]);
  });

  test.each([
    ['no price', { item_id: 'a' }, 'KRW'],
    ['no currency', { item_id: 'a', price: 1 }, undefined],
    ['three decimals', { item_id: 'a', price: 1.234 }, 'KWD'],
    ['more than the schema has room for', { item_id: 'a', price: 12_000_000 }, 'KRW'],
  ])('%s: no product is made up, and the event is a structured one with the ids', (_, item, currency) => {
    const { payload, named } = read({ name: 'view_item', params: { currency, items: [item] } })!;
    expect(named('product')).toEqual([]);
    expect(payload).toMatchObject({ e: 'se', se_ac: 'view_item', se_la: 'a' });
  });

  test('an order that the schema has no room for keeps its exact value and its id', () => {
    for (const value of [12_345_678, 1.234]) {
      const { payload } = read({ name: 'purchase', params: { ...paramsOf('purchase'), value } })!;
      expect(payload).toMatchObject({ e: 'se', se_ac: 'purchase', se_va: `${value}` });
      expect(JSON.parse(payload.se_pr!)).toMatchObject({ transaction_id: 'A-1', value });
    }
  });

  test('the shop’s currency stands in where an event names none', () => {
    const own = { ecommerce: snowplowEcommerce({ currency: 'JPY' }) };
    const [product] = read({ name: 'view_item', params: { items: [{ item_id: 'a', price: 5 }] } }, own)!.named(
      'product',
    );
    expect(product).toEqual({ id: 'a', category: '', price: 5, currency: 'JPY', quantity: 1 });
    expect(() => snowplowEcommerce({ currency: '₩' })).toThrow(/^snowplowEcommerce\(\): currency must be/);
  });

  test('without the add-on e-commerce is structured, too', () => {
    const { payload } = read({ name: 'purchase', params: paramsOf('purchase') }, { ecommerce: undefined })!;
    expect(payload).toMatchObject({ e: 'se', se_ac: 'purchase', se_la: 'shirt-1,mug-1', se_va: '90000' });
  });
});

test('the shop’s own table renames, joins and leaves out', () => {
  const events = {
    view_cart: false,
    quick_view: 'view_item',
    choose_gift: 'checkout_step 4',
    login: 'signed_in',
  } as const;
  expect(encode([anEnvelope({ name: 'view_cart' })], { events })).toEqual([]);
  expect(read({ name: 'quick_view' }, { events })!.action!.data.type).toBe('product_view');
  expect(read({ name: 'choose_gift' }, { events })!.named('checkout_step')).toEqual([{ step: 4 }]);
  expect(read({ name: 'login', params: {} }, { events })!.payload.se_ac).toBe('signed_in');
  for (const name of ['constructor', '__proto__']) expect(read({ name, params: {} })!.payload.se_ac).toBe(name);
});

describe('requests', () => {
  test('another origin is sent no preflight while the page unloads: one GET for each event', () => {
    const events = [anEnvelope(), anEnvelope({ name: 'search', params: { search_term: '셔츠 & 바지' } })];
    const requests = encode(events, {}, { unloading: true });
    expect(requests.map(({ method, headers, body }) => ({ method, headers, body }))).toEqual([
      { method: 'GET', headers: {}, body: null },
      { method: 'GET', headers: {}, body: null },
    ]);
    expect(requests.map(({ eventIds }) => eventIds)).toEqual(events.map(({ id }) => [id]));
    expect(requests.flatMap(payloads)).toEqual(encode(events).flatMap(payloads));
    expect(encode(events, { preflight: false })).toEqual(requests);
    expect(
      encode(events, { url: '/in/tp2', preflight: false }, { unloading: true }).map(({ method }) => method),
    ).toEqual(['POST']);
  });

  test('what is too long for an address is posted: it may come through, and stays in the outbox if not', () => {
    const params = {
      currency: 'KRW',
      items: Array.from({ length: 40 }, (_, index) => anItem({ item_id: `상품-${index}` })),
    };
    expect(encode([anEnvelope({ params })], {}, { unloading: true })[0]!.method).toBe('POST');
  });

  test('no body is above 40,000 bytes unless one event is; no event is lost or sent twice', () => {
    const events = Array.from({ length: 50 }, (_, index) =>
      anEnvelope({
        params: { currency: 'KRW', items: Array.from({ length: index }, () => anItem({ item_name: '린넨 셔츠' })) },
      }),
    );
    const requests = encode(events);
    expect(requests.flatMap(({ eventIds }) => eventIds)).toEqual(events.map(({ id }) => id));
    expect(requests.flatMap(payloads).map(({ eid }) => eid)).toEqual(events.map(({ id }) => id));
    for (const { body, eventIds } of requests)
      if (eventIds.length > 1) expect(Buffer.byteLength(body!)).toBeLessThanOrEqual(40_000);
    expect(requests.length).toBeGreaterThan(1);
  });
});

test('defaults, and options that cannot be', () => {
  expect(snowplow(options)).toMatchObject({
    name: 'snowplow',
    purposes: ['analytics'],
    limits: { events: 50, bytes: 40_000, maxAgeMs: 604_800_000 },
  });
  for (const url of [
    '',
    'https://sp.shop.example',
    'https://sp.shop.example/',
    '/in/tp2?a=1',
    'javascript:alert(1)',
    undefined,
  ])
    expect(() => snowplow({ ...options, url: url as string })).toThrow(/^snowplow\(\): url must be/);
  expect(() => snowplow({ ...options, appId: '' })).toThrow(/^snowplow\(\): appId must be/);
});

describe.skipIf(!existsSync(SCHEMAS))(
  'Snowplow’s own schemas (skipped without ../shared/data/schemas/snowplow)',
  () => {
    // Without it 13 % of prices in cents fail: 0.01 has no exact binary form. Enrich reckons in decimals.
    const ajv = new Ajv({ strict: false, multipleOfPrecision: 6, validateSchema: false, logger: false });
    if (existsSync(SCHEMAS))
      for (const file of readdirSync(SCHEMAS)) {
        const { $schema: _, self, ...schema } = JSON.parse(readFileSync(SCHEMAS + file, 'utf8'));
        ajv.addSchema(schema, `iglu:${self.vendor}/${self.name}/${self.format}/${self.version}`);
      }
    // Not among the copies: https://docs.snowplow.io/docs/events/ootb-data/site-search/
    ajv.addSchema(
      {
        type: 'object',
        properties: { terms: { type: 'array', items: { type: 'string' } } },
        required: ['terms'],
        additionalProperties: false,
      },
      'iglu:com.snowplowanalytics.snowplow/site_search/jsonschema/1-0-0',
    );

    /** The data, if its schema is known and takes it. */
    function valid({ schema, data }: Described): never[] | Described[] {
      const validate = ajv.getSchema(schema);
      expect(validate, schema).toBeDefined();
      expect(validate!(data), `${schema} ${JSON.stringify(data)} ${JSON.stringify(validate!.errors)}`).toBe(true);
      return data as never;
    }
    function validate(requests: HttpRequest[]): void {
      for (const request of requests) {
        if (request.body) valid(JSON.parse(request.body));
        for (const payload of payloads(request)) {
          expect(JSON.stringify(payload)).not.toMatch(/undefined|NaN|Infinity/);
          if (payload.ue_pr) valid(valid(JSON.parse(payload.ue_pr)) as never);
          if (payload.co) for (const entity of valid(JSON.parse(payload.co))) valid(entity);
          if (payload.e === 'se') expect(payload.se_ca && payload.se_ac).toBeTruthy();
          expect(Number.isFinite(Number(payload.se_va ?? 0))).toBe(true);
        }
      }
    }

    test.each(EVENT_NAMES)('take %s', (name) => {
      validate(encode([anEnvelope({ name, params: paramsOf(name) })]));
      validate(encode([anEnvelope({ name, params: paramsOf(name) })], {}, { unloading: true }));
    });

    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('셔츠', '', ' ', 'x'.repeat(5000), '👕', '__proto__'),
    );
    const money = fc.oneof(
      fc.integer({ min: 0, max: 20_000_000 }),
      fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100),
      fc.integer({ min: 0, max: 9_999_999 }).map((fils) => fils / 1000),
      fc.constantFrom(
        0,
        -1,
        1e-9,
        1e21,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        '12.50',
        'free',
        '',
        null,
        true,
        {},
        [7],
      ),
    );
    const anything = fc.oneof(word, money, fc.jsonValue({ maxDepth: 2 }));
    const noText = (value: unknown) => !/undefined|NaN|Infinity/.test(JSON.stringify(value) ?? '');
    const item = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record(
          {
            item_id: word,
            item_name: word,
            item_brand: word,
            item_category: word,
            price: money,
            quantity: money,
            index: money,
          },
          { requiredKeys: [] },
        ),
      },
      {
        weight: 1,
        arbitrary: fc.record({ item_id: anything, item_name: anything, price: anything, quantity: anything }),
      },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
    );
    const anyParams = fc.record(
      {
        currency: fc.oneof(fc.constantFrom('KRW', 'JPY', 'KWD', 'EUR', 'won!', ''), anything),
        value: money,
        tax: money,
        shipping: money,
        transaction_id: anything,
        coupon: anything,
        payment_type: anything,
        shipping_tier: anything,
        promotion_id: anything,
        promotion_name: anything,
        item_list_name: anything,
        search_term: anything,
        items: fc.oneof(fc.array(item, { maxLength: 4 }), anything),
      },
      { requiredKeys: [] },
    );
    test('take whatever a shop’s page may push', () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...EVENT_NAMES, 'own'),
          anyParams.filter(noText),
          fc.boolean(),
          (name, params, unloading) => {
            const event = anEnvelope({ name, params });
            const requests = encode([event], { ecommerce: snowplowEcommerce({ currency: 'KRW' }) }, { unloading });
            expect(requests.map(({ eventIds }) => eventIds)).toEqual([[event.id]]);
            validate(requests);
          },
        ),
        { numRuns: 400 },
      );
    });
  },
);

// What is expected of each request is what the documentation says of it: https://developer.matomo.org/api-reference/tracking-api
// (ec_items, _pk…, e_…, search, cdt, _id, ca), and for the answer to a bulk request plugins/BulkTracking/Tracker/Response.php of
// https://github.com/matomo-org/matomo.
import { matomo } from '@dangol/backends';
import { type EncodeContext, type Envelope, EVENT_NAMES, type HttpRequest } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../packages/sdk/src/delivery/judge';
import { anEnvelope, anItem, NOON_AT } from '../../support/builders';
import fc from '../../support/property';

const options = { url: 'https://matomo.shop.example/matomo.php', siteId: 3 };
const context: EncodeContext = {
  sentAt: NOON_AT,
  unloading: false,
  visitor: 'v',
  page: { url: 'https://shop.example/cart' },
  library: { name: 'dangol', version: '0.1.0' },
};
const encode = (events: Envelope[], more: object = {}, changes: Partial<EncodeContext> = {}) =>
  matomo({ ...options, ...more }).encode(events, { ...context, ...changes }) as HttpRequest[];

/** The query strings of a bulk request, read back. */
const read = ({ body }: HttpRequest) =>
  (JSON.parse(body!).requests as string[]).map((query) => {
    expect(query).toMatch(/^\?[\x21-\x7e]+$/);
    return Object.fromEntries(new URLSearchParams(query));
  });

const COMMON = {
  idsite: '3',
  rec: '1',
  _id: '7d1f3c524a554c53',
  url: 'https://shop.example/products/shirt-1',
  cdt: '1772420400',
};

/** What one event adds to the fields that all have. */
function added(name: string, params: Record<string, unknown>, more: object = {}) {
  const [request] = encode([anEnvelope({ name, params })], more);
  const [fields = {}] = request ? read(request) : [];
  expect(fields).toMatchObject(COMMON);
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !(field in COMMON)));
}

const shirt = anItem({ item_category2: 'Linen', quantity: 2 });
const mug = { item_id: 'mug-1', item_name: '머그', price: 12_000 };
const cart = { currency: 'KRW', value: 90_000, items: [shirt, mug] };
const order = { ...cart, transaction_id: 'A-1', tax: 8_181, shipping: 3_000, coupon: 'SPRING' };
const rows = '[["shirt-1","Linen shirt",["Shirt","Linen"],39000,2],["mug-1","머그",[],12000,1]]';
const event = (e_a: string, more: object = {}) => ({ ca: '1', e_c: 'dangol', e_a, ...more });
const ids = { e_n: 'shirt-1,mug-1', e_v: '90000' };
const viewed = { _pks: 'shirt-1', _pkn: 'Linen shirt', _pkc: '["Shirt","Linen"]', _pkp: '39000' };

const TABLE: Record<(typeof EVENT_NAMES)[number], [params: Record<string, unknown>, fields: Record<string, string>]> = {
  page_view: [{}, { action_name: 'Linen shirt' }],
  view_item_list: [{ item_list_id: 's1', items: [shirt, mug] }, event('view_item_list', ids)],
  select_item: [{ items: [{ item_id: 'mug-1' }] }, event('select_item', { e_n: 'mug-1' })],
  view_item: [cart, event('view_item', { ...ids, ...viewed })],
  add_to_cart: [cart, event('add_to_cart', ids)],
  remove_from_cart: [cart, event('remove_from_cart', ids)],
  view_cart: [cart, { idgoal: '0', revenue: '90000', ec_items: rows, ec_st: '90000' }],
  add_to_wishlist: [cart, event('add_to_wishlist', ids)],
  begin_checkout: [cart, { idgoal: '0', revenue: '90000', ec_items: rows, ec_st: '90000' }],
  add_shipping_info: [cart, event('add_shipping_info', ids)],
  add_payment_info: [cart, event('add_payment_info', ids)],
  purchase: [
    order,
    { idgoal: '0', ec_id: 'A-1', revenue: '90000', ec_items: rows, ec_st: '90000', ec_tx: '8181', ec_sh: '3000' },
  ],
  refund: [{ transaction_id: 'A-1', currency: 'KRW', value: 39_000 }, event('refund', { e_n: 'A-1', e_v: '39000' })],
  view_promotion: [{ promotion_id: 'p1' }, event('view_promotion', { e_n: 'p1' })],
  select_promotion: [{ promotion_id: 'p1' }, event('select_promotion', { e_n: 'p1' })],
  search: [{ search_term: '린넨 & 셔츠' }, { search: '린넨 & 셔츠' }],
  sign_up: [{ method: 'kakao' }, event('sign_up', { e_n: 'kakao' })],
  login: [{ method: 'kakao' }, event('login', { e_n: 'kakao' })],
  remove_from_wishlist: [cart, event('remove_from_wishlist', ids)],
  ask_question: [{ items: [mug] }, event('ask_question', { e_n: 'mug-1', e_v: '12000' })],
  recs_render: [{ item_list_id: 's1', step: 'popular', count: 8 }, event('recs_render', { e_n: 's1' })],
  dismiss_item: [{ items: [{ item_id: 'mug-1' }] }, event('dismiss_item', { e_n: 'mug-1' })],
  dismiss_promotion: [{ promotion_id: 'p1' }, event('dismiss_promotion', { e_n: 'p1' })],
  consent_update: [{ record_id: 'c1' }, event('consent_update')],
  web_vital: [{ metric: 'LCP', value: 1234.5 }, event('web_vital', { e_n: 'LCP', e_v: '1234.5' })],
  campaign_holdout: [{ promotion_id: 'c', arm: 'holdout' }, event('campaign_holdout', { e_n: 'c/holdout' })],
  campaign_goal: [
    { promotion_id: 'c', arm: 'base', value: 39_000 },
    event('campaign_goal', { e_n: 'c/base', e_v: '39000' }),
  ],
  survey_answer: [{ promotion_id: 'c', question: 'why', answer: 'too dear' }, event('survey_answer', { e_n: 'c' })],
  intent_armed: [{ campaign: 'c', occurrence: 'o' }, event('intent_armed', { e_n: 'c' })],
  intent_cancelled: [{ campaign: 'c', occurrence: 'o' }, event('intent_cancelled', { e_n: 'c' })],
  intent_fired: [{ campaign: 'c', occurrence: 'o' }, event('intent_fired', { e_n: 'c' })],
  intent_suppressed: [{ campaign: 'c', occurrence: 'o' }, event('intent_suppressed', { e_n: 'c' })],
};

test.each(EVENT_NAMES)('%s has its translation', (name) => {
  const [params, fields] = TABLE[name];
  expect(added(name, params)).toEqual(fields);
});

test('what lacks what makes it more than an event is one', () => {
  expect(added('purchase', cart)).toEqual(event('purchase', ids));
  expect(added('purchase', { transaction_id: 'A-1' })).toEqual(event('purchase', { e_n: 'A-1' }));
  expect(added('view_cart', {})).toEqual(event('view_cart'));
  expect(added('search', {})).toEqual(event('search'));
  for (const name of ['constructor', '__proto__', 'my_event']) expect(added(name, {})).toEqual(event(name));
});

test('the member is told only where the event has one, the referrer likewise', () => {
  const page = { url: 'https://shop.example/', referrer: 'https://search.example/' };
  const [first, second] = read(encode([anEnvelope({ member: 'member-7', page }), anEnvelope()])[0]!);
  expect(first).toMatchObject({ uid: 'member-7', urlref: 'https://search.example/' });
  expect(second).not.toHaveProperty('uid');
  expect(second).not.toHaveProperty('urlref');
});

test('lines of one product are one row: Matomo has room for one of each SKU', () => {
  const pen = { item_id: 'pen', price: 19.99 };
  const items = [
    pen,
    { ...pen, quantity: 2 },
    mug,
    { ...mug, quantity: 2 },
    { ...shirt, price: 30_000 },
    { ...shirt, price: 45_000, quantity: 1 },
  ];
  expect(JSON.parse(added('purchase', { transaction_id: 'A-2', value: 141_000, items }).ec_items!)).toEqual([
    ['pen', '', [], 19.99, 3],
    ['mug-1', '머그', [], 12_000, 3],
    ['shirt-1', 'Linen shirt', ['Shirt', 'Linen'], 35_000, 3],
  ]);
});

test.each([
  ['KRW', 12_345_678, '12345678'],
  ['JPY', 1_980, '1980'],
  ['EUR', 19.99, '19.99'],
  ['KWD', 1.234, '1.234'],
])('%s %d comes through exactly', (currency, price, text) => {
  const items = [{ item_id: 'a', price }];
  const fields = added('purchase', { transaction_id: 'A', currency, items });
  expect(fields).toMatchObject({ revenue: text, ec_st: text, ec_items: `[["a","",[],${text},1]]` });
});

test('an order in another currency than the site’s is an event without an amount', () => {
  const more = { currency: 'KRW' };
  expect(added('purchase', { ...order, currency: 'USD' }, more)).toEqual(event('purchase', { e_n: 'shirt-1,mug-1' }));
  expect(added('purchase', order, more)).toMatchObject({ ec_id: 'A-1', revenue: '90000' });
});

test('the shop’s own table renames, joins and leaves out', () => {
  const events = { add_to_cart: 'ec_items', login: 'signed in', view_item: false, my_order: 'ec_id' } as const;
  expect(added('add_to_cart', cart, { events })).toMatchObject({ idgoal: '0', ec_items: rows });
  expect(added('login', {}, { events })).toEqual(event('signed in'));
  expect(added('my_order', order, { events })).toMatchObject({ ec_id: 'A-1' });
  expect(encode([anEnvelope()], { events })).toEqual([]);
});

test('one request, that costs no preflight, whether the page unloads or not', () => {
  const events = [anEnvelope(), anEnvelope({ name: 'page_view', params: {} })];
  const requests = encode(events);
  expect(requests).toEqual([
    {
      kind: 'http',
      eventIds: events.map(({ id }) => id),
      method: 'POST',
      url: options.url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: requests[0]!.body,
    },
  ]);
  expect(encode(events, {}, { unloading: true })).toEqual(requests);
  expect(encode(events, { url: '/m.php' })[0]!.url).toBe('https://shop.example/m.php');
});

describe('the answer', () => {
  const backend = matomo(options);
  const [request] = encode([anEnvelope(), anEnvelope(), anEnvelope()]);
  const fates = (body: string, status = 200) => {
    const fate = judge(backend, request!, { status, headers: new Headers(), body });
    return request!.eventIds.map(fate);
  };
  test.each([
    ['all tracked', '{"status":"success","tracked":3,"invalid":0}', 200, ['sent', 'sent', 'sent']],
    [
      'one named invalid',
      '{"status":"success","tracked":2,"invalid":1,"invalid_indices":[1]}',
      200,
      ['sent', 'refused', 'sent'],
    ],
    ['all invalid', '{"status":"success","tracked":0,"invalid":3}', 200, ['refused', 'refused', 'refused']],
    ['some invalid, nobody says which', '{"status":"success","tracked":2,"invalid":1}', 200, ['sent', 'sent', 'sent']],
    ['an error, rolled back', '{"status":"error","tracked":1,"invalid":0}', 500, ['retry', 'retry', 'retry']],
    ['a bad request', '{"status":"error","tracked":0,"invalid":0}', 400, ['split', 'split', 'split']],
    ['nothing readable', '', 204, ['sent', 'sent', 'sent']],
    ['nonsense', '{"status":"success","invalid_indices":7}', 503, ['retry', 'retry', 'retry']],
  ])('%s', (_, body, status, expected) => expect(fates(body, status)).toEqual(expected));
});

test('whatever a shop’s page may push goes as one readable request, no number made up', () => {
  const amount = fc.oneof(fc.double(), fc.constantFrom('', 'free', '1.5', null, {}, [1], -1, 0));
  const anything = fc.oneof(amount, fc.string(), fc.jsonValue({ maxDepth: 2 }));
  const item = fc.oneof(
    fc.record(
      { item_id: anything, item_name: anything, item_category: anything, price: amount, quantity: amount },
      { requiredKeys: [] },
    ),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const params = fc.record(
    {
      items: fc.oneof(fc.array(item, { maxLength: 4 }), anything),
      value: amount,
      currency: anything,
      transaction_id: anything,
      tax: amount,
      shipping: amount,
      search_term: anything,
      method: anything,
    },
    { requiredKeys: [] },
  );
  const isPlain = (value: unknown) => !/undefined|NaN|Infinity/.test(JSON.stringify(value));
  fc.assert(
    fc.property(fc.constantFrom(...EVENT_NAMES), params.filter(isPlain), (name, params) => {
      const [fields] = read(encode([anEnvelope({ name, params })])[0]!);
      expect(JSON.stringify(fields)).not.toMatch(/undefined|NaN|Infinity/);
      for (const field of ['revenue', 'e_v', 'ec_st', 'ec_tx', 'ec_sh', '_pkp'])
        if (fields![field] !== undefined) expect(Number.isFinite(Number(fields![field]))).toBe(true);
      const skus = (JSON.parse(fields!.ec_items ?? '[]') as [string][]).map(([sku]) => sku);
      expect(new Set(skus).size).toBe(skus.length);
    }),
    { numRuns: 300 },
  );
});

test('defaults, and options that cannot be', () => {
  expect(matomo(options)).toMatchObject({
    name: 'matomo',
    purposes: ['analytics'],
    limits: { events: 50, bytes: 20_000, maxAgeMs: 82_800_000 },
  });
  for (const url of ['', 'javascript:alert(1)', undefined])
    expect(() => matomo({ ...options, url: url as string })).toThrow(/^matomo\(\): url must be/);
  for (const siteId of [0, -1, Number.NaN])
    expect(() => matomo({ ...options, siteId })).toThrow(/^matomo\(\): siteId must be/);
});

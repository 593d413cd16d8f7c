import type { Backend, EncodeContext, Envelope, HttpRequest } from '@dangol/schema';
import { NOON_AT } from '../../support/builders';
import fc from '../../support/property';

/** What a backend knows besides the events: a page of the shop, right after noon. */
export function aContext(overrides: Partial<EncodeContext> = {}): EncodeContext {
  return {
    sentAt: NOON_AT + 1_000,
    unloading: false,
    visitor: '7d1f3c52-4a55-4c53-9d8f-0f6a4f5b6c01',
    page: { url: 'https://shop.example/cart' },
    library: { name: 'dangol', version: '0.1.0' },
    ...overrides,
  };
}

/** The requests of a backend, with their bodies read. */
export function requestsOf(backend: Backend, events: Envelope[], context = aContext()) {
  return (backend.encode(events, context) as HttpRequest[]).map(({ body, ...request }) => ({
    ...request,
    json: JSON.parse(body!),
  }));
}

/** Three orders whose sums a careless number loses: won without decimals, dinar with three, yen; several items, a coupon, numbers as text. */
export const ORDERS = [
  {
    currency: 'KRW',
    transaction_id: 'K-1',
    value: 1_234_567,
    shipping: 3_000,
    tax: 112_233,
    coupon: '봄맞이10',
    items: [
      { item_id: 'shirt-1', item_name: '린넨 셔츠', price: 411_522, quantity: 2, item_variant: 'M', coupon: 'S-5' },
      { item_id: 'hat-2', price: 411_523 },
    ],
  },
  {
    currency: 'KWD',
    transaction_id: 'W-1',
    value: 37.035,
    items: [{ item_id: 'a', price: 12.345, quantity: 3 }],
  },
  { currency: 'JPY', transaction_id: 'J-1', value: '15800', items: [{ item_id: 'b', price: '7900', quantity: '2' }] },
];

const NAMES = [
  'currency',
  'value',
  'items',
  'transaction_id',
  'search_term',
  'coupon',
  'revenue',
  'commerce',
  '__proto__',
];
const FIELDS = ['item_id', 'price', 'quantity', 'item_name', 'index', 'constructor', '$set'];
const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 3_000 }),
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    undefined,
    -0,
    1e300,
    '39,000원',
    '\ud800',
    ' ',
    `${'가'.repeat(999)}👕`,
  ),
);
const item = fc.oneof(
  hostile,
  fc.dictionary(fc.oneof(fc.constantFrom(...FIELDS), fc.string()), hostile, { maxKeys: 6 }),
);

/** Params as no shop should push them. */
export const hostileParams = fc
  .tuple(
    fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'binary' })), hostile, { maxKeys: 60 }),
    fc.option(fc.array(item, { maxLength: 30 }), { nil: undefined }),
  )
  .map(([params, items]) => (items ? { ...params, items } : params));

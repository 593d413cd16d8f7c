import { ga4Proxy } from '@dangol/backends';
import { type BackendResponse, EVENT_NAMES, type HttpRequest } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { anEnvelope, anItem, NOON_AT } from '../../support/builders';
import fc from '../../support/property';
import { aContext, hostileParams, ORDERS, requestsOf } from './a-context';

const backend = ga4Proxy({ url: '/ga4' });
const sent = (...events: Parameters<typeof anEnvelope>[0][]) =>
  requestsOf(backend, events.map(anEnvelope)).flatMap(({ json }) => json.events);

const SENT = EVENT_NAMES.filter((name) => !name.startsWith('intent'));

test.each(EVENT_NAMES)('%s goes under its own name, GA4’s and custom ones, if it is no intent', (name) => {
  expect(sent({ name })[0]?.name).toBe(name.startsWith('intent') ? undefined : name);
});

// https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference#payload_post_body
test('a request as the reference has it, with the time of each event', () => {
  const session = '019c9e2a-5b80-7c11-8a44-53a1f9d2e702';
  const page = { url: 'https://shop.example/a', title: 'Shirt', referrer: 'https://search.example/' };
  const params = { currency: 'KRW', value: 39_000, items: [anItem({ item_url: '/p/1', item_image: '/i.jpg' })] };
  const event = anEnvelope({ session, page, params });
  const [request, ...others] = requestsOf(backend, [event]);
  expect(others).toEqual([]);
  expect(request).toMatchObject({
    eventIds: [event.id],
    method: 'POST',
    url: 'https://shop.example/ga4',
    headers: { 'content-type': 'application/json' },
  });
  expect(request!.json).toEqual({
    client_id: event.visitor,
    consent: { ad_user_data: 'DENIED', ad_personalization: 'DENIED' },
    timestamp_micros: (NOON_AT + 1_000) * 1_000,
    events: [
      {
        name: 'view_item',
        timestamp_micros: NOON_AT * 1_000,
        params: {
          session_id: String(0x019c9e2a5b80),
          engagement_time_msec: 1,
          page_location: page.url,
          page_title: 'Shirt',
          page_referrer: page.referrer,
          event_id: event.id,
          currency: 'KRW',
          value: 39_000,
          items: [{ item_id: 'shirt-1', item_name: 'Linen shirt', item_category: 'Shirt', price: 39_000 }],
        },
      },
    ],
  });
});

test('a proxy on another origin is sent a body that costs no preflight, unless it answers them', () => {
  const typeOf = (preflight: boolean) =>
    requestsOf(ga4Proxy({ url: 'https://proxy.shop.example/', preflight }), [anEnvelope()])[0]!.headers;
  expect(typeOf(false)).toEqual({ 'content-type': 'text/plain;charset=UTF-8' });
  expect(typeOf(true)).toEqual({ 'content-type': 'application/json' });
});

test('visitors, members and answers on advertising do not mix in a request', () => {
  const ads = { record: null, purposes: ['analytics', 'thirdParty', 'marketing'] as const };
  const events = [
    anEnvelope(),
    anEnvelope({ member: 'm-1' }),
    anEnvelope({ consent: { ...ads, purposes: [...ads.purposes] } }),
    anEnvelope({ visitor: 'another' }),
    anEnvelope(),
  ];
  const requests = requestsOf(backend, events);
  expect(requests.map(({ eventIds }) => eventIds.map((id) => events.findIndex((event) => event.id === id)))).toEqual([
    [0, 4],
    [1],
    [2],
    [3],
  ]);
  expect(requests.map(({ json }) => [json.client_id, json.user_id, json.consent.ad_user_data])).toEqual([
    [events[0]!.visitor, undefined, 'DENIED'],
    [events[0]!.visitor, 'm-1', 'DENIED'],
    [events[0]!.visitor, undefined, 'GRANTED'],
    ['another', undefined, 'DENIED'],
  ]);
});

test('money comes through to the last decimal, as numbers, with every item, coupon and currency', () => {
  const [won, dinar, yen] = sent(...ORDERS.map((params) => ({ name: 'purchase', params })));
  expect(won.params).toMatchObject(ORDERS[0]!);
  expect(dinar.params).toMatchObject(ORDERS[1]!);
  expect(yen.params).toMatchObject({ value: 15_800, items: [{ item_id: 'b', price: 7_900, quantity: 2 }] });
  const [refund] = sent({ name: 'refund', params: { transaction_id: 'K-1', currency: 'KRW', value: '38000' } });
  expect(refund.params).toMatchObject({ transaction_id: 'K-1', currency: 'KRW', value: 38_000 });
});

// https://developers.google.com/analytics/devguides/collection/protocol/ga4/sending-events#limitations
describe('Google’s limits', () => {
  test('25 params with the order’s own and the items among them, names of 40 characters, texts of 100', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`extra_${index}`, index]));
    const [{ params }] = sent({ name: 'purchase', params: { ...many, ...ORDERS[0] } });
    expect(Object.keys(params)).toHaveLength(25);
    expect(params).toMatchObject(ORDERS[0]!);
    const odd = { [`a${'b'.repeat(40)}`]: 1, 'with space': 1, ga_x: 1, _x: 1, google_x: 1, fine: '가'.repeat(120) };
    expect(Object.keys(sent({ name: 'search', params: odd })[0].params)).toEqual(
      expect.not.arrayContaining(Object.keys(odd).slice(0, -1)),
    );
    expect(sent({ name: 'search', params: odd })[0].params.fine).toBe('가'.repeat(100));
    expect(sent({ name: 'n'.repeat(60) })[0].name).toHaveLength(40);
  });

  test('200 items, ten fields of the shop’s own in each', () => {
    const extra = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`extra_${index}`, 'x']));
    const items = Array.from({ length: 201 }, (_, index) => anItem({ ...extra, item_id: `i-${index}`, quantity: 2 }));
    const [{ params }] = sent({ name: 'view_item_list', params: { items } });
    expect(params.items).toHaveLength(200);
    expect(Object.keys(params.items[0])).toHaveLength(5 + 10);
    expect(params.items[0].quantity).toBe(2);
  });
});

test('hostile params throw nothing, and only texts, numbers and items go out', () => {
  fc.assert(
    fc.property(hostileParams, fc.constantFrom(...SENT, 'my_event'), (params, name) => {
      const event = anEnvelope({ name, params });
      const { items = [], ...rest } = sent(event)[0].params;
      expect(Object.keys(rest).length).toBeLessThanOrEqual(25);
      expect(rest).toMatchObject({ event_id: event.id, page_location: event.page.url });
      for (const record of [rest, ...items]) {
        for (const [key, value] of Object.entries(record)) {
          expect(key).toMatch(/^[A-Za-z]\w{0,39}$/);
          expect(['string', 'number', 'boolean']).toContain(typeof value);
          if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(300);
        }
      }
      for (const field of ['value', 'tax', 'shipping'])
        expect(['undefined', 'number']).toContain(typeof (rest as Record<string, unknown>)[field]);
    }),
  );
});

test('a session id that is no UUID is left out', () => {
  expect(sent({ session: 'what?' })[0].params).not.toHaveProperty('session_id');
});

describe('the proxy’s answer', () => {
  const [request] = backend.encode([anEnvelope()], aContext()) as HttpRequest[];
  const judge = (body: string, status = 200) =>
    backend.interpret!(request!, { status, headers: { get: () => null }, body } as BackendResponse);

  test('names what was refused', () => {
    const [id] = request!.eventIds;
    const refused = [{ id, error: 'older than 72 hours' }];
    expect(judge(JSON.stringify({ forwarded: 1, refused }))?.rejected).toEqual([id]);
    expect(judge('{"forwarded":2,"refused":[]}')?.rejected).toEqual([]);
  });

  test('is left to the status where it is none of ours', () => {
    expect(() => judge('<!doctype html>')).toThrow();
    expect(() => judge('{"error":"too much"}', 429)).toThrow();
  });
});

test('a shop may rename an event, or keep it back', () => {
  const own = ga4Proxy({ url: '/ga4', events: { recs_render: 'strip', page_view: false } });
  const [request] = requestsOf(
    own,
    ['recs_render', 'page_view'].map((name) => anEnvelope({ name })),
  );
  expect(request!.json.events.map(({ name }: { name: string }) => name)).toEqual(['strip']);
});

test('defaults', () => {
  expect(backend).toMatchObject({
    name: 'ga4-proxy',
    purposes: ['analytics', 'thirdParty'],
    limits: { events: 25, bytes: 60_000, maxAgeMs: 255_600_000 },
  });
  expect(() => ga4Proxy({} as { url: string })).toThrow(
    new TypeError("ga4Proxy(): url must be an http(s) address or a path such as '/events'"),
  );
});

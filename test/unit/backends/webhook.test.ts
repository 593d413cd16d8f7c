import { webhook } from '@dangol/backends';
import type { EncodeContext, HttpRequest } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { anEnvelope, NOON_AT } from '../../support/builders';

const context: EncodeContext = {
  sentAt: NOON_AT + 5_000,
  unloading: false,
  visitor: 'v',
  page: { url: 'https://shop.example/cart' },
  library: { name: 'dangol', version: '0.0.0' },
};
const encode = (options: Parameters<typeof webhook>[0], events = [anEnvelope()]) =>
  webhook(options).encode(events, context) as HttpRequest[];

describe('the request', () => {
  test('is the events as dangol keeps them, with the time of sending and the library', () => {
    const events = [
      anEnvelope({ member: 'member-7' }),
      anEnvelope({ name: 'search', params: { search_term: '셔츠' } }),
    ];
    const [request, ...more] = encode({ url: '/events', headers: { 'x-shop': '1' } }, events);
    expect(more).toEqual([]);
    expect(request).toMatchObject({
      kind: 'http',
      eventIds: events.map(({ id }) => id),
      method: 'POST',
      url: 'https://shop.example/events',
      headers: { 'x-shop': '1', 'content-type': 'application/json' },
    });
    expect(JSON.parse(request!.body!)).toEqual({ events, sentAt: NOON_AT + 5_000, library: context.library });
  });

  test('costs no preflight to another origin, unless the receiver answers them', () => {
    const url = 'https://hooks.example/in';
    expect(encode({ url })[0]!.headers).toEqual({ 'content-type': 'text/plain;charset=UTF-8' });
    expect(encode({ url, preflight: true })[0]!.headers).toEqual({ 'content-type': 'application/json' });
  });

  test('carries the token where the receiver looks for it', () => {
    const [inBody] = encode({ url: '/events', token: 'a&b' });
    expect(JSON.parse(inBody!.body!)).toMatchObject({ token: 'a&b' });
    expect(inBody!.url).toBe('https://shop.example/events');
    for (const [url, sent] of [
      ['/events', 'https://shop.example/events?token=a%26b'],
      ['/events?shop=1', 'https://shop.example/events?shop=1&token=a%26b'],
    ]) {
      const [inQuery] = encode({ url: url!, token: 'a&b', tokenIn: 'query' });
      expect(inQuery!.url).toBe(sent);
      expect(JSON.parse(inQuery!.body!)).not.toHaveProperty('token');
    }
  });

  test('leaves out and renames what the shop says', () => {
    const events = [anEnvelope({ name: 'search' }), anEnvelope({ name: 'login' }), anEnvelope({ name: 'constructor' })];
    const [request] = encode({ url: '/events', events: { search: false, login: 'signed-in' } }, events);
    expect(request!.eventIds).toEqual([events[1]!.id, events[2]!.id]);
    const names = JSON.parse(request!.body!).events.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['signed-in', 'constructor']);
    expect(encode({ url: '/events', events: { search: false } }, [events[0]!])).toEqual([]);
  });
});

test('defaults', () => {
  expect(webhook({ url: '/events' })).toMatchObject({
    name: 'webhook',
    purposes: ['analytics'],
    limits: { events: 50, bytes: 60_000, maxAgeMs: 604_800_000 },
  });
});

test.each([
  [{}, "url must be an http(s) address or a path such as '/events'"],
  [{ url: 'javascript:alert(1)' }, "url must be an http(s) address or a path such as '/events'"],
  [{ url: '/e', token: '' }, 'token must be a non-empty string'],
  [{ url: '/e', token: 7 }, 'token must be a non-empty string'],
  [{ url: '/e', tokenIn: 'header' }, "tokenIn must be 'body' or 'query'"],
  [{ url: '/e', limits: { events: 0 } }, 'limits must be above 0'],
])('%j is refused: %s', (options, message) => {
  expect(() => webhook(options as never)).toThrow(new TypeError(`webhook(): ${message}`));
});

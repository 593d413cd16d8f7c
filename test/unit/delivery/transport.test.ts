import type { HttpRequest } from '@dangol/schema';
import { expect, expectTypeOf, test, vi } from 'vitest';
import {
  createTransport,
  type DeliveryBrowser,
  type Locks,
  type TransportBrowser,
} from '../../../packages/sdk/src/delivery';

const request = (body = '[]', overrides: Partial<HttpRequest> = {}): HttpRequest => ({
  kind: 'http',
  eventIds: ['a'],
  method: 'POST',
  url: 'https://shop.example/events',
  headers: { 'content-type': 'text/plain' },
  body,
  ...overrides,
});

function aBrowser(overrides: Partial<TransportBrowser> = {}) {
  const calls: { url: string; options: RequestInit; answer: (response: Response) => void }[] = [];
  const browser: TransportBrowser = {
    fetch: (url, options) =>
      new Promise((resolve, reject) => {
        calls.push({ url, options, answer: resolve });
        options.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      }),
    ...overrides,
  };
  return { browser, calls };
}

test('a request carries what the backend said, no cookies to others, and no address of the page', async () => {
  const { browser, calls } = aBrowser();
  const sent = createTransport(browser).send(request('[1]'), false);
  expect(calls[0]).toMatchObject({
    url: 'https://shop.example/events',
    options: {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '[1]',
      keepalive: true,
      credentials: 'same-origin',
      referrerPolicy: 'strict-origin',
    },
  });
  calls[0]!.answer(new Response('later', { status: 503, headers: { 'Retry-After': '7' } }));
  const response = await sent;
  expect(response).toMatchObject({ status: 503, body: 'later' });
  expect(response?.headers.get('retry-after')).toBe('7');
});

test('a request without an answer fails after 30 seconds, and is none of the quota any more', async () => {
  const timeout = new AbortController();
  const timeoutOf = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(timeout.signal);
  const { browser, calls } = aBrowser();
  const transport = createTransport(browser);
  const sent = transport.send(request('x'.repeat(10_000)), false);
  expect(timeoutOf).toHaveBeenCalledWith(30_000);
  timeout.abort();
  await expect(sent).rejects.toThrow('aborted');
  timeoutOf.mockRestore();
  void transport.send(request('x'.repeat(10_000)), false);
  expect(calls[1]!.options.keepalive).toBe(true);
});

test('in view large requests do not outlive the page: the quota is the host’s first', async () => {
  const { browser, calls } = aBrowser();
  const transport = createTransport(browser);
  void transport.send(request('x'.repeat(10_000)), false);
  void transport.send(request('x'.repeat(10_000)), false);
  expect(calls.map(({ options }) => options.keepalive)).toEqual([true, false]);
});

test('while unloading the bytes in flight stay within 64 KiB, counted as UTF-8; an answer gives them back', async () => {
  const { browser, calls } = aBrowser();
  const transport = createTransport(browser);
  const body = '가'.repeat(20_000);
  const first = transport.send(request(body), true);
  expect(await transport.send(request(body), true)).toBeNull();
  expect(calls.length).toBe(1);
  calls[0]!.answer(new Response(null, { status: 204 }));
  await first;
  void transport.send(request(body), true);
  expect(calls.map(({ options }) => options.keepalive)).toEqual([true, true]);
});

test('what is pushed is known again, as an object, and as the params in gtag’s arguments', () => {
  const { browser } = aBrowser();
  const dataLayer: unknown[] = [];
  browser.dataLayer = dataLayer;
  browser.gtag = function gtag() {
    // biome-ignore lint/complexity/noArguments: as Google's snippet does.
    dataLayer.push(arguments);
  };
  const { push, isOurs } = createTransport(browser);
  push({ kind: 'push', eventIds: ['a'], target: 'gtag', args: ['event', 'view_item', { items: [] }] });
  push({ kind: 'push', eventIds: ['a'], target: 'dataLayer', args: [{ event: 'view_item' }] });
  dataLayer.push({ event: 'view_item' }, ['event', 'view_item', { items: [] }], null, 'x', undefined);
  expect(dataLayer.map(isOurs)).toEqual([true, true, false, false, false, false, false]);
  expect(Array.from(dataLayer[0] as ArrayLike<unknown>)).toEqual(['event', 'view_item', { items: [] }]);
});

test('before the tag has loaded the queue is made as the tag makes it', () => {
  const { browser } = aBrowser();
  const { push, isOurs } = createTransport(browser);
  push({ kind: 'push', eventIds: ['a'], target: 'gtag', args: ['event', 'login', {}] });
  const [entry] = browser.dataLayer as unknown[];
  expect(Object.prototype.toString.call(entry)).toBe('[object Arguments]');
  expect(isOurs(entry)).toBe(true);
});

test('a real window and its lock manager fit the slices', () => {
  expectTypeOf<Window & typeof globalThis>().toExtend<TransportBrowser & DeliveryBrowser>();
  expectTypeOf<LockManager>().toExtend<Locks>();
});

import type { HttpRequest } from '@dangol/schema';
import { expect, expectTypeOf, test } from 'vitest';
import {
  createTransport,
  type DeliveryBrowser,
  type Locks,
  type TransportBrowser,
} from '../../../packages/sdk/src/delivery';

class WithKeepalive {
  keepalive = true;
}
Object.defineProperty(WithKeepalive.prototype, 'keepalive', { value: false });

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
  const beacons: { url: string; body: Blob }[] = [];
  const tasks: { task: () => void; ms: number }[] = [];
  const browser: TransportBrowser = {
    fetch: (url, options) =>
      new Promise((resolve, reject) => {
        calls.push({ url, options, answer: resolve });
        options.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      }),
    navigator: { sendBeacon: (url, body) => beacons.push({ url, body }) > 0 },
    location: { origin: 'https://shop.example' },
    Request: WithKeepalive,
    setTimeout: (task, ms) => tasks.push({ task, ms }),
    clearTimeout: (id) => void tasks.splice((id as number) - 1, 1, { task: () => {}, ms: -1 }),
    ...overrides,
  };
  return { browser, calls, beacons, tasks };
}

test('a request carries what the backend said, no cookies to others, and no address of the page', async () => {
  const { browser, calls, tasks } = aBrowser();
  const sent = createTransport(browser).send(request('[1]'), { unloading: false });
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
  expect(tasks.every(({ ms }) => ms === -1)).toBe(true);
});

test('a request without an answer fails after 30 seconds', async () => {
  const { browser, tasks } = aBrowser();
  const sent = createTransport(browser).send(request(), { unloading: false });
  expect(tasks[0]!.ms).toBe(30_000);
  tasks[0]!.task();
  await expect(sent).rejects.toThrow('aborted');
});

test('in view large requests do not outlive the page: the quota is the host’s first', async () => {
  const { browser, calls } = aBrowser();
  const transport = createTransport(browser);
  void transport.send(request('x'.repeat(10_000)), { unloading: false });
  void transport.send(request('x'.repeat(10_000)), { unloading: false });
  expect(calls.map(({ options }) => options.keepalive)).toEqual([true, false]);
});

test('while unloading the bytes in flight stay within 64 KiB, counted as UTF-8; an answer gives them back', async () => {
  const { browser, calls } = aBrowser();
  const transport = createTransport(browser);
  const body = '가'.repeat(20_000);
  const first = transport.send(request(body), { unloading: true });
  expect(await transport.send(request(body), { unloading: true })).toBeNull();
  expect(calls.length).toBe(1);
  calls[0]!.answer(new Response(null, { status: 204 }));
  await first;
  void transport.send(request(body), { unloading: true });
  expect(calls.map(({ options }) => options.keepalive)).toEqual([true, true]);
});

test('a browser without keepalive gets a beacon, to the page’s own origin alone, and nothing counts as answered', async () => {
  const { browser, calls, beacons } = aBrowser({ Request: class {} });
  const transport = createTransport(browser);
  expect(await transport.send(request('[1]'), { unloading: true })).toBeNull();
  expect(await transport.send(request('[2]', { url: 'https://other.example/in' }), { unloading: true })).toBeNull();
  expect(beacons.map(({ url }) => url)).toEqual(['https://shop.example/events']);
  expect(await beacons[0]!.body.text()).toBe('[1]');
  expect(beacons[0]!.body.type).toBe('text/plain');
  expect(calls).toEqual([]);
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

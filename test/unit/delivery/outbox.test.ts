import { expect, test } from 'vitest';
import { OUTBOX_BYTES, OUTBOX_EVENTS } from '../../../packages/sdk/src/delivery/constants';
import { aBackend, answer, createWorld, databases } from './world';

const DAY_MS = 86_400_000;

test('nothing is opened before an event is allowed', async () => {
  const world = createWorld();
  world.consent.withdraw('analytics');
  const page = world.page();
  await page.delivery.start();
  page.add();
  page.hide();
  await page.delivery.flush();
  await page.delivery.prune();
  expect(await page.outbox()).toEqual([]);
  await world.advance(10_000);
  expect(world.opened).toBe(0);
  expect(world.requests).toEqual([]);
  expect(page.delivery.state()).toMatchObject({ storage: 'closed', queued: 0, dropped: { denied: 1 } });
  expect(page.drops).toEqual([{ id: expect.any(String), name: 'view_item', backend: 'shop', reason: 'denied' }]);
});

test('an event is on disk at once, goes out within two seconds and leaves the outbox with the answer', async () => {
  const world = createWorld();
  const page = world.page();
  const id = page.add({ params: { items: [{ item_id: 'a' }] } });
  await world.settle();
  expect(await page.outbox()).toMatchObject([{ id, to: ['shop'], envelope: { id, name: 'view_item' } }]);
  expect(page.delivery.state()).toMatchObject({ queued: 1, storage: 'indexeddb' });
  await world.advance(1_999);
  expect(world.requests).toEqual([]);
  await world.advance(1);
  expect(page.delivery.state()).toMatchObject({ queued: 0, sent: 1, dropped: {}, lastError: null });
  expect(await page.outbox()).toEqual([]);
  expect(world.stored().get(id)).toMatchObject({
    visitor: expect.stringMatching(/^[0-9a-f-]{36}$/),
    session: expect.stringMatching(/^[0-9a-f-]{36}$/),
    page: { url: 'https://shop.example/then' },
    consent: { record: null, purposes: ['necessary', 'analytics'] },
    params: { items: [{ item_id: 'a' }] },
  });
});

test('twenty events do not wait', async () => {
  const world = createWorld();
  const page = world.page();
  await page.delivery.start();
  for (let count = 0; count < 20; count++) page.add();
  await world.advance(0);
  expect(world.requests.map(({ events }) => events.length)).toEqual([20]);
});

test('an event is a copy: what the page changes afterwards does not reach the backend', async () => {
  const world = createWorld();
  const page = world.page();
  const params = { items: [{ item_id: 'a' }] };
  const id = page.add({ params });
  params.items[0]!.item_id = 'changed';
  await page.delivery.flush();
  expect(world.stored().get(id)?.params).toEqual({ items: [{ item_id: 'a' }] });
});

test('what cannot be JSON, or is larger than an event may be, is dropped and counted', async () => {
  const world = createWorld({
    backends: [aBackend({ limits: { events: 5, bytes: 60_000, eventBytes: 1_000, maxAgeMs: DAY_MS } })],
  });
  const page = world.page();
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  page.add({ params: circle });
  page.add({ params: { price: 1n } });
  page.add({ params: { text: '가'.repeat(400) } });
  await page.delivery.flush();
  expect(page.delivery.state().dropped).toEqual({ malformed: 2, 'too-big': 1 });
  expect(world.requests).toEqual([]);
});

test('a later report completes an event until it is sent', async () => {
  const world = createWorld();
  const page = world.page();
  const id = page.add({ params: { items: [{ item_id: 'a' }], currency: 'KRW' } });
  expect(page.delivery.amend(id, { items: [{ item_id: 'a', price: 9 }] })).toBe(true);
  await world.settle();
  expect(page.delivery.amend(id, { value: 9 })).toBe(true);
  await world.settle();
  page.crash();
  const next = world.page();
  await next.delivery.start();
  await next.delivery.flush();
  expect(world.stored().get(id)?.params).toEqual({ items: [{ item_id: 'a', price: 9 }], currency: 'KRW', value: 9 });
  expect(next.delivery.amend(id, { value: 10 })).toBe(false);
});

test('an event in flight is not changed any more', async () => {
  const world = createWorld();
  world.respond = () => new Promise(() => {});
  const page = world.page();
  const id = page.add();
  await world.advance(2_000);
  expect(page.delivery.amend(id, { value: 9 })).toBe(false);
});

test('an event that fills a request alone goes alone, up to half a megabyte', async () => {
  const world = createWorld();
  const page = world.page();
  const ids = [page.add(), page.add({ params: { text: 'x'.repeat(200_000) } }), page.add()];
  page.add({ params: { text: 'x'.repeat(500_001) } });
  await page.delivery.flush();
  expect(world.requests.map(({ events }) => events.map(({ id }) => id))).toEqual(ids.map((id) => [id]));
  expect(page.delivery.state()).toMatchObject({ sent: 3, queued: 0, dropped: { 'too-big': 1 } });
});

test('two thousand events while the backend is down all arrive, in order, once it is back', async () => {
  const world = createWorld();
  world.respond = () => {
    throw new TypeError('Failed to fetch');
  };
  const page = world.page();
  await page.delivery.start();
  const ids: string[] = [];
  for (let turn = 0; turn < 40; turn++) {
    for (let count = 0; count < 50; count++) ids.push(page.add());
    await world.advance(100);
  }
  world.respond = () => answer(200);
  page.online();
  await world.advance(0);
  expect([...world.stored().keys()]).toEqual(ids);
  expect(page.delivery.state()).toMatchObject({ sent: 2_000, queued: 0, unsaved: 0, dropped: {} });
});

test('beyond the cap the oldest go, one by one, counted', async () => {
  const world = createWorld();
  world.respond = () => answer(503, { 'retry-after': '3600' });
  const page = world.page();
  await page.delivery.start();
  const first = [page.add(), page.add()];
  for (let count = 0; count < OUTBOX_EVENTS; count++) page.add({ at: world.now() + 1 + count });
  await world.settle();
  expect(page.delivery.state()).toMatchObject({ queued: OUTBOX_EVENTS, dropped: { full: 2 } });
  expect(page.drops.map(({ id, reason }) => [id, reason])).toEqual(first.map((id) => [id, 'full']));
  page.crash();
  const next = world.page();
  await next.delivery.start();
  expect((await next.outbox()).length).toBe(OUTBOX_EVENTS);
  expect((await next.outbox()).some(({ id }) => first.includes(id))).toBe(false);
});

test('beyond five million bytes the oldest go', async () => {
  const world = createWorld();
  world.respond = () => answer(503);
  const page = world.page();
  await page.delivery.start();
  const count = OUTBOX_BYTES / 50_000 + 1;
  for (let n = 0; n < count; n++) page.add({ at: world.now() + n, params: { text: 'x'.repeat(50_000) } });
  await page.delivery.flush();
  const { dropped, queued } = page.delivery.state();
  expect(queued * 50_000).toBeLessThanOrEqual(OUTBOX_BYTES);
  expect(queued + dropped.full!).toBe(count);
});

test('events past the backend’s age are dropped, and past a week whatever the backend says', async () => {
  const world = createWorld({
    backends: [aBackend(), aBackend({ name: 'patient', limits: { events: 50, bytes: 60_000, maxAgeMs: 30 * DAY_MS } })],
  });
  world.respond = () => answer(503);
  const page = world.page();
  const id = page.add();
  await world.advance(2_000);
  page.crash();
  await world.advance(2 * DAY_MS);
  world.respond = ({ url }) => answer(url.includes('patient') ? 503 : 200);
  const second = world.page();
  await second.delivery.start();
  await world.advance(1);
  expect(second.drops).toEqual([{ id, name: 'view_item', backend: 'shop', reason: 'too-old' }]);
  second.crash();
  await world.advance(6 * DAY_MS);
  const third = world.page();
  await third.delivery.start();
  expect(third.drops).toEqual([{ id, name: 'view_item', backend: 'patient', reason: 'too-old' }]);
  expect(await third.outbox()).toEqual([]);
});

test('events of one millisecond go out in the order in which they came', async () => {
  const world = createWorld();
  const page = world.page();
  await page.delivery.start();
  const ids = ['c', 'a', 'd', 'b'].map((id) => page.add({ id }));
  await page.delivery.flush();
  expect(world.requests.flatMap(({ events }) => events.map(({ id }) => id))).toEqual(ids);
});

test('an event of a backend that the shop has taken off is not kept for ever', async () => {
  const world = createWorld({ backends: [aBackend(), aBackend({ name: 'gone' })] });
  world.respond = ({ url }) => answer(url.includes('gone') ? 503 : 200);
  const page = world.page();
  page.add();
  await world.advance(2_000);
  page.crash();
  const next = world.page({ backends: [aBackend()] });
  await next.delivery.flush();
  expect(await next.outbox()).toMatchObject([{ to: ['gone'] }]);
  await world.advance(8 * DAY_MS);
  expect(await next.outbox()).toEqual([]);
});

test('destroy leaves the outbox to the next page, and no timer or listener', async () => {
  const world = createWorld();
  const page = world.page();
  const id = page.add();
  await world.settle();
  page.delivery.destroy();
  page.add();
  page.hide();
  page.online();
  await world.advance(60_000);
  expect(world.requests).toEqual([]);
  const next = world.page();
  await next.delivery.flush();
  expect([...world.stored().keys()]).toEqual([id]);
  expect(await databases(world)).toEqual(['dangol-outbox']);
});

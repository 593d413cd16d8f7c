import { expect, test } from 'vitest';
import { aBackend, answer, createWorld } from './world';

const pushBackend = aBackend({
  name: 'tag',
  kind: 'push',
  encode: (events) =>
    events.map(({ id, name }) => ({ kind: 'push', eventIds: [id], target: 'gtag', args: ['event', name] })),
});

test('add_to_cart, then the tab closes at once: sent on the caller’s stack, without waiting for the database', async () => {
  const world = createWorld({ hasLocks: true });
  const page = world.page();
  await page.delivery.start();
  const id = page.add({ name: 'add_to_cart' });
  page.hide();
  expect(world.requests.map(({ unloading, events }) => [unloading, events.map((event) => event.id)])).toEqual([
    [true, [id]],
  ]);
  await world.settle();
  expect(page.delivery.state()).toMatchObject({ queued: 0, sent: 1 });
});

test('add_to_cart, then the process is killed after the write: the next page sends it, with its id', async () => {
  const world = createWorld();
  const page = world.page();
  await page.delivery.start();
  const id = page.add({ name: 'add_to_cart' });
  await world.settle();
  page.crash();
  await world.advance(60_000);
  const next = world.page();
  await next.delivery.start();
  await world.advance(0);
  expect([...world.stored().keys()]).toEqual([id]);
});

test('a reload in the middle of a flush: the answer is lost, the event is stored once by its id', async () => {
  const world = createWorld();
  const page = world.page();
  const id = page.add();
  let respond = (_: ReturnType<typeof answer>) => {};
  world.respond = () => new Promise((resolve) => (respond = resolve));
  await world.advance(2_000);
  page.crash();
  respond(answer(200));
  await world.settle();
  expect([...world.stored().keys()]).toEqual([id]);
  world.respond = () => answer(200);
  const next = world.page();
  await next.delivery.start();
  await world.advance(0);
  expect(world.requests.map(({ events }) => events.map((event) => event.id))).toEqual([[id], [id]]);
  expect(await next.outbox()).toEqual([]);
});

test('what is on its way is not sent a second time', async () => {
  const world = createWorld();
  world.respond = () => new Promise(() => {});
  const page = world.page();
  const first = page.add();
  await world.advance(2_000);
  const second = page.add();
  page.hide();
  page.hide();
  expect(world.requests.map(({ events }) => events.map(({ id }) => id))).toEqual([[first], [second]]);
});

test('a tab that is only in the background goes on: what the quota refused follows by itself', async () => {
  const world = createWorld();
  world.respond = () => null;
  const page = world.page();
  await page.delivery.start();
  const id = page.add();
  page.hide();
  await world.settle();
  world.respond = () => answer(200);
  await world.advance(2_000);
  expect([...world.stored().keys()]).toEqual([id]);
});

test('a failure while hidden is tried again by a page that lives on', async () => {
  const world = createWorld();
  world.respond = () => answer(503);
  const page = world.page();
  await page.delivery.start();
  page.add();
  page.hide();
  await world.settle();
  world.respond = () => answer(200);
  await world.advance(1_000);
  expect(page.delivery.state()).toMatchObject({ queued: 0, sent: 1, retries: 1 });
});

test('a flush that is under way leaves the rest to the one of the hidden page', async () => {
  const world = createWorld({ backends: [aBackend({ limits: { events: 1, bytes: 60_000, maxAgeMs: 86_400_000 } })] });
  const page = world.page();
  await page.delivery.start();
  const ids = [page.add(), page.add(), page.add()];
  const waiting: (() => void)[] = [];
  world.respond = () => new Promise((resolve) => waiting.push(() => resolve(answer(200))));
  await world.advance(2_000);
  page.hide();
  for (const resolve of waiting) resolve();
  await world.advance(60_000);
  expect(world.requests.flatMap(({ events }) => events.map(({ id }) => id))).toEqual(ids);
  expect(page.delivery.state()).toMatchObject({ queued: 0, sent: 3 });
});

test('a tag on the page gets its events almost at once, and at once when the page is hidden', async () => {
  const world = createWorld({ backends: [pushBackend] });
  const page = world.page();
  await page.delivery.start();
  page.add({ name: 'view_item' });
  await world.advance(50);
  expect(page.pushes.map(({ args }) => args)).toEqual([['event', 'view_item']]);
  page.add({ name: 'add_to_cart' });
  page.hide();
  expect(page.pushes.length).toBe(2);
  await world.settle();
  expect(page.delivery.state()).toMatchObject({ queued: 0, sent: 2 });
});

test('a tag that throws loses its event, counted, and nothing else', async () => {
  const world = createWorld({ backends: [pushBackend, aBackend()] });
  const page = world.page({
    push() {
      throw new Error('tag');
    },
  });
  page.add();
  await page.delivery.flush();
  expect(page.drops.map(({ backend, reason }) => [backend, reason])).toEqual([['tag', 'refused']]);
  expect(world.stored().size).toBe(1);
});

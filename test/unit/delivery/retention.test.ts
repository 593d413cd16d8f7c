import { promisifyRequest } from 'idb-keyval';
import { expect, test } from 'vitest';
import { createDatabase } from '../../../packages/sdk/src/storage/create-database';
import { answer, createWorld } from './world';

const DAY_MS = 86_400_000;

async function visit(
  world: ReturnType<typeof createWorld>,
  event: Parameters<ReturnType<typeof world.page>['add']>[0],
) {
  const page = world.page();
  const id = page.add(event);
  await page.delivery.flush();
  page.delivery.destroy();
  return world.stored().get(id)!;
}

test('a visitor id lives for 395 days, whatever is done with it', async () => {
  const world = createWorld();
  const first = await visit(world, {});
  await world.advance(394 * DAY_MS);
  expect((await visit(world, {})).visitor).toBe(first.visitor);
  await world.advance(2 * DAY_MS);
  const next = await visit(world, {});
  expect(next.visitor).not.toBe(first.visitor);
  await world.advance(300 * DAY_MS);
  expect((await visit(world, {})).visitor).toBe(next.visitor);
});

test('the id of an older version, which wrote no time, counts from now', async () => {
  const world = createWorld();
  const database = createDatabase(world.indexedDb, 'dangol-outbox', ['events']);
  const visitor = '7d1f3c52-4a55-4c53-9d8f-0f6a4f5b6c01';
  await database.store('events')('readwrite', (events) => {
    const meta = { visitor, session: { id: 's', at: world.now() }, orders: new Map(), rests: new Map() };
    return promisifyRequest(events.put(meta, 'meta'));
  });
  database.close();
  expect((await visit(world, {})).visitor).toBe(visitor);
  await world.advance(394 * DAY_MS);
  expect((await visit(world, {})).visitor).toBe(visitor);
  await world.advance(2 * DAY_MS);
  expect((await visit(world, {})).visitor).not.toBe(visitor);
});

test('an order is gone from the device when a page loads more than 90 days later', async () => {
  const world = createWorld();
  await visit(world, { name: 'purchase', params: { transaction_id: 'A-1' } });
  await world.advance(60 * DAY_MS);
  const at = world.now();
  await visit(world, { name: 'purchase', params: { transaction_id: 'A-2' } });
  await world.advance(40 * DAY_MS);
  const page = world.page();
  await page.delivery.start();
  expect(await page.delivery.export()).toMatchObject({ orders: [{ id: 'A-2', at }] });
  page.crash();
  const database = createDatabase(world.indexedDb, 'dangol-outbox', ['events']);
  await world.settle();
  const meta = await database.store('events')('readonly', (events) => promisifyRequest(events.get('meta')));
  expect([...meta.orders.keys()]).toEqual(['A-2']);
});

test('the export is all that is kept, and nothing while it is closed', async () => {
  const world = createWorld();
  world.respond = () => answer(503);
  const page = world.page();
  expect(await page.delivery.export()).toBeNull();
  const id = page.add();
  await world.settle();
  const [visitor] = await world.visitors();
  const kept = await page.delivery.export();
  expect(kept).toMatchObject({ visitor, session: { at: world.now() }, orders: [], events: [{ id, to: ['shop'] }] });
  expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  await page.delivery.erase();
  expect(await page.delivery.export()).toBeNull();
});

test('events of a backend that is no longer on the page go with their week, while nothing is flushed', async () => {
  const world = createWorld();
  world.respond = () => answer(503);
  const page = world.page();
  const id = page.add();
  await world.settle();
  page.crash();
  await world.advance(8 * DAY_MS);
  const tries = world.requests.length;
  const next = world.page({
    backends: [
      { name: 'other', purposes: ['analytics'], limits: { events: 1, bytes: 1, maxAgeMs: 1 }, encode: () => [] },
    ],
  });
  await next.delivery.start();
  expect(next.drops).toEqual([{ id, name: 'view_item', backend: 'shop', reason: 'too-old' }]);
  expect(world.requests.length).toBe(tries);
});

import { expect, test } from 'vitest';
import type { OutboxDatabase } from '../../../packages/sdk/src/delivery';
import { OUTBOX_EVENTS } from '../../../packages/sdk/src/delivery/constants';
import { createDatabase, type IndexedDb } from '../../../packages/sdk/src/storage/create-database';
import { answer, createWorld } from './world';

test('refused storage: events are delivered from memory, and the state says so', async () => {
  const world = createWorld();
  const page = world.page({ open: (name, stores) => createDatabase(undefined, name, stores) });
  world.respond = () => answer(503);
  const id = page.add({ name: 'purchase', params: { transaction_id: 'A-1' } });
  page.add({ name: 'purchase', params: { transaction_id: 'A-1' } });
  await world.advance(2_000);
  expect(page.delivery.state()).toMatchObject({ storage: 'memory', queued: 1, dropped: { duplicate: 1 } });
  expect(await page.outbox()).toMatchObject([{ id }]);
  world.respond = () => answer(200);
  await world.advance(2_000);
  expect(page.delivery.state()).toMatchObject({ sent: 1, queued: 0 });
  expect(world.stored().get(id)).toMatchObject({ visitor: expect.any(String), session: expect.any(String) });
});

test('the cap holds in memory too', async () => {
  const world = createWorld();
  const page = world.page({ open: (name, stores) => createDatabase(undefined, name, stores) });
  world.respond = () => answer(503, { 'retry-after': '3600' });
  await page.delivery.start();
  for (let count = 0; count < OUTBOX_EVENTS + 20; count++) page.add({ at: world.now() + count });
  await world.settle();
  expect(page.delivery.state()).toMatchObject({ queued: OUTBOX_EVENTS, unsaved: OUTBOX_EVENTS, dropped: { full: 20 } });
});

/** A database whose calls `fails` can make reject, or never answer. */
function faulty(world: ReturnType<typeof createWorld>, fault: { now: 'none' | 'reject' | 'silent' }) {
  return (name: string, stores: string[]): OutboxDatabase => {
    const database = createDatabase(world.indexedDb, name, stores);
    return {
      ...database,
      store: (store) => (mode, callback) => {
        if (fault.now === 'silent') return new Promise<never>(() => {});
        if (fault.now === 'reject') return Promise.reject(new Error('Connection to Indexed Database server lost'));
        return database.store(store)(mode, callback);
      },
    };
  };
}

test('storage lost in mid-session: memory until it is back, nothing lost', async () => {
  const world = createWorld();
  const fault = { now: 'none' as 'none' | 'reject' };
  const page = world.page({ open: faulty(world, fault) });
  await page.delivery.start();
  const first = page.add();
  await world.settle();
  fault.now = 'reject';
  const second = page.add();
  await world.settle();
  expect(page.delivery.state()).toMatchObject({
    storage: 'memory',

    lastError: 'Connection to Indexed Database server lost',
  });
  await world.advance(2_000);
  expect(new Set(page.sent)).toEqual(new Set([first, second]));
  fault.now = 'none';
  const third = page.add();
  await page.delivery.flush();
  expect(page.delivery.state()).toMatchObject({ storage: 'indexeddb' });
  expect([...world.stored().keys()]).toEqual([first, second, third]);
});

test('storage that never answers is given up, and the events go out', async () => {
  const world = createWorld();
  const page = world.page({ open: faulty(world, { now: 'silent' }) });
  const id = page.add();
  await world.advance(20_000);
  expect([...world.stored().keys()]).toEqual([id]);
  expect(page.delivery.state().storage).toBe('memory');
});

test('a full disk does not end a back-off', async () => {
  const world = createWorld();
  const full = (name: string, stores: string[]): OutboxDatabase => {
    const database = createDatabase(world.indexedDb, name, stores);
    return {
      ...database,
      store: (store) => (mode, callback) =>
        mode === 'readonly' ? database.store(store)(mode, callback) : Promise.reject(new Error('QuotaExceededError')),
    };
  };
  world.respond = () => answer(503);
  world.random = () => 0.999;
  const page = world.page({ open: full });
  page.add();
  await world.advance(600_000);
  expect(world.requests.length).toBeLessThan(14);
  world.respond = () => answer(200);
  await world.advance(300_000);
  expect(page.delivery.state()).toMatchObject({ sent: 1, queued: 0 });
});

test.each(['at the opening of a transaction', 'in the middle of one'])(
  'a connection lost %s is opened again, once, and nobody notices',
  async (where) => {
    const world = createWorld();
    const opened: IDBDatabase[] = [];
    let losses = 0;
    const losing: IndexedDb = {
      deleteDatabase: (name) => world.indexedDb.deleteDatabase(name),
      open(name) {
        const request = world.indexedDb.open(name);
        request.addEventListener('success', () => {
          const database = request.result;
          opened.push(database);
          const begin = database.transaction.bind(database);
          database.transaction = (...args) => {
            if (losses <= 0) return begin(...args);
            losses--;
            if (where === 'in the middle of one') {
              const transaction = begin(...args);
              transaction.abort();
              return transaction;
            }
            throw new DOMException('Connection to Indexed Database server lost', 'InvalidStateError');
          };
        });
        return request;
      },
    };
    const page = world.page({ open: (name, stores, may) => createDatabase(losing, name, stores, may) });
    await page.delivery.start();
    losses = 1;
    const id = page.add();
    await expect.poll(page.delivery.state).toMatchObject({ storage: 'indexeddb', unsaved: 0, lastError: null });
    expect((await world.kept()).has(id)).toBe(true);
    expect(opened.length).toBe(2);

    losses = 100;
    page.add();
    page.add();
    await expect.poll(page.delivery.state).toMatchObject({ storage: 'memory', unsaved: 2 });
    losses = 0;
    page.add();
    await expect.poll(page.delivery.state).toMatchObject({ storage: 'indexeddb', unsaved: 0, queued: 4, dropped: {} });
  },
);

test('what a full disk refused is written with the next event that it takes', async () => {
  const world = createWorld();
  world.respond = () => answer(503);
  const page = world.page();
  await page.delivery.start();
  world.storage = 'full';
  const ids = [page.add(), page.add()];
  await world.settle();
  expect(page.delivery.state()).toMatchObject({ storage: 'memory', unsaved: 2, queued: 2 });
  expect((await page.outbox()).map(({ id }) => id)).toEqual(ids);
  world.storage = 'good';
  ids.push(page.add());
  await world.settle();
  page.crash();
  world.respond = () => answer(200);
  const next = world.page();
  await next.delivery.flush();
  await world.advance(2_000);
  expect([...world.stored().keys()]).toEqual(ids);
});

// An outbox outlives the script that filled it: pages of an older or a later version of dangol, or of a shop that went back, have written to it.
import { promisifyRequest } from 'idb-keyval';
import { expect, test } from 'vitest';
import { createDatabase } from '../../../packages/sdk/src/storage/create-database';
import { NOON_AT } from '../../support/builders';
import { aBackend, createWorld, type World } from './world';

const DAY_MS = 86_400_000;
const VISITOR = '7d1f3c52-4a55-4c53-9d8f-0f6a4f5b6c01';
const SESSION = '2b0e7a8e-91f2-4c37-8a44-53a1f9d2e702';

/** A record as the first versions wrote it: no `form`, and a stamp that counts no records. */
const older = (id: string, overrides: object = {}) => ({
  id,
  at: NOON_AT - 60_000,
  bytes: 400,
  envelope: {
    id,
    name: 'view_item',
    at: NOON_AT - 60_000,
    visitor: VISITOR,
    session: SESSION,
    page: { url: 'https://shop.example/then' },
    consent: { record: null, purposes: ['necessary', 'analytics'] },
    params: {},
  },
  to: ['shop'],
  ...overrides,
});

/** What lay beside the events before the visitor id had an age and a consent. */
const olderMeta = {
  visitor: VISITOR,
  session: { id: SESSION, at: NOON_AT - 60_000 },
  orders: new Map([['A-1', { event: 'an order', at: NOON_AT - DAY_MS }]]),
  rests: new Map([['shop', { attempt: 1, until: NOON_AT - 1, isAsked: false }]]),
};

async function leave(world: World, values: Record<string, unknown>, stores = ['events']): Promise<void> {
  const database = createDatabase(world.indexedDb, 'dangol-outbox', stores);
  await database.store('events')('readwrite', (events) => {
    for (const [key, value] of Object.entries(values)) events.put(value, key);
    return promisifyRequest(events.transaction);
  });
  database.close();
}

test.each([
  ['two stores and no document beside the events', {}, ['events', 'meta']],
  ['a document without age and consent of the visitor', { meta: olderMeta }, ['events']],
  [
    'records that say nothing of their form',
    { meta: { ...olderMeta, madeAt: NOON_AT - DAY_MS, consent: { record: null, seq: 0, purposes: ['analytics'] } } },
    ['events'],
  ],
])('an outbox of an older version is taken over, events, visitor and all: %s', async (_, values, stores) => {
  const world = createWorld();
  await leave(world, { a: older('a'), b: older('b', { at: NOON_AT - 50_000 }), ...values }, stores);
  const page = world.page();
  await page.delivery.start();
  const own = page.add();
  await page.delivery.flush();
  expect([...world.stored().keys()]).toEqual(['a', 'b', own]);
  expect(new Set([...world.stored().values()].map(({ visitor }) => visitor))).toEqual(new Set([VISITOR]));
  expect(page.delivery.state()).toMatchObject({ sent: 3, queued: 0, unsaved: 0, dropped: {} });
  expect(await world.visitors()).toEqual([VISITOR]);
});

test('what an older version knew of orders and sessions goes on', async () => {
  const world = createWorld();
  await leave(world, { meta: olderMeta });
  const page = world.page();
  await page.delivery.start();
  const id = page.add();
  page.add({ name: 'purchase', params: { transaction_id: 'A-1' } });
  await page.delivery.flush();
  expect(page.delivery.state().dropped).toEqual({ duplicate: 1 });
  expect(world.stored().get(id)).toMatchObject({ session: SESSION });
});

test('an older event whose consent has ended since is given up, counted, and never sent', async () => {
  const world = createWorld({ backends: [aBackend(), aBackend({ name: 'ads', purposes: ['marketing'] })] });
  world.consent.withdraw('analytics');
  world.consent.grant('marketing');
  await leave(world, { meta: olderMeta, a: older('a') });
  const page = world.page();
  await page.delivery.start();
  await page.delivery.flush();
  expect(page.drops).toEqual([{ id: 'a', name: 'view_item', backend: 'shop', reason: 'withdrawn' }]);
  expect(world.requests).toEqual([]);
});

test('what a later version wrote is neither sent nor lost while the shop is back at this one, and ends with a week', async () => {
  const world = createWorld();
  const later = { form: 2, at: NOON_AT - 60_000, packed: 'what this version cannot read' };
  await leave(world, { meta: { ...olderMeta, addition: 'kept' }, later });
  const page = world.page();
  const id = page.add();
  await page.delivery.flush();
  expect([...world.stored().keys()]).toEqual([id]);
  expect(page.delivery.state()).toMatchObject({ sent: 1, queued: 0, dropped: {} });
  expect((await world.kept()).get('later')).toEqual(later);
  expect((await world.kept()).get('meta')).toMatchObject({ visitor: VISITOR, addition: 'kept' });
  await world.advance(7 * DAY_MS);
  await page.delivery.flush();
  expect([...(await world.kept()).keys()]).toEqual(['meta']);
  expect(page.drops).toEqual([{ id: 'later', name: '', backend: '', reason: 'unreadable' }]);
});

test('what cannot be read is removed and counted, and takes nothing along', async () => {
  const world = createWorld();
  const damaged = {
    text: 'rubbish',
    nothing: null,
    timeless: older('timeless', { at: 'never' }),
    unasked: older('unasked', { envelope: { ...older('unasked').envelope, consent: undefined } }),
    nowhere: older('nowhere', { to: undefined }),
  };
  await leave(world, { ...damaged, meta: { not: 'a visitor' }, a: older('a') });
  const page = world.page();
  const id = page.add();
  await page.delivery.flush();
  expect([...world.stored().keys()]).toContain(id);
  const dropped = page.drops.filter(({ reason }) => reason === 'unreadable').map(({ id }) => id);
  expect(dropped.sort()).toEqual(Object.keys(damaged).sort());
  expect([...(await world.kept()).keys()]).toEqual(['meta']);
});

test('a backend that is added gets what comes from then on; one under a new name gets nothing of the old, which ends with a week', async () => {
  const world = createWorld();
  world.respond = () => {
    throw new TypeError('Failed to fetch');
  };
  const before = world.page();
  const old = before.add();
  await world.settle();
  before.crash();
  world.respond = () => ({ status: 200, headers: new Headers(), body: '' });
  const renamed = [aBackend({ name: 'shop2' }), aBackend({ name: 'added' })];
  const page = world.page({ backends: renamed });
  const id = page.add({}, ['shop2', 'added']);
  await page.delivery.flush();
  expect([...world.stored('shop2').keys()]).toEqual([id]);
  expect([...world.stored('added').keys()]).toEqual([id]);
  expect(await page.outbox()).toMatchObject([{ id: old, to: ['shop'] }]);
  await world.advance(8 * DAY_MS);
  expect(await page.outbox()).toEqual([]);
  expect(page.drops).toEqual([{ id: old, name: 'view_item', backend: 'shop', reason: 'too-old' }]);
});

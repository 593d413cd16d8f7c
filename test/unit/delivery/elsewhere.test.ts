// What another tab decides while this one is frozen, offline or simply has not heard: nothing of before is sent or written back.
import { promisifyRequest } from 'idb-keyval';
import { expect, test } from 'vitest';
import { createDatabase } from '../../../packages/sdk/src/storage/create-database';
import { aBackend, answer, createWorld, databases } from './world';

const both = [aBackend(), aBackend({ name: 'ads', purposes: ['marketing'] })];

/** Two tabs of one visitor with a first event delivered; the visitor's id. */
async function twoTabs(options: Parameters<typeof createWorld>[0] = {}) {
  const world = createWorld(options);
  const [left, right] = [world.page(), world.page()];
  await Promise.all([left.delivery.start(), right.delivery.start()]);
  const first = left.add();
  await left.delivery.flush();
  return { world, left, right, visitor: world.stored().get(first)!.visitor };
}

test('withdrawn and granted anew while a tab is frozen: its waking sends nothing of before', async () => {
  const { world, left, right, visitor } = await twoTabs();
  const sent = world.requests.length;
  left.add();
  left.freeze();
  world.consent.withdraw('analytics');
  await right.delivery.prune();
  world.consent.grant('analytics');
  await right.delivery.prune();
  await right.delivery.start();
  await world.advance(60_000);
  left.wake();
  left.hide();
  await world.advance(60_000);
  expect(world.requests.length).toBe(sent);
  left.show();
  const after = left.add();
  await left.delivery.flush();
  expect(world.requests.slice(sent).flatMap(({ events }) => events.map(({ id }) => id))).toEqual([after]);
  expect(world.stored().get(after)!.visitor).not.toBe(visitor);
  expect(await world.visitors()).toEqual([world.stored().get(after)!.visitor]);
});

test('withdrawn while a tab is offline with queued events: back online it sends nothing of it', async () => {
  const { world, left, right } = await twoTabs({ backends: both });
  world.consent.grant('marketing');
  world.respond = () => {
    throw new TypeError('Failed to fetch');
  };
  const ids = [left.add(), left.add()];
  await world.advance(5_000);
  world.consent.withdraw('analytics');
  await right.delivery.prune();
  world.respond = () => answer(200);
  left.online();
  await world.advance(600_000);
  expect([...world.stored('ads').keys()]).toEqual(ids);
  expect(ids.some((id) => world.stored().has(id))).toBe(false);
});

test('a purpose withdrawn prunes its own events alone, also those an earlier page left while the other purpose is suspended', async () => {
  const world = createWorld({ backends: both });
  world.consent.grant('marketing');
  world.respond = () => answer(503);
  const page = world.page();
  const id = page.add();
  await world.settle();
  page.crash();
  world.consent.withdraw('marketing');
  world.consent.suspend('analytics');
  const next = world.page();
  await next.delivery.prune();
  await next.delivery.start();
  expect(next.drops).toEqual([{ id, name: 'view_item', backend: 'ads', reason: 'withdrawn' }]);
  expect(await next.outbox()).toMatchObject([{ id, to: ['shop'] }]);
});

test('suspended: nothing is sent, hidden or not, nothing is deleted; resumed: it goes out', async () => {
  const world = createWorld();
  const page = world.page();
  await page.delivery.start();
  const id = page.add();
  world.consent.suspend('analytics');
  await page.delivery.prune();
  page.hide();
  page.show();
  await page.delivery.flush();
  page.add();
  await world.advance(60_000);
  expect(world.requests).toEqual([]);
  expect(page.delivery.state().dropped).toEqual({ denied: 1 });
  expect(await page.outbox()).toMatchObject([{ id }]);
  world.consent.suspend('analytics', false);
  await page.delivery.prune();
  await world.advance(2_000);
  expect([...world.stored().keys()]).toEqual([id]);
});

test('suspended makes no database, and one that is there is opened and kept within its limits', async () => {
  const world = createWorld();
  world.consent.suspend('analytics');
  const first = world.page();
  await first.delivery.prune();
  await first.delivery.start();
  await first.delivery.flush();
  expect(await first.delivery.export()).toBeNull();
  expect(first.delivery.state()).toMatchObject({ storage: 'closed', lastError: null });
  expect(await databases(world)).toEqual([]);
  first.crash();

  world.consent.suspend('analytics', false);
  world.respond = () => answer(503);
  const second = world.page();
  const id = second.add();
  await world.settle();
  second.crash();
  world.consent.suspend('analytics');
  await world.advance(8 * 86_400_000);
  const third = world.page();
  await third.delivery.start();
  expect(third.drops).toEqual([{ id, name: 'view_item', backend: 'shop', reason: 'too-old' }]);
  expect(third.delivery.state()).toMatchObject({ storage: 'indexeddb', queued: 0 });
});

test.each([false, true])(
  'erased elsewhere while a tab is frozen (with the log: %s): its own goes as erased, a new visitor begins',
  async (withLog) => {
    const { world, left, right, visitor } = await twoTabs();
    world.respond = () => answer(503);
    const lost = left.add();
    await world.advance(2_000);
    const sent = world.requests.length;
    left.freeze();
    world.consent.erase(withLog);
    await right.delivery.erase();
    await world.advance(60_000);
    world.respond = () => answer(200);
    left.wake();
    await world.advance(60_000);
    expect(world.requests.length).toBe(sent);
    expect(left.drops.map(({ id }) => id)).toEqual([lost]);
    const after = [left.add(), right.add()];
    await left.delivery.flush();
    await right.delivery.flush();
    const visitors = after.map((id) => world.stored().get(id)!.visitor);
    expect(new Set(visitors).size).toBe(1);
    expect(visitors[0]).not.toBe(visitor);
    expect(await world.visitors()).toEqual([visitors[0]]);
  },
);

test('erased with the log before anything was decided, and at once back in view and hidden: nothing of before leaves', async () => {
  const { world, left, right } = await twoTabs();
  world.respond = () => answer(503);
  world.random = () => 0;
  left.add();
  left.hide();
  await world.settle();
  left.freeze();
  world.consent.erase(true);
  await right.delivery.erase();
  const sent = world.requests.length;
  left.wake();
  left.show();
  left.hide();
  await world.advance(60_000);
  expect(world.requests.length).toBe(sent);
});

test('an event of a tab that has not heard of the erasure gets a new visitor, even when the page is hidden at once', async () => {
  const { world, left, right, visitor } = await twoTabs();
  world.consent.erase();
  const erased = right.delivery.erase();
  const id = left.add();
  left.hide();
  await erased;
  await world.settle();
  expect(world.stored().get(id)!.visitor).not.toBe(visitor);
});

test('a tab that writes right after another has emptied the database brings nothing of the old visitor back', async () => {
  const { world, left, right, visitor } = await twoTabs();
  world.respond = () => answer(503);
  left.add();
  await world.advance(2_000);
  await right.delivery.erase();
  left.add({ name: 'purchase', params: { transaction_id: 'A-1' } });
  await world.settle();
  const kept = await left.delivery.export();
  expect(kept!.visitor).not.toBe(visitor);
  expect(kept!.events).toEqual([]);
  expect(left.drops.map(({ reason }) => reason)).toEqual(['erased', 'erased']);
  expect(await world.visitors()).toEqual([kept!.visitor]);
});

test('a write that was begun before the erasure and comes late writes nothing', async () => {
  const world = createWorld();
  const late: (() => void)[] = [];
  let isLate = false;
  const page = world.page({
    open(name, stores) {
      const database = createDatabase(world.indexedDb, name, stores);
      return {
        ...database,
        store: (store) => async (mode, callback) => {
          if (isLate && mode === 'readwrite') await new Promise<void>((resolve) => late.push(resolve));
          return database.store(store)(mode, callback);
        },
      };
    },
  });
  await page.delivery.start();
  isLate = true;
  page.add();
  await world.settle();
  await page.delivery.erase();
  expect(late.length).toBeGreaterThan(0);
  for (const go of late) go();
  await world.settle();
  const database = createDatabase(world.indexedDb, 'dangol-outbox', ['events']);
  expect(await database.store('events')('readonly', (events) => promisifyRequest(events.getAll()))).toEqual([]);
});

test('two tabs erase at once, and both go on as one new visitor', async () => {
  const { world, left, right, visitor } = await twoTabs();
  world.consent.erase();
  await Promise.all([left.delivery.erase(), right.delivery.erase()]);
  expect(await databases(world)).toEqual([]);
  const ids = [left.add(), right.add()];
  await world.advance(2_000);
  const visitors = ids.map((id) => world.stored().get(id)!.visitor);
  expect(new Set(visitors).size).toBe(1);
  expect(visitors).not.toContain(visitor);
});

test('erased between the answer to one batch and the next: the next is not sent', async () => {
  const world = createWorld({ backends: [aBackend({ limits: { events: 1, bytes: 60_000, maxAgeMs: 86_400_000 } })] });
  const [left, right] = [world.page(), world.page()];
  await Promise.all([left.delivery.start(), right.delivery.start()]);
  left.add();
  left.add();
  world.respond = async () => {
    await right.delivery.erase();
    return answer(200);
  };
  await left.delivery.flush();
  await world.advance(60_000);
  expect(world.requests.length).toBe(1);
});

test('consent withdrawn between two requests of one batch stops the second', async () => {
  const plain = aBackend();
  const world = createWorld({
    backends: [
      { ...plain, encode: (events, context) => events.flatMap((event) => plain.encode([event], context)) },
      both[1]!,
    ],
  });
  world.consent.grant('marketing');
  world.respond = ({ url }) => {
    if (url.includes('shop')) {
      world.consent.withdraw('analytics');
      world.consent.grant('analytics');
    }
    return answer(200);
  };
  const page = world.page();
  const [first, second] = [page.add(), page.add()];
  await page.delivery.flush();
  await world.advance(10_000);
  expect([...world.stored().keys()]).toEqual([first]);
  expect([...world.stored('ads').keys()]).toEqual([first, second]);
});

test('a member id goes out and stays stored only while its link is allowed, by the consent of its event', async () => {
  const world = createWorld();
  world.consent.grant('profileLink');
  const page = world.page({ member: () => 'm-1' });
  await page.delivery.start();
  const linked = page.add();
  await page.delivery.flush();
  expect(world.stored().get(linked)!.member).toBe('m-1');
  const unlinked = page.add();
  await world.settle();
  expect(await page.outbox()).toMatchObject([{ envelope: { member: 'm-1' } }]);
  world.consent.withdraw('profileLink');
  world.consent.grant('profileLink');
  page.crash();
  const next = world.page();
  await next.delivery.start();
  await next.delivery.flush();
  expect(world.stored().get(unlinked)!.member).toBeUndefined();
});

test('the link withdrawn takes the member id off what is stored', async () => {
  const world = createWorld();
  world.consent.grant('profileLink');
  world.respond = () => answer(503);
  const page = world.page({ member: () => 'm-1' });
  page.add();
  await world.settle();
  world.consent.withdraw('profileLink');
  await page.delivery.prune();
  page.crash();
  const next = world.page();
  await next.delivery.start();
  expect((await next.outbox()).map(({ envelope }) => envelope.member)).toEqual([undefined]);
});

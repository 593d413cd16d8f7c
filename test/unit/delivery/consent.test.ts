import { expect, test } from 'vitest';
import { aBackend, answer, createWorld, databases } from './world';

test('consent withdrawn between queueing and sending: nothing is sent, all is counted', async () => {
  const world = createWorld();
  const page = world.page();
  page.add();
  await world.settle();
  world.consent.withdraw('analytics');
  page.hide();
  await world.advance(5_000);
  expect(world.requests).toEqual([]);
  expect(page.delivery.state()).toMatchObject({ queued: 0, dropped: { withdrawn: 1 } });
});

test('consent withdrawn between two batches of one flush stops the second', async () => {
  const world = createWorld({ backends: [aBackend({ limits: { events: 1, bytes: 60_000, maxAgeMs: 86_400_000 } })] });
  world.respond = () => {
    world.consent.withdraw('analytics');
    return answer(200);
  };
  const page = world.page();
  page.add();
  page.add();
  await page.delivery.flush();
  expect(world.requests.length).toBe(1);
  expect(page.delivery.state()).toMatchObject({ queued: 0, sent: 1, dropped: { withdrawn: 1 } });
});

test('prune gives up what is denied, and keeps the visitor while another backend is allowed', async () => {
  const world = createWorld({ backends: [aBackend(), aBackend({ name: 'ads', purposes: ['marketing'] })] });
  world.consent.grant('marketing');
  world.respond = () => answer(503);
  const page = world.page();
  const id = page.add();
  await world.settle();
  world.consent.withdraw('marketing');
  await page.delivery.prune();
  expect(page.drops).toEqual([{ id, name: 'view_item', backend: 'ads', reason: 'withdrawn' }]);
  expect(await page.outbox()).toMatchObject([{ id, to: ['shop'] }]);
});

test('nothing allowed any more: the database is gone, and a new grant brings a new visitor', async () => {
  const world = createWorld();
  const page = world.page();
  const first = page.add();
  await page.delivery.flush();
  const { visitor } = world.stored().get(first)!;
  page.add();
  world.respond = () => new Promise(() => {});
  await world.advance(2_000);
  world.consent.withdraw('analytics');
  await page.delivery.prune();
  expect(await databases(world)).toEqual([]);
  expect(page.delivery.state()).toMatchObject({ queued: 0, storage: 'closed', dropped: { withdrawn: 1 } });
  await world.advance(60_000);
  page.hide();
  expect(await databases(world)).toEqual([]);

  world.respond = () => answer(200);
  world.consent.grant('analytics');
  const again = page.add();
  await page.delivery.flush();
  const second = world.stored().get(again)!;
  expect(second.visitor).not.toBe(visitor);
  expect(second.visitor).toMatch(/^[0-9a-f-]{36}$/);
});

test('an answer that comes after the withdrawal opens nothing again', async () => {
  const world = createWorld();
  let respond = (_: ReturnType<typeof answer>) => {};
  world.respond = () => new Promise((resolve) => (respond = resolve));
  const page = world.page();
  page.add();
  await world.advance(2_000);
  world.consent.withdraw('analytics');
  await page.delivery.prune();
  respond(answer(503));
  await world.advance(600_000);
  expect(await databases(world)).toEqual([]);
  expect(world.requests.length).toBe(1);
});

test('erase deletes what an earlier page left, though this page never opened it', async () => {
  const world = createWorld();
  world.respond = () => answer(503);
  const page = world.page();
  page.add();
  await world.advance(2_000);
  page.crash();
  world.consent.withdraw('analytics');
  const next = world.page();
  await next.delivery.erase();
  expect(await databases(world)).toEqual([]);
});

test('erased and granted at once: the waiting event goes to the new visitor', async () => {
  const world = createWorld();
  const page = world.page();
  const first = page.add();
  await page.delivery.flush();
  const erased = page.delivery.erase();
  const second = page.add();
  await erased;
  await page.delivery.flush();
  const visitors = [first, second].map((id) => world.stored().get(id)?.visitor);
  expect(new Set(visitors).size).toBe(2);
  expect(visitors).not.toContain(undefined);
});

test('the visitor withdraws while the database is still opening', async () => {
  const world = createWorld();
  const page = world.page();
  page.add();
  world.consent.withdraw('analytics');
  await page.delivery.prune();
  await world.advance(5_000);
  expect(world.requests).toEqual([]);
  expect(await databases(world)).toEqual([]);
  expect(page.delivery.state()).toMatchObject({ queued: 0, dropped: { withdrawn: 1 } });
});

test('a page that lists no backends leaves the outbox of the others alone, until nothing is allowed or suspended any more', async () => {
  const world = createWorld();
  world.respond = () => answer(503);
  const page = world.page();
  const id = page.add();
  await world.settle();
  const bare = world.page({ backends: [] });
  world.consent.suspend('analytics');
  await bare.delivery.prune();
  await bare.delivery.start();
  await bare.delivery.flush();
  world.consent.suspend('analytics', false);
  expect(await page.outbox()).toMatchObject([{ id }]);
  expect(bare.delivery.state()).toMatchObject({ queued: 0, storage: 'closed' });
  world.consent.withdraw('analytics');
  await bare.delivery.prune();
  expect(await databases(world)).toEqual([]);
});

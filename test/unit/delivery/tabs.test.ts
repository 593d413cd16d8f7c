import { expect, test } from 'vitest';
import { answer, createWorld } from './world';

test('two tabs send each event once: the one’s flush takes the other’s along', async () => {
  const world = createWorld({ hasLocks: true });
  const [left, right] = [world.page(), world.page()];
  await Promise.all([left.delivery.start(), right.delivery.start()]);
  const ids = [left.add(), right.add()];
  await world.settle();
  await left.delivery.flush();
  await world.advance(10_000);
  const sent = world.requests.flatMap(({ events }) => events.map(({ id }) => id));
  expect(sent.sort()).toEqual(ids.sort());
  expect(right.delivery.state()).toMatchObject({ queued: 0, dropped: {} });
});

test('no tab erases another’s event', async () => {
  const world = createWorld();
  world.respond = () => answer(503);
  const tabs = [world.page(), world.page(), world.page()];
  const ids = tabs.flatMap((tab) => [tab.add(), tab.add()]);
  await world.advance(10_000);
  for (const tab of tabs) tab.crash();
  world.respond = () => answer(200);
  const next = world.page();
  await next.delivery.flush();
  expect(new Set(world.stored().keys())).toEqual(new Set(ids));
});

test('while another tab holds the lock a tab waits; a frozen tab cannot hold it back for ever', async () => {
  const world = createWorld({ hasLocks: true });
  world.respond = () => new Promise(() => {});
  const frozen = world.page();
  frozen.add();
  await world.advance(2_000);
  world.respond = () => answer(200);
  const tab = world.page();
  const id = tab.add();
  await world.advance(55_000);
  expect(world.stored().size).toBe(0);
  await world.advance(10_000);
  expect(world.stored().has(id)).toBe(true);
});

test('a page that is hidden in the middle of a flush gives the lock back', async () => {
  const world = createWorld({ hasLocks: true });
  world.respond = () => new Promise(() => {});
  const left = world.page();
  left.add();
  await world.advance(2_000);
  left.hide();
  await world.settle();
  left.freeze();
  world.respond = () => answer(200);
  const next = world.page();
  const id = next.add();
  await next.delivery.flush();
  expect(world.stored().has(id)).toBe(true);
});

test('a frame that refuses locks sends without them', async () => {
  const world = createWorld();
  const page = world.page({ locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } });
  page.add();
  await page.delivery.flush();
  expect(page.delivery.state()).toMatchObject({ sent: 1, queued: 0 });
});

test('a tab learns from another that a backend needs a rest', async () => {
  const world = createWorld();
  world.respond = () => answer(429, { 'retry-after': '600' });
  const [left, right] = [world.page(), world.page()];
  await Promise.all([left.delivery.start(), right.delivery.start()]);
  left.add();
  await world.advance(2_000);
  right.add();
  await world.advance(60_000);
  expect(world.requests.length).toBe(1);
});

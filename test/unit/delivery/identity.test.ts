import { expect, test } from 'vitest';
import { answer, createWorld } from './world';

const MINUTE_MS = 60_000;

test('visitor and session outlive the page, the session ends with a pause of more than 30 minutes', async () => {
  const world = createWorld();
  const ids: string[] = [];
  const visit = async (pauseMs: number) => {
    await world.advance(pauseMs);
    const page = world.page();
    ids.push(page.add());
    await page.delivery.flush();
    page.delivery.destroy();
  };
  await visit(0);
  await visit(29 * MINUTE_MS);
  await visit(31 * MINUTE_MS);
  const events = ids.map((id) => world.stored().get(id)!);
  expect(new Set(events.map(({ visitor }) => visitor)).size).toBe(1);
  expect(events[1]!.session).toBe(events[0]!.session);
  expect(events[2]!.session).not.toBe(events[0]!.session);
});

test('tabs share visitor and session, and one tab keeps it alive for the other', async () => {
  const world = createWorld();
  const [left, right] = [world.page(), world.page()];
  const ids = [left.add(), right.add()];
  for (let minutes = 0; minutes < 50; minutes += 10) {
    await world.advance(10 * MINUTE_MS);
    ids.push(left.add());
  }
  right.show();
  await world.settle();
  ids.push(right.add());
  await world.advance(2_000);
  const events = ids.map((id) => world.stored().get(id)!);
  expect(new Set(events.map(({ visitor }) => visitor)).size).toBe(1);
  expect(new Set(events.map(({ session }) => session)).size).toBe(1);
});

test('a long open page begins a new session after a pause, with events that waited in order', async () => {
  const world = createWorld();
  const page = world.page();
  const before = page.add();
  await world.advance(45 * MINUTE_MS);
  const after = [page.add(), page.add()];
  await page.delivery.flush();
  const sessions = [before, ...after].map((id) => world.stored().get(id)!.session);
  expect(sessions[1]).toBe(sessions[2]);
  expect(sessions[1]).not.toBe(sessions[0]);
});

test('an event that waited for a choice, or comes from a wrong clock, joins the session of now', async () => {
  const world = createWorld();
  const page = world.page();
  const ids = [
    page.add({ at: world.now() - 50 * MINUTE_MS }),
    page.add(),
    page.add({ at: world.now() + 50 * MINUTE_MS }),
    page.add(),
  ];
  await page.delivery.flush();
  expect(new Set(ids.map((id) => world.stored().get(id)!.session)).size).toBe(1);
});

test('an order counts once in 90 days, whichever page reports it', async () => {
  const world = createWorld();
  const order = { name: 'purchase', params: { transaction_id: 'A-1', items: [] } };
  const page = world.page();
  const first = page.add(order);
  await page.delivery.flush();
  page.delivery.destroy();

  const reload = world.page();
  reload.add(order);
  const other = reload.add({ name: 'purchase', params: { transaction_id: '__proto__', items: [] } });
  reload.add({ name: 'purchase', params: { transaction_id: '__proto__', items: [] } });
  await reload.delivery.flush();
  expect(reload.delivery.state()).toMatchObject({ sent: 1, dropped: { duplicate: 2 } });
  expect([...world.stored().keys()]).toEqual([first, other]);

  await world.advance(91 * 24 * 60 * MINUTE_MS);
  const much = reload.add(order);
  await reload.delivery.flush();
  expect([...world.stored().keys()]).toContain(much);
});

test('the same order event for a further backend is no repetition', async () => {
  const world = createWorld();
  const page = world.page();
  const order = { id: 'order-event', name: 'purchase', params: { transaction_id: 'A-1' } };
  world.respond = () => answer(503);
  page.add(order, ['shop']);
  await page.delivery.flush();
  page.add(order, ['shop']);
  expect(page.drops).toEqual([]);
});

test('the same order reported twice right before the page is hidden goes out once', async () => {
  const world = createWorld();
  const page = world.page();
  await page.delivery.start();
  const order = { name: 'purchase', params: { transaction_id: 'A-1' } };
  const first = page.add(order);
  page.add({ ...order, params: { transaction_id: 'A-1', value: 9 } });
  page.hide();
  await world.advance(5_000);
  expect(world.requests.flatMap(({ events }) => events.map(({ id }) => id))).toEqual([first]);
  expect(page.delivery.state()).toMatchObject({ queued: 0, sent: 1, dropped: { duplicate: 1 } });
});

import { expect, test } from 'vitest';
import { aBackend, createWorld } from './world';

test('a backend that is not ready yet gets nothing, loses nothing, and holds up no other; the next page sends it once it is', async () => {
  let isReady = false;
  const late = aBackend({ name: 'late', isReady: () => isReady });
  const world = createWorld({ backends: [late, aBackend()] });
  const page = world.page();
  await page.delivery.start();
  const first = page.add();
  await world.advance(60_000);
  const second = page.add();
  await page.delivery.flush();
  page.hide();
  await world.settle();
  expect([...world.stored('shop').keys()]).toEqual([first, second]);
  expect([...world.stored('late').keys()]).toEqual([]);
  expect(page.delivery.state()).toMatchObject({ queued: 2, dropped: {} });
  page.crash();

  isReady = true;
  const next = world.page();
  await next.delivery.start();
  await world.advance(0);
  expect([...world.stored('late').keys()]).toEqual([first, second]);
  expect(next.delivery.state()).toMatchObject({ queued: 0 });
});

test('once it is ready, a flush sends what has waited', async () => {
  let isReady = false;
  const world = createWorld({ backends: [aBackend({ isReady: () => isReady })] });
  const page = world.page();
  await page.delivery.start();
  const id = page.add();
  await world.advance(10_000);
  expect(world.requests).toEqual([]);
  isReady = true;
  await page.delivery.flush();
  expect([...world.stored().keys()]).toEqual([id]);
});

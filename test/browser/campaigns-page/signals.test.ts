// What the visitor does with a page, as campaigns hear of it. Time is the page's own fake one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserInUse } from '../../support/browser';
import { openSignals, type SignalWindow } from './signal-page';

const { isHeadlessShell } = await browserInUse();
let stage: Awaited<ReturnType<typeof openSignals>>;
beforeAll(async () => {
  stage = await openSignals();
});
afterAll(() => stage?.close());

const TALL = '<main style="height:2400px"><label>Mail <input id="field"></label></main>';

test('exit: the pointer leaves through the top, not in the first 5 s, not from a field, once a page', async () => {
  const { page, told } = await stage.open({ exit: true }, { body: TALL });
  const leave = async (y = -1, x = 300) => {
    await page.evaluate(
      ([clientX, clientY]) =>
        document.documentElement.dispatchEvent(new MouseEvent('mouseout', { clientX, clientY, bubbles: true })),
      [x, y],
    );
  };
  await page.clock.runFor(4900);
  await leave();
  await page.clock.runFor(200);
  expect(await told('exit')).toEqual([]);
  await page.focus('#field');
  await leave();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await leave(300, -1);
  expect(await told('exit')).toEqual([]);
  await leave();
  await leave();
  expect(await told('exit')).toEqual(['exit']);
  // The next page of a single-page shop: what happened on this one is not its own, and it has its own first seconds.
  await page.evaluate(() => history.pushState(null, '', '/next'));
  await leave();
  expect(await told('exit', 'page')).toEqual(['page', 'exit', 'page']);
  await page.clock.runFor(5100);
  await leave();
  expect(await told('exit')).toEqual(['exit', 'exit']);
  await page.context().close();
});

test('exit: the mouse itself', async () => {
  const { page, told } = await stage.open({ exit: true }, { body: TALL });
  await page.clock.runFor(6000);
  await page.mouse.move(300, 200);
  await page.mouse.move(300, 3);
  await page.mouse.move(300, -20);
  await expect.poll(() => told('exit')).toEqual(['exit']);
  await page.context().close();
});

test('exit: on a touch screen a flick back up, and no slow way, nor one by a script', async () => {
  const { page, told } = await stage.open(
    { exit: true },
    { body: TALL, context: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 600 } } },
  );
  const touch = () => page.evaluate(() => document.dispatchEvent(new Event('touchmove')));
  /** Scrolled, and the event heard. */
  const to = async (y: number, ms: number) => {
    await page.evaluate(
      (top) =>
        new Promise((done) => {
          if (scrollY === top) done(0);
          addEventListener('scroll', done, { once: true });
          scrollTo(0, top);
        }),
      y,
    );
    await page.clock.runFor(ms);
  };
  await page.clock.runFor(6000);
  await to(1800, 100);
  await to(900, 100);
  expect(await told('exit')).toEqual([]);
  await to(1800, 2000);
  for (let y = 1600; y >= 200; y -= 200) {
    await touch();
    await to(y, 300);
  }
  expect(await told('exit')).toEqual([]);
  await to(1800, 2000);
  for (let y = 1500; y >= 600; y -= 300) {
    await touch();
    await to(y, 100);
  }
  await expect.poll(() => told('exit')).toEqual(['exit']);
  await page.context().close();
});

test('idle: each threshold once, after the last input, and not while the page is hidden', async () => {
  const { page, told } = await stage.open({ idle: [10_000, 30_000] }, { body: TALL });
  const show = (state: 'hidden' | 'visible') =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await page.clock.runFor(8000);
  await page.keyboard.press('Shift');
  await page.clock.runFor(8000);
  expect(await told('idle')).toEqual([]);
  await page.clock.runFor(2100);
  expect(await told('idle')).toEqual(['idle 10000']);
  await show('hidden');
  await page.clock.runFor(60_000);
  await show('visible');
  await page.clock.runFor(29_000);
  expect(await told('idle')).toEqual(['idle 10000']);
  await page.clock.runFor(1100);
  expect(await told('idle')).toEqual(['idle 10000', 'idle 30000']);
  await page.clock.runFor(60_000);
  expect(await told('idle')).toHaveLength(2);
  await page.context().close();
});

test('active: pauses of more than 5 s left out, each threshold once', async () => {
  const { page, told } = await stage.open({ active: [9000, 20_000] }, { body: TALL });
  const use = async (times: number, everyMs: number) => {
    for (let n = 0; n < times; n++) {
      await page.clock.runFor(everyMs);
      await page.keyboard.press('Shift');
    }
  };
  await use(2, 4000);
  await use(3, 6000);
  expect(await told('active')).toEqual([]);
  await use(1, 4000);
  expect(await told('active')).toEqual(['active 9000']);
  await use(1, 60_000);
  expect(await told('active')).toHaveLength(1);
  await use(3, 4000);
  expect(await told('active')).toEqual(['active 9000', 'active 20000']);
  await page.context().close();
});

test('scroll: every threshold on the way, once; nothing before the visitor has scrolled', async () => {
  const { page, told } = await stage.open({ scroll: [25, 50, 100] }, { body: TALL });
  const to = async (y: number) => {
    await page.evaluate(
      (top) =>
        new Promise((done) => {
          addEventListener('scroll', done, { once: true });
          scrollTo(0, top);
        }),
      y,
    );
    await page.clock.runFor(50);
  };
  await page.clock.runFor(6000);
  expect(await told('scroll')).toEqual([]);
  await to(400);
  await expect.poll(() => told('scroll')).toEqual(['scroll 25']);
  const bottom = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await to(bottom);
  await expect.poll(() => told('scroll')).toEqual(['scroll 25', 'scroll 50', 'scroll 100']);
  await to(0);
  await to(bottom);
  expect(await told('scroll')).toHaveLength(3);
  await page.context().close();
});

test('scroll: a page that is no longer than the window is seen whole once it has been used for 5 s', async () => {
  const { page, told } = await stage.open({ scroll: [50, 100] }, { body: '<p>Short</p>' });
  for (let n = 0; n < 2; n++) {
    await page.clock.runFor(2400);
    await page.keyboard.press('Shift');
  }
  expect(await told('scroll')).toEqual([]);
  await page.clock.runFor(400);
  await page.keyboard.press('Shift');
  expect(await told('scroll', 'active')).toEqual(['scroll 50', 'scroll 100']);
  await page.context().close();
});

test('events: each once, those before it too, and those of a further page of a single-page shop after its page view', async () => {
  const { page, told } = await stage.open({}, { isClocked: false });
  await expect.poll(() => told()).toEqual(['page', 'event page_view']);
  await page.evaluate(() => {
    const { client } = window as never as SignalWindow;
    client.track('view_item', { items: [{ item_id: 'shirt-1' }] });
    history.pushState(null, '', '/next');
    client.track('add_to_cart', { items: [{ item_id: 'shirt-1' }, { item_id: 'cap-1' }, { item_id: 'cap-1' }] });
  });
  await expect
    .poll(async () => (await told()).slice(2))
    .toEqual(['event view_item shirt-1', 'page', 'event page_view', 'event add_to_cart shirt-1 cap-1']);
  await page.context().close();
});

test.skipIf(isHeadlessShell)(
  'a page that the back/forward cache gave back is another page view, and was kept by it',
  async () => {
    const cached = await openSignals({ backForwardCache: true });
    const wanted = { exit: true, idle: [10_000], active: [10_000], scroll: [50] };
    const { page, told } = await cached.open(wanted, { body: TALL, isClocked: false });
    await expect.poll(() => told()).toEqual(['page', 'event page_view']);
    await page.goto(`${cached.shop.origin}/elsewhere`);
    await page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => told()).toEqual(['page', 'event page_view', 'page', 'event page_view']);
    await cached.close();
  },
);

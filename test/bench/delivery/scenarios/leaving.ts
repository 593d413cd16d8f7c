import { setTimeout as wait } from 'node:timers/promises';
import type { Scenario } from '../scenario';

const kill = (ms: number): Scenario => ({
  name: `kill -9, ${ms} ms after`,
  story: `Ten events in one turn; ${ms} ms later the browser's process is killed. Five times.`,
  times: 5,
  async play(stage) {
    const page = await stage.open();
    await stage.track(page, 10);
    if (ms) await wait(ms);
    await stage.kill();
  },
  ...(ms === 0 && {
    forbidden:
      'a write that has not reached the browser’s own process dies with the page’s; nothing a page can call is synchronous and durable',
  }),
});

/** The visitor, or the browser, goes. */
export const LEAVING: Scenario[] = [
  {
    name: 'tab closed right after',
    story: 'Ten events in one turn, and the tab is closed as a visitor closes it.',
    async play(stage) {
      const page = await stage.open();
      await stage.track(page, 10);
      await page.close({ runBeforeUnload: true });
      await wait(1_000);
    },
  },
  kill(0),
  kill(50),
  kill(500),
  {
    name: 'navigation in a burst of 200',
    story: '200 events and `location.href = …` in one turn; the next page has no tracker.',
    async play(stage) {
      const page = await stage.open();
      await stage.track(page, 200, { thenGo: '/elsewhere' });
      await page.waitForURL('**/elsewhere');
      await wait(1_000);
      await page.close();
    },
  },
  {
    name: 'back/forward cache, there and back',
    story: 'Ten events, to another page at once, back again, ten more.',
    backForwardCache: true,
    async play(stage) {
      const page = await stage.open();
      await stage.track(page, 10, { thenGo: '/elsewhere' });
      await page.waitForURL('**/elsewhere');
      await wait(500);
      await page.goBack({ waitUntil: 'commit' });
      await wait(1_000);
      await stage.track(page, 10);
    },
  },
];

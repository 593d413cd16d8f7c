import { setTimeout as wait } from 'node:timers/promises';
import type { Scenario } from '../scenario';
import { leave } from '../stage';

const kill = (which: 'all' | 'main', ms: number): Scenario => ({
  name: `kill -9${which === 'main' ? ' of the main process alone' : ''}, ${ms} ms after`,
  story: `Ten events in one turn; ${ms} ms later ${which === 'all' ? 'all processes' : 'the main process'} of the browser killed. Five times.`,
  times: 5,
  async play(stage) {
    const page = await stage.open();
    await stage.track(page, 10);
    if (ms) await wait(ms);
    await stage.kill(which);
  },
});

/** The visitor, or the browser, goes. */
export const LEAVING: Scenario[] = [
  {
    name: 'tab closed right after',
    story: 'Ten events in one turn, and the tab is closed as a visitor closes it.',
    async play(stage) {
      const page = await stage.open();
      await stage.track(page, 10);
      await leave(page);
    },
  },
  kill('all', 0),
  kill('all', 50),
  kill('all', 500),
  kill('main', 0),
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

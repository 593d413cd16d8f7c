import { setTimeout as wait } from 'node:timers/promises';
import type { Scenario } from '../scenario';
import { leave } from '../stage';

/** Several at once. */
export const TABS: Scenario[] = [
  {
    name: 'five tabs at once',
    story: 'Five tabs with ten events each, one every 20 ms; each answer takes 300 ms; then all are closed.',
    async play(stage) {
      const pages = [];
      for (let n = 0; n < 5; n++) pages.push(await stage.open());
      stage.collector.faults.add(40, { kind: 'delay', ms: 300 });
      await Promise.all(pages.map((page) => stage.track(page, 10, { everyMs: 20 })));
      await Promise.all(pages.map(leave));
    },
  },
  {
    name: 'a tab frozen, another flushes',
    story:
      'Ten events in a tab that is frozen while its first answer is on the way (3 s); ten in another; the first is thawed after 8 s.',
    async play(stage) {
      const [frozen, other] = [await stage.open(), await stage.open()];
      stage.collector.faults.add(1, { kind: 'delay', ms: 3_000 });
      const devtools = await stage.devtools(frozen);
      await stage.track(frozen, 10);
      await wait(2_300);
      await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
      await stage.track(other, 10);
      await wait(8_000);
      await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    },
  },
  {
    name: 'two copies of the script',
    story: 'The script twice on every page; ten events without a network, the tab is closed, opened again with one.',
    async play(stage) {
      const page = await stage.open('?copies=2');
      await stage.context().setOffline(true);
      await stage.track(page, 10, { everyMs: 50 });
      await wait(500);
      await leave(page);
      await stage.context().setOffline(false);
      await stage.open('?copies=2');
    },
  },
];

import { setTimeout as wait } from 'node:timers/promises';
import type { Scenario } from '../scenario';
import { leave, type Stage } from '../stage';
import { writeOlderOutbox } from './older-outbox';

const HOUR_MS = 3_600_000;

/** Takes the place of `Date` so that `clockMs` can be set while the page runs. */
const MOVABLE_CLOCK = `{
  const Real = Date;
  window.clockMs = Number(localStorage.getItem('bench-clock-ms') ?? 0);
  window.Date = class extends Real {
    constructor(...args) { args.length ? super(...args) : super(Real.now() + window.clockMs); }
    static now() { return Real.now() + window.clockMs; }
  };
}`;

const REFUSED = `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });`;

const ALL_REFUSED = `for (const name of ['localStorage', 'sessionStorage']) {
  Object.defineProperty(window, name, { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
}
Object.defineProperty(document, 'cookie', { get: () => '', set() {} });`;

async function playWithout(stage: Stage, refusal: string): Promise<void> {
  stage.prepare(refusal);
  const page = await stage.open();
  await stage.track(page, 10, { everyMs: 50 });
  await wait(1_000);
  await leave(page);
}

/** Storage and clock. */
export const DEVICE: Scenario[] = [
  {
    name: 'IndexedDB refused',
    story: 'Reading `indexedDB` throws; ten events, the tab is closed a second later.',
    play: (stage) => playWithout(stage, REFUSED),
  },
  {
    name: 'IndexedDB alone refused, 503 once',
    story: 'The same, and one request is answered 503; localStorage is there.',
    async play(stage) {
      stage.collector.faults.add(1, { kind: 'status', status: 503 });
      await playWithout(stage, REFUSED);
    },
  },
  {
    name: 'all site data refused, 503 once',
    story: 'The same with IndexedDB, localStorage and cookies refused, as by a visitor who blocks them.',
    async play(stage) {
      stage.collector.faults.add(1, { kind: 'status', status: 503 });
      await playWithout(stage, REFUSED + ALL_REFUSED);
    },
  },
  {
    name: 'storage quota full',
    story:
      'localStorage is filled to the brim, and the origin’s quota is set to nothing; ten events, the tab is closed a second later; then there is room again.',
    async play(stage) {
      const page = await stage.open();
      const devtools = await stage.devtools(page);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: stage.collector.origin, quotaSize: 1 });
      await page.evaluate(() => {
        for (let size = 2 ** 22; size >= 1; size >>= 1) {
          try {
            for (let n = 0; n < 9; n++) localStorage.setItem(`bench-${size}-${n}`, 'x'.repeat(size));
          } catch {}
        }
      });
      await stage.track(page, 10, { everyMs: 50 });
      await wait(1_000);
      await leave(page);
      const room = await stage.context().newPage();
      await room.goto(`${stage.collector.origin}/elsewhere`);
      await (await stage.devtools(room)).send('Storage.overrideQuotaForOrigin', { origin: stage.collector.origin });
      await room.evaluate(() => {
        for (const key of Object.keys(localStorage)) if (key.startsWith('bench-')) localStorage.removeItem(key);
      });
      await room.close();
    },
  },
  {
    name: 'clock set back an hour',
    story:
      'Five events while the server answers 503; the clock is set back an hour; five more; the server recovers a second later.',
    async play(stage) {
      stage.prepare(MOVABLE_CLOCK);
      const page = await stage.open();
      stage.collector.faults.add(1_000, { kind: 'status', status: 503 });
      await stage.track(page, 5, { everyMs: 50 });
      await wait(3_000);
      await page.evaluate((ms) => {
        localStorage.setItem('bench-clock-ms', String(ms));
        (window as never as { clockMs: number }).clockMs = ms;
      }, -HOUR_MS);
      await stage.track(page, 5, { everyMs: 50 });
      await wait(1_000);
      stage.collector.recover();
    },
  },
  {
    name: 'outbox of an older version',
    story: 'Ten events in the form in which an older version of ours stored them; then the shop is opened.',
    only: 'dangol',
    async play(stage) {
      const page = await stage.context().newPage();
      await page.goto(`${stage.collector.origin}/elsewhere`);
      const names = Array.from({ length: 10 }, (_, n) => `event-${n + 1}`);
      for (const name of names) stage.tracked.add(name);
      await page.evaluate(writeOlderOutbox, { names, origin: stage.collector.origin, at: Date.now() - 60_000 });
      await page.close();
    },
  },
];

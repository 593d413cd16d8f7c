import { setTimeout as wait } from 'node:timers/promises';
import type { Scenario } from '../scenario';

const REFUSED_BYTES = 20_000;

/** What is sent is too much, or wrong. */
export const CONTENT: Scenario[] = [
  {
    name: '400 because of one event',
    story:
      'Twenty events in one turn and a bad one among them: a request that holds it is answered 400. The bad one is not counted.',
    async play(stage) {
      const page = await stage.open();
      stage.collector.refuse(({ events }) =>
        events.some(({ name }) => name === 'bad') ? { kind: 'status', status: 400 } : undefined,
      );
      await Promise.all([
        stage.track(page, 10),
        page.evaluate(() =>
          (window as never as { bench: { track(name: string, filler: string): void } }).bench.track('bad', ''),
        ),
        stage.track(page, 10),
      ]);
    },
  },
  {
    name: '413 above 20 kB',
    story: 'Forty events of 1 kB in one turn; a body of more than 20 kB is answered 413.',
    async play(stage) {
      const page = await stage.open();
      stage.collector.refuse(({ bytes }) => (bytes > REFUSED_BYTES ? { kind: 'status', status: 413 } : undefined));
      await stage.track(page, 40, { filler: 1_000 });
    },
  },
  {
    name: 'a 200 KB event',
    story: 'Five events, one of 200 KB, five more.',
    async play(stage) {
      const page = await stage.open();
      await stage.track(page, 5);
      await stage.track(page, 1, { filler: 200 * 1024 });
      await stage.track(page, 5);
      await wait(1_000);
    },
  },
];

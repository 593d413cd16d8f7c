// The promise as a whole, over histories nobody thought of: up to three tabs that track, flush, freeze, crash and decide, servers that fail in
// every way, storage that comes and goes. Each event ends acknowledged, dropped with a counted reason, or in the outbox; what was withdrawn is
// not received after the withdrawal, nor anything under the id of a visitor who is no more.
import { expect, test } from 'vitest';
import fc from '../../support/property';
import { histories } from './history';
import { type Life, live } from './live';

/** Those that are in no book. */
async function missing({ world, all, pages, due, excused, by }: Life): Promise<string[]> {
  // A page that looks may learn that another has erased what it has, and counts it then.
  const waiting = (await Promise.all(pages.map(({ outbox }) => outbox())))
    .flat()
    .concat(...(await world.kept()).values());
  const ends = new Set(all.flatMap(({ drops }) => drops.map(({ id, backend }) => `${id} ${backend}`)));
  for (const { id, to = [] } of waiting) for (const name of to) ends.add(`${id} ${name}`);
  return [...due].filter((end) => {
    const [id, name] = end.split(' ') as [string, string];
    // Suspended before there was a database: none is made for it, and it waits in memory, where nobody else can look.
    const { storage, queued } = by.get(id)!.delivery.state();
    const isHeld = pages.includes(by.get(id)!) && storage === 'closed' && queued > 0;
    return !ends.has(end) && !excused.has(end) && !world.stored(name).has(id) && !isHeld;
  });
}

test.each([true, false])(
  'each event is acknowledged once by id, dropped and counted, or waits; nothing withdrawn is received (locks: %s)',
  { timeout: 600_000 },
  async (hasLocks) => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const life = await live(history, hasLocks);
        const { world, all, pages, wrong, heal } = life;
        await world.settle();
        expect(wrong).toEqual([]);
        for (const page of pages) page.wake();
        await world.settle();
        expect(await missing(life)).toEqual([]);

        // In good times nothing waits for ever, and still nothing is lost.
        await heal();
        expect(wrong).toEqual([]);
        expect(await missing(life)).toEqual([]);
        for (const { outbox } of pages) expect(await outbox()).toEqual([]);
        for (const { drops, sent } of all) {
          // One page counts an end once.
          const ends = drops.map(({ id, backend }) => `${id} ${backend}`);
          expect(new Set(ends).size).toBe(ends.length);
          for (const id of sent) expect(world.stored('shop').has(id) || world.stored('ads').has(id)).toBe(true);
        }
      }),
      { numRuns: Number(process.env.DANGOL_RUNS ?? 100) },
    );
  },
);

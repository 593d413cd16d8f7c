// The promise as a whole, over histories nobody thought of: whatever happens in whatever order, an event ends acknowledged, dropped with a
// reason, or in the outbox. Nothing is sent without consent, and nothing that was acknowledged and settled is sent again.

import { expect, test } from 'vitest';
import fc from '../../support/property';
import { aBackend, answer, createWorld, databases, type Page } from './world';

type Step =
  | { do: 'add' | 'flush' | 'hide' | 'crash' | 'withdraw' | 'grant' | 'tab' | 'online'; tab: number }
  | { do: 'wait'; ms: number }
  | { do: 'server'; is: 'up' | 'down' | 'slow' | 'lost' | 'refusing' | 'picky' };

const tab = fc.integer({ min: 0, max: 2 });
const act = (name: 'add' | 'flush' | 'hide' | 'crash' | 'withdraw' | 'grant' | 'tab' | 'online', weight: number) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(name), tab }) as fc.Arbitrary<Step>,
});
const steps = fc.array(
  fc.oneof(
    act('add', 8),
    act('flush', 2),
    act('hide', 2),
    act('crash', 2),
    act('tab', 1),
    act('online', 1),
    act('withdraw', 1),
    act('grant', 1),
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.integer({ min: 0, max: 9_000 }) }) as fc.Arbitrary<Step>,
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('server'),
        is: fc.constantFrom('up', 'down', 'slow', 'lost', 'refusing', 'picky'),
      }) as fc.Arbitrary<Step>,
    },
  ),
  { minLength: 5, maxLength: 40 },
);

test.each([true, false])(
  'each event is acknowledged once by id, dropped and counted, or waits (locks: %s)',
  { timeout: 60_000 },
  async (hasLocks) => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const world = createWorld({
          hasLocks,
          backends: [aBackend({ limits: { events: 4, bytes: 60_000, maxAgeMs: 86_400_000 } })],
        });
        const added = new Set<string>();
        const picked = (id: string) => Number.parseInt(id.slice(-2), 16) % 5 === 0;
        let wasAllowed = true;
        const behave = (is: Extract<Step, { do: 'server' }>['is']) => {
          world.respond = async (_, events) => {
            wasAllowed &&= world.consent.standing(['analytics']) === 'allowed';
            if (is === 'down') throw new TypeError('Failed to fetch');
            if (is === 'lost') return 'lost';
            if (is === 'slow') await world.after(3_000);
            if (is === 'refusing') return answer(410);
            if (is === 'picky' && events.some(({ id }) => picked(id))) return answer(400);
            return answer(200);
          };
        };
        behave('up');
        let pages: Page[] = [world.page()];
        const all = [...pages];

        for (const step of history) {
          const page = pages[('tab' in step ? step.tab : 0) % pages.length]!;
          if (step.do === 'wait') await world.advance(step.ms);
          if (step.do === 'server') behave(step.is);
          if (step.do === 'add') added.add(page.add());
          if (step.do === 'flush') void page.delivery.flush();
          if (step.do === 'hide') page.hide();
          if (step.do === 'online') page.online();
          if (step.do === 'tab' || step.do === 'crash') {
            if (step.do === 'crash') {
              // What has not been written yet may be lost, and is in no count: the one documented gap.
              await world.settle();
              page.crash();
              pages = pages.filter((other) => other !== page);
            }
            const next = world.page();
            all.push(next);
            pages.push(next);
            await next.delivery.start();
          }
          if (step.do === 'withdraw' || step.do === 'grant') {
            world.consent[step.do]('analytics');
            await Promise.all(pages.map(({ delivery }) => delivery.prune()));
            await Promise.all(pages.map(({ delivery }) => delivery.start()));
            await world.settle();
            if (step.do === 'withdraw') expect(await databases(world)).toEqual([]);
          }
        }
        await world.advance(5_000);

        const stored = world.stored();
        const dropped = new Set(all.flatMap(({ drops }) => drops.map(({ id }) => id)));
        const waiting = new Set((await Promise.all(pages.map(({ outbox }) => outbox()))).flat().map(({ id }) => id));
        for (const id of added) expect([id, stored.has(id) || dropped.has(id) || waiting.has(id)]).toEqual([id, true]);
        expect(wasAllowed).toBe(true);
        const counted = all.flatMap(({ sent }) => sent);
        expect(new Set(counted).size).toBe(counted.length);
        for (const id of counted) expect(stored.has(id)).toBe(true);

        // And in good times nothing waits for ever.
        behave('up');
        world.consent.grant('analytics');
        await world.advance(3_700_000);
        await Promise.all(pages.map(({ delivery }) => delivery.flush()));
        await world.advance(70_000);
        for (const { outbox } of pages) expect(await outbox()).toEqual([]);
        for (const id of waiting)
          expect(world.stored().has(id) || all.some(({ drops }) => drops.some((drop) => drop.id === id))).toBe(true);
      }),
      { numRuns: 80 },
    );
  },
);

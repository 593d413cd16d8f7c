// Two tabs of one visitor, two backends with purposes of their own, and a visitor who changes their mind while one tab sleeps. Whatever the
// order: no request carries what was denied or erased after it happened, and no id of a visitor who is no more.

import { expect, test } from 'vitest';
import fc from '../../support/property';
import { aBackend, answer, createWorld, type Page } from './world';

const whole = aBackend({ name: 'ads', purposes: ['marketing'] });
/** One that takes a batch in one request, and one that takes a request for each event. */
const BACKENDS = [
  aBackend(),
  { ...whole, encode: (events, context) => events.flatMap((event) => whole.encode([event], context)) } as typeof whole,
];
const ALONE = ['track', 'flush', 'reload', 'freeze', 'wake', 'hide', 'show', 'erase', 'online'] as const;
const DECISIONS = ['withdraw', 'grant', 'suspend', 'resume'] as const;

type Step =
  | { do: (typeof ALONE)[number]; tab: number; isHeard: boolean }
  | { do: (typeof DECISIONS)[number]; tab: number; isHeard: boolean; purpose: 'analytics' | 'marketing' }
  | { do: 'wait'; ms: number }
  | { do: 'server'; is: 'up' | 'down' | 'slow' | 'picky' };

const tab = fc.integer({ min: 0, max: 1 });
const isHeard = fc.boolean();
const purpose = fc.constantFrom('analytics', 'marketing');
const weighted = (weight: number, step: object) => ({
  weight,
  arbitrary: fc.record(step as Record<string, fc.Arbitrary<unknown>>) as fc.Arbitrary<unknown> as fc.Arbitrary<Step>,
});
const steps = fc.array(
  fc.oneof(
    weighted(8, { do: fc.constant('track'), tab, isHeard }),
    weighted(8, { do: fc.constantFrom(...ALONE), tab, isHeard }),
    weighted(5, { do: fc.constantFrom(...DECISIONS), tab, isHeard, purpose }),
    weighted(4, { do: fc.constant('wait'), ms: fc.integer({ min: 0, max: 4_000 }) }),
    weighted(2, { do: fc.constant('server'), is: fc.constantFrom('up', 'down', 'slow', 'picky') }),
  ),
  { minLength: 6, maxLength: 40 },
);

test.each([true, false])(
  'nothing denied or erased since it happened is sent, nor under an erased visitor id (locks: %s)',
  { timeout: 60_000 },
  async (hasLocks) => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const world = createWorld({ hasLocks, backends: BACKENDS });
        world.consent.grant('analytics', 'marketing');
        let step = 0;
        /** By event: when it happened; by purpose: when it was denied or erased last; who is no more. */
        const happenedAt = new Map<string, number>();
        const endedAt = { analytics: -1, marketing: -1 };
        const held = { analytics: false, marketing: false };
        const gone = new Set<string>();
        const wrong: string[] = [];
        let server: 'up' | 'down' | 'slow' | 'picky' = 'up';
        world.respond = async ({ url }, events) => {
          const purpose = url.includes('ads') ? 'marketing' : 'analytics';
          for (const { id, visitor } of events) {
            if (held[purpose]) wrong.push(`${id} was sent while ${purpose} was suspended`);
            if (endedAt[purpose] > happenedAt.get(id)!) wrong.push(`${id} was sent though ${purpose} had ended`);
            if (gone.has(visitor)) wrong.push(`${id} was sent under the id of an erased visitor`);
          }
          if (server === 'down') throw new TypeError('Failed to fetch');
          if (server === 'slow') await world.after(3_000);
          return answer(server === 'picky' && events.length > 1 ? 400 : 200);
        };
        const pages = [world.page(), world.page()];
        const frozen = [false, false];
        /** A visitor whom the tabs may still know. */
        const everybody = async () => [
          ...world.requests.flatMap(({ events }) => events.map(({ visitor }) => visitor)),
          ...(await world.visitors()),
        ];
        await Promise.all(pages.map(({ delivery }) => delivery.start()));

        for (const now of history) {
          step++;
          if (now.do === 'wait') await world.advance(now.ms);
          else if (now.do === 'server') server = now.is;
          else {
            // A frozen tab does nothing but wake up.
            const at = frozen[now.tab] && now.do !== 'wake' ? 1 - now.tab : now.tab;
            const page = pages[at] as Page;
            if (frozen[at] && now.do !== 'wake') continue;
            if (now.do === 'track') happenedAt.set(page.add(), step);
            if (now.do === 'flush') void page.delivery.flush();
            if (now.do === 'online') page.online();
            if (now.do === 'hide') page.hide();
            if (now.do === 'show') page.show();
            if (now.do === 'freeze') {
              page.hide();
              page.freeze();
              frozen[at] = true;
            }
            if (now.do === 'wake') {
              frozen[at] = false;
              page.wake();
              if (now.isHeard) page.show();
            }
            if (now.do === 'reload') {
              await world.settle();
              page.crash();
              pages[at] = world.page();
              void pages[at].delivery.prune();
              await pages[at].delivery.start();
            }
            // Asked before, since what the tabs do in the meantime is still under the old consent.
            const known = now.do === 'erase' || now.do === 'withdraw' ? await everybody() : [];
            if (now.do === 'suspend' || now.do === 'resume') {
              held[now.purpose] = now.do === 'suspend';
              world.consent.suspend(now.purpose, held[now.purpose]);
            }
            if (now.do === 'grant') world.consent.grant(now.purpose);
            if (now.do === 'withdraw') {
              world.consent.withdraw(now.purpose);
              endedAt[now.purpose] = step;
            }
            if (now.do === 'erase') {
              world.consent.erase();
              endedAt.analytics = endedAt.marketing = step;
              void page.delivery.erase();
            }
            const isNothingLeft = BACKENDS.every(({ purposes }) => world.consent.standing(purposes) === 'denied');
            if (now.do === 'erase' || isNothingLeft) for (const visitor of known) gone.add(visitor);
            if ('purpose' in now || now.do === 'erase') {
              // The other tab hears of it, or not yet.
              for (const tab of now.isHeard ? [0, 1] : [at]) {
                if (frozen[tab]) continue;
                void pages[tab]!.delivery.prune();
                void pages[tab]!.delivery.start();
              }
            }
            if (now.isHeard) await world.settle();
          }
          expect(wrong).toEqual([]);
        }
        for (const page of pages) page.wake();
        server = 'up';
        await world.advance(10_000);
        for (const page of pages) {
          void page.delivery.prune();
          await page.delivery.flush();
        }
        await world.advance(400_000);
        expect(wrong).toEqual([]);
        // And what may be sent is, in the end: nothing of this waits for ever.
        world.consent.suspend('analytics', false);
        world.consent.suspend('marketing', false);
        held.analytics = held.marketing = false;
        for (const page of pages) await page.delivery.prune();
        await world.advance(400_000);
        expect(wrong).toEqual([]);
        for (const page of pages) {
          expect(await page.outbox()).toEqual([]);
          const ends = page.drops.map(({ id, backend }) => `${id} ${backend}`);
          expect(new Set(ends).size).toBe(ends.length);
        }
      }),
      { numRuns: 60 },
    );
  },
);

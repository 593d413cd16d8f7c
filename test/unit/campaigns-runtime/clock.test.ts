import { type CampaignState, claim, compile, createLocal, decide, emptyState, NEVER } from '@dangol/campaigns';
import type { Campaign } from '@dangol/schema';
import { expect, test } from 'vitest';
import { createStateStore } from '../../../packages/dangol/src/campaigns/state/create-state-store';
import { aProfile, NOON_AT } from '../../support/builders';
import fc from '../../support/property';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const local = createLocal('Asia/Seoul');

/** A device with a state, and the time that its clock shows. */
function aClock(kept: CampaignState, shows: () => number) {
  let stored: unknown = kept;
  return createStateStore({
    profile: {
      async keep(_, change) {
        const value = change(stored);
        stored = value;
        return value;
      },
    },
    life: { mark: () => () => true, member: () => undefined },
    changed: () => {},
    now: shows,
    day,
  });
}

/** As a clock wrote it that was a year ahead. */
const AHEAD_AT = NOON_AT + 365 * DAY_MS;
const day = (at: number) => local(at).date;
const tally = { total: 1, lastAt: AHEAD_AT, day: day(AHEAD_AT), today: 1, session: 's', inSession: 1 };
const ahead: CampaignState = {
  ...emptyState(),
  at: AHEAD_AT,
  overlay: { tab: 't', until: AHEAD_AT },
  groups: [{ ...tally, id: 'overlays' }],
  campaigns: [
    {
      ...{ ...tally, id: 'a', dismissedAt: AHEAD_AT - DAY_MS, dismissedUntil: AHEAD_AT + 6 * DAY_MS, past: [] },
      occurrences: [{ key: 'once', arm: 'base', step: 1, startedAt: NOON_AT - DAY_MS, at: AHEAD_AT }],
    },
    { ...NEVER, id: 'b', total: 1, lastAt: NOON_AT - DAY_MS, day: day(NOON_AT - DAY_MS), occurrences: [], past: [] },
  ],
};

test('what a clock stamped that was a year ahead has happened just now once it was put right, and stays then', async () => {
  let now = NOON_AT;
  const store = aClock(ahead, () => now);
  const mended = {
    ...ahead,
    at: NOON_AT,
    overlay: undefined,
    groups: [{ ...tally, id: 'overlays', lastAt: NOON_AT, day: day(NOON_AT + DAY_MS) }],
    campaigns: [
      {
        ...{ ...ahead.campaigns[0], lastAt: NOON_AT, day: day(NOON_AT + DAY_MS) },
        ...{ dismissedAt: NOON_AT, dismissedUntil: NOON_AT + 7 * DAY_MS },
        occurrences: [{ key: 'once', arm: 'base', step: 1, startedAt: NOON_AT - DAY_MS, at: NOON_AT }],
      },
      ahead.campaigns[1],
    ],
  };
  expect(await store.read()).toEqual(mended);
  now += HOUR_MS;
  expect(await store.read()).toEqual(mended);
});

test('a clock that was set back by two days is as late as it was', async () => {
  const state = { ...ahead, at: NOON_AT + 2 * DAY_MS };
  expect(await aClock(state, () => NOON_AT).read()).toEqual(state);
});

const COOL_MS = 2 * DAY_MS;
const anyTime: Partial<Campaign> = { when: [{ page: 'any' }], key: 'session' };
const compiled = compile({
  format: 'campaign/1',
  campaigns: [
    {
      ...anyTime,
      id: 'cool',
      limits: { coolDown: '2d' },
      steps: [{ show: { format: 'inline', title: 'a', place: 'into:a' } }],
    },
    {
      ...anyTime,
      id: 'daily',
      limits: { perDay: 1 },
      steps: [{ show: { format: 'inline', title: 'b', place: 'into:b' } }],
    },
    {
      ...anyTime,
      id: 'few',
      limits: { total: 3 },
      steps: [{ show: { format: 'inline', title: 'c', place: 'into:c' } }],
    },
  ],
});

/** Looks at the campaigns once, in a visit of its own. @returns what was shown. */
async function look(store: ReturnType<typeof aClock>, now: number, visit: number): Promise<string[]> {
  const shown: string[] = [];
  const situation = {
    ...{ now, local, snapshot: aProfile({}), isLinked: false, device: 'phone' as const, seed: 's', items: new Map() },
    ...{ page: { address: '/', language: 'en' }, session: `${visit}` },
  };
  await store.change((before) => {
    const { show, others } = decide(compiled, { kind: 'page' }, situation, before);
    let state = before;
    for (const verdict of show ? [show, ...others] : others) {
      const claimed = claim(state, verdict, compiled, situation, 't');
      if (claimed) shown.push(verdict.campaign.id);
      state = claimed ?? state;
    }
    return state;
  });
  return shown;
}

test('however a clock is set back, and how often, no cap is exceeded in real time, and all goes on within days after', async () => {
  const steps = fc.array(
    fc.record({
      waitMs: fc.oneof(fc.integer({ min: 1, max: HOUR_MS }), fc.integer({ min: HOUR_MS, max: 3 * DAY_MS })),
      backMs: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 0, max: 5 * DAY_MS }),
        fc.integer({ min: 0, max: 400 * DAY_MS }),
      ),
    }),
    { minLength: 1, maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      let real = NOON_AT;
      // Ahead at first by all that it is set back later.
      let aheadMs = given.reduce((sum, { backMs }) => sum + backMs, 0);
      const store = aClock(emptyState(), () => real + aheadMs);
      const shown = new Map<string, number[]>();
      let visit = 0;
      const visitNow = async () => {
        for (const id of await look(store, real + aheadMs, visit++)) shown.set(id, [...(shown.get(id) ?? []), real]);
      };
      await visitNow();
      for (const { waitMs, backMs } of given) {
        real += waitMs;
        aheadMs -= backMs;
        await visitNow();
      }
      const right = real;
      while (real < right + 6 * DAY_MS) {
        real += 6 * HOUR_MS;
        await visitNow();
      }
      const [cool = [], daily = [], few = []] = ['cool', 'daily', 'few'].map((id) => shown.get(id));
      expect(cool.every((at, place) => !place || at - cool[place - 1]! >= COOL_MS)).toBe(true);
      // One on each side of midnight, as with any clock.
      expect(daily.every((at, place) => place < 2 || at - daily[place - 2]! >= DAY_MS)).toBe(true);
      expect(few.length).toBe(3);
      // Three days at most until it has caught up, then what each waits for.
      expect(cool.some((at) => at > right)).toBe(true);
      expect(daily.some((at) => at > right)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

import {
  advance,
  type CampaignState,
  claim,
  compile,
  createLocal,
  decide,
  emptyState,
  judge,
  passes,
  type Signal,
  type Situation,
  type Verdict,
} from '@dangol/campaigns';
import type { Condition } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { aProfile, NOON_AT } from '../../support/builders';
import fc from '../../support/property';

const DAY_MS = 86_400_000;
const local = createLocal('Asia/Seoul');
const PAGE: Signal = { kind: 'page' };

const aSituation = (overrides: Partial<Situation> = {}): Situation => ({
  now: NOON_AT,
  local,
  snapshot: aProfile(),
  isLinked: false,
  page: { address: '/', language: 'ko' },
  device: 'desktop',
  session: 'visit-1',
  seed: 'seed',
  items: new Map(),
  ...overrides,
});

const aMessage = (format = 'toast') => ({ show: { format, title: 'Hello' } });
const aFile = (...campaigns: object[]) => ({
  format: 'campaign/1',
  campaigns: campaigns.map((one, place) => ({ id: `c${place}`, when: [{ page: 'any' }], steps: [aMessage()], ...one })),
});

describe('a condition', () => {
  const LEAVES = new Map<boolean | undefined, Condition>([
    [true, { fact: 'device', eq: 'desktop' }],
    [false, { fact: 'device', eq: 'phone' }],
    [undefined, { fact: 'pageType', eq: 'cart' }],
  ]);
  type Tree = { leaf: boolean | undefined } | { all: Tree[] } | { any: Tree[] } | { not: Tree };
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      fc.record({ leaf: fc.constantFrom(true, false, undefined) }),
      fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }) }),
      fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }) }),
      fc.record({ not: tie('tree') }),
    ),
  }));
  const conditionOf = (one: Tree): Condition => {
    if ('leaf' in one) return LEAVES.get(one.leaf)!;
    if ('all' in one) return { all: one.all.map(conditionOf) };
    return 'any' in one ? { any: one.any.map(conditionOf) } : { not: conditionOf(one.not) };
  };
  /** Kleene's tables, written out. */
  const expected = (one: Tree): boolean | undefined => {
    if ('leaf' in one) return one.leaf;
    if ('not' in one) {
      const inner = expected(one.not);
      return inner === undefined ? undefined : !inner;
    }
    const inner = ('all' in one ? one.all : one.any).map(expected);
    const decisive = 'any' in one;
    if (inner.includes(decisive)) return decisive;
    return inner.includes(undefined) ? undefined : !decisive;
  };

  test('fires exactly where Kleene’s logic says true, under any nesting', () => {
    fc.assert(
      fc.property(tree, (one) => {
        const condition = conditionOf(one);
        expect(passes(condition, aSituation())).toBe(expected(one));
        const compiled = compile(aFile({ if: condition }));
        // A file may nest less deep than a property does.
        for (const campaign of compiled.campaigns) {
          const { answer, because } = judge(compiled, campaign, PAGE, aSituation(), emptyState());
          expect(answer).toBe(expected(one) ? 'run' : 'no');
          if (expected(one) === undefined) expect(because).toBe('unknown');
        }
      }),
    );
  });

  test('made of nothing but what is unknown is never true, nor false', () => {
    const onlyUnknown = tree.map(function unknown(one): Tree {
      if ('leaf' in one) return { leaf: undefined };
      if ('all' in one) return { all: one.all.map(unknown) };
      return 'any' in one ? { any: one.any.map(unknown) } : { not: unknown(one.not) };
    });
    fc.assert(
      fc.property(onlyUnknown, (one) => {
        expect(passes(conditionOf(one), aSituation())).toBe(undefined);
      }),
    );
  });
});

describe('several tabs with stale copies, over one stored state', () => {
  const FILE = aFile(
    { key: 'day', limits: { perSession: 1, total: 4 } },
    { key: 'session', limits: { perDay: 2 }, priority: 60, steps: [aMessage('dialog'), { wait: '1h' }, aMessage()] },
    { key: 'item', limits: { coolDown: '2h' }, steps: [aMessage('banner')] },
    { key: 'item', limits: { perSession: 2 }, steps: [aMessage('inline')], split: { holdout: 0.5 } },
    {
      key: 'once',
      steps: [{ intent: { after: '1d', expires: '1d', channels: ['email'], message: { title: 'Hi' } } }, aMessage()],
    },
  );
  const compiled = compile(FILE);
  const aMove = fc.record({
    tab: fc.nat(2),
    item: fc.nat(3),
    session: fc.nat(2),
    seed: fc.constantFrom('a', 'b', 'c'),
    /** How far the clock moves, ms: back and forward. */
    clock: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -3 * DAY_MS, max: 3 * DAY_MS })),
    reads: fc.boolean(),
    does: fc.constantFrom('look', 'close', 'reload', 'dismiss', 'look'),
  });

  test('caps hold, one overlay at most, no occurrence’s step twice, whatever the clock does', () => {
    expect(compiled.refused).toEqual([]);
    fc.assert(
      fc.property(fc.array(aMove, { maxLength: 60 }), (moves) => {
        let stored: CampaignState = emptyState();
        let clock = NOON_AT;
        let claims = 0;
        const stale = [stored, stored, stored];
        const over = new Set<number>();
        const taken: {
          id: string;
          key: string;
          step: number;
          at: number;
          session: string;
          day: string;
          isOver: boolean;
        }[] = [];

        for (const { tab, item, session, seed, clock: ms, reads, does } of moves) {
          clock += ms;
          // Who lets the lease run out loses its overlay; the others have said in time that theirs is open.
          if (Math.max(clock, stored.at) - stored.at > 60_000) over.clear();
          for (const open of over)
            stored = advance(stored, { kind: 'overlay', tab: `${open}`, isOpen: true, at: clock });
          if (reads) stale[tab] = stored;
          const situation = aSituation({
            now: clock,
            session: `visit-${session}`,
            seed,
            page: { address: '/', language: 'ko', item: `item-${item}` },
          });
          if (does !== 'look') {
            over.delete(tab);
            stored = advance(stored, { kind: 'overlay', tab: `${tab}`, isOpen: false, at: clock });
            if (does === 'reload') stale[tab] = stored;
            continue;
          }
          const { show, others, intents, waits, holdOuts } = decide(compiled, PAGE, situation, stale[tab]!);
          for (const verdict of [...(show ? [show] : []), ...others, ...intents, ...waits, ...holdOuts]) {
            const isOver = 'show' in verdict.take! && verdict.take.show.format !== 'inline';
            // The page's own lock.
            if (isOver && over.has(tab)) continue;
            const next = claim(stored, verdict, compiled, situation, `${tab}`);
            if (!next) continue;
            expect(next.at).toBeGreaterThanOrEqual(stored.at);
            stored = next;
            if (verdict.isAgain) continue;
            claims += 1;
            const { campaign, occurrence: key, step, answer } = verdict;
            if (isOver && answer === 'run') over.add(tab);
            const day = local(stored.at).date;
            if (!('wait' in verdict.take!))
              taken.push({
                id: campaign.id,
                key: key!,
                step: step!,
                at: stored.at,
                session: situation.session,
                day,
                isOver,
              });
          }
          expect(over.size).toBeLessThanOrEqual(1);
        }

        expect(claims).toBeGreaterThanOrEqual(taken.length);
        expect(new Set(taken.map(({ id, key, step }) => `${id} ${key} ${step}`)).size).toBe(taken.length);
        const most = (of: typeof taken, by: (one: (typeof taken)[number]) => string) => {
          const counts = new Map<string, number>();
          for (const one of of) counts.set(by(one), (counts.get(by(one)) ?? 0) + 1);
          return Math.max(0, ...counts.values());
        };
        const by = (id: string) => taken.filter((one) => one.id === id);
        expect(by('c0').length).toBeLessThanOrEqual(4);
        expect(most(by('c1'), ({ day }) => day)).toBeLessThanOrEqual(2);
        expect(
          most(
            taken.filter(({ isOver }) => isOver),
            ({ day }) => day,
          ),
        ).toBeLessThanOrEqual(4);
        const times = by('c2').map(({ at }) => at);
        for (const [place, at] of times.slice(1).entries())
          expect(at - times[place]!).toBeGreaterThanOrEqual(7_200_000);
      }),
      { numRuns: 300 },
    );
  });

  test('a cap per visit holds for each visit that is not left', () => {
    const one = compile(aFile({ key: 'item', limits: { perSession: 2 }, steps: [aMessage('inline')] }));
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 30 }), (items) => {
        let stored = emptyState();
        let shown = 0;
        for (const item of items) {
          const situation = aSituation({ page: { address: '/', language: 'ko', item: `item-${item}` } });
          const { show } = decide(one, PAGE, situation, stored);
          const next = show && claim(stored, show, one, situation, 'tab');
          if (next && !show.isAgain) shown += 1;
          stored = next ?? stored;
        }
        expect(shown).toBe(Math.min(2, new Set(items).size));
      }),
    );
  });
});

describe('a decision', () => {
  const sound = [
    { if: { fact: 'visits', gte: 0 } },
    { steps: [aMessage('inline')], key: 'day' },
    { if: { fact: 'pageType', eq: 'cart' } },
  ];
  const of = (verdicts: Verdict[]) => verdicts.map(({ campaign, ...verdict }) => ({ id: campaign.id, ...verdict }));

  test('is as it was beside a campaign that is malformed', () => {
    const file = aFile(...sound);
    const before = of(decide(compile(file), PAGE, aSituation(), emptyState()).verdicts);
    const malformed = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.record({ id: fc.string(), when: fc.anything(), if: fc.anything(), steps: fc.anything() }),
      fc.constant({ ...file.campaigns[0], id: 'deep', if: { not: { not: { fact: '__proto__', eq: 1 } } } }),
    );
    fc.assert(
      fc.property(malformed, fc.nat(3), (bad, place) => {
        const campaigns: unknown[] = [...file.campaigns];
        campaigns.splice(place, 0, bad);
        const compiled = compile({ ...file, campaigns });
        expect(compiled.refused.length).toBeGreaterThan(0);
        expect(of(decide(compiled, PAGE, aSituation(), emptyState()).verdicts)).toEqual(before);
      }),
    );
  });

  test('of a file that is anything at all is none, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true }), (file) => {
        const compiled = compile(file);
        expect(compiled.refused.length).toBeGreaterThan(0);
        expect(decide(compiled, PAGE, aSituation(), emptyState()).verdicts).toEqual([]);
      }),
    );
  });

  test('is the same twice, and changes nothing that it was made from', () => {
    const compiled = compile(
      frozen(aFile(...sound, { each: 'viewed', key: 'item', if: { fact: 'count', event: 'view_item', gte: 1 } })),
    );
    const aMoment = fc.record({
      at: fc.integer({ min: 0, max: NOON_AT * 2 }),
      name: fc.constantFrom('view_item', 'search'),
      of: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(aMoment), fc.integer({ min: 0, max: 4e12 }), (moments, now) => {
        const items = moments.map(({ of: id, at }) => ({ id, at, views: 1, action: 'view' as const }));
        const situation = frozen(aSituation({ now, snapshot: aProfile({ moments, items }) }));
        const state = frozen(emptyState());
        const decision = decide(compiled, PAGE, situation, state);
        expect(decide(compiled, PAGE, situation, state)).toEqual(decision);
        const next = decision.show && claim(state, decision.show, compiled, situation, 'tab');
        expect(next).toEqual(decision.show && claim(state, decision.show, compiled, situation, 'tab'));
      }),
    );
  });
});

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value) for (const one of Object.values(value)) frozen(one);
  return Object.freeze(value);
}

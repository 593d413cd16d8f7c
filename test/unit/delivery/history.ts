// What may happen to one visitor's tabs, as steps that fast-check puts into any order.
import fc from '../../support/property';

/** How a server of the world behaves from now on. */
export const MOODS = [
  'up',
  'unreachable',
  'lost',
  'late',
  'failing',
  'busy',
  'dated',
  'portal',
  'refusing',
  'picky',
  'small',
  'each',
] as const;
export type Mood = (typeof MOODS)[number];

const ALONE = ['track', 'flush', 'online', 'hide', 'show', 'freeze', 'wake', 'close', 'erase'] as const;
const DECISIONS = ['withdraw', 'grant', 'suspend', 'resume'] as const;

/** How far what a step began has come before the next: so many turns of the event loop, or (`quiet`) to its end. */
type Then = number | 'quiet';

/** One step; `tab` is taken modulo the tabs that are open. */
export type Step = { then: Then } & (
  | { do: (typeof ALONE)[number]; tab: number; isHeard: boolean }
  | { do: 'crash'; tab: number; isCut: boolean }
  | { do: 'open' }
  | { do: (typeof DECISIONS)[number]; tab: number; isHeard: boolean; purpose: 'analytics' | 'marketing' }
  | { do: 'wait'; ms: number }
  | { do: 'setBack'; ms: number }
  | { do: 'server'; of: 'shop' | 'ads'; is: Mood }
  | { do: 'storage'; is: 'good' | 'lost' | 'full' }
);

const tab = fc.integer({ min: 0, max: 2 });
const isHeard = fc.boolean();
const then = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 2, arbitrary: fc.constant('quiet' as const) },
);

function weighted(weight: number, name: fc.Arbitrary<string>, rest: Record<string, fc.Arbitrary<unknown>>) {
  return { weight, arbitrary: fc.record({ do: name, then, ...rest }) as fc.Arbitrary<unknown> as fc.Arbitrary<Step> };
}

/** Histories of up to 45 steps. */
export const histories: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    weighted(10, fc.constant('track'), { tab, isHeard }),
    weighted(9, fc.constantFrom(...ALONE), { tab, isHeard }),
    weighted(3, fc.constant('crash'), { tab, isCut: fc.boolean() }),
    weighted(3, fc.constant('open'), {}),
    weighted(4, fc.constantFrom(...DECISIONS), { tab, isHeard, purpose: fc.constantFrom('analytics', 'marketing') }),
    weighted(5, fc.constant('wait'), { ms: fc.integer({ min: 0, max: 9_000 }) }),
    weighted(1, fc.constant('setBack'), { ms: fc.constantFrom(60_000, 3_600_000) }),
    weighted(4, fc.constant('server'), { of: fc.constantFrom('shop', 'ads'), is: fc.constantFrom(...MOODS) }),
    weighted(1, fc.constant('storage'), { is: fc.constantFrom('good', 'lost', 'full') }),
  ),
  { minLength: 6, maxLength: 45 },
);

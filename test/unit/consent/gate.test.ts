import type { Decision, Purpose, Regime } from '@dangol/schema';
import { PURPOSES } from '@dangol/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, type Standing, standing, standingOfAll } from '../../../packages/sdk/src/consent/gate';

const AT = 1_760_000_000_000;

const undecided: Facts = {
  regime: 'eu',
  decided: {},
  channels: {},
  noticed: null,
  isChild: false,
  gpc: false,
  lowered: [],
  now: AT,
};

describe('the gate', () => {
  // regime, purpose, before the notice, after the notice
  const defaults: [Regime, Purpose, Standing, Standing][] = [
    ['kr', 'personalization', 'waiting', 'allowed'],
    ['kr', 'analytics', 'waiting', 'allowed'],
    ['kr', 'profileLink', 'waiting', 'waiting'],
    ['kr', 'marketing', 'waiting', 'waiting'],
    ['kr', 'thirdParty', 'waiting', 'waiting'],
    ['eu', 'personalization', 'waiting', 'waiting'],
    ['eu', 'analytics', 'waiting', 'waiting'],
    ['uk', 'personalization', 'waiting', 'waiting'],
    ['uk', 'analytics', 'waiting', 'waiting'],
    ['us', 'personalization', 'allowed', 'allowed'],
    ['us', 'analytics', 'allowed', 'allowed'],
    ['us', 'profileLink', 'waiting', 'allowed'],
    ['us', 'thirdParty', 'allowed', 'allowed'],
    ['none', 'personalization', 'allowed', 'allowed'],
    ['none', 'analytics', 'allowed', 'allowed'],
    ['none', 'thirdParty', 'waiting', 'waiting'],
  ];

  test.each(defaults)('%s, %s: %s, after the notice %s', (regime, purpose, before, after) => {
    expect(standing(purpose, { ...undecided, regime })).toBe(before);
    expect(standing(purpose, { ...undecided, regime, noticed: '1' })).toBe(after);
  });

  const anyFacts = fc.record({
    regime: fc.constantFrom<Regime>('kr', 'eu', 'uk', 'us', 'none'),
    decided: fc.dictionary(
      fc.constantFrom(...PURPOSES),
      fc.record({ decision: fc.constantFrom<Decision>('granted', 'denied'), at: fc.constant(AT) }),
    ),
    channels: fc.constant({}),
    noticed: fc.constantFrom(null, '1'),
    isChild: fc.constant(false),
    gpc: fc.boolean(),
    lowered: fc.constant([]),
    now: fc.constant(AT),
  }) as fc.Arbitrary<Facts>;
  const anyPurpose = fc.constantFrom<Purpose>(...PURPOSES.slice(1));

  test('a decision beats every default; only a signal lowers it', () => {
    fc.assert(
      fc.property(anyFacts, anyPurpose, fc.constantFrom<Decision>('granted', 'denied'), (facts, purpose, decision) => {
        const decided = { ...facts, decided: { ...facts.decided, [purpose]: { decision, at: AT } }, gpc: false };
        expect(standing(purpose, decided)).toBe(decision === 'granted' ? 'allowed' : 'denied');
      }),
    );
  });

  test('a signal never raises', () => {
    const rank: Record<Standing, number> = { denied: 0, waiting: 1, suspended: 2, allowed: 3 };
    fc.assert(
      fc.property(anyFacts, anyPurpose, (facts, purpose) => {
        const [quiet, loud] = [false, true].map((gpc) => rank[standing(purpose, { ...facts, gpc })]);
        expect(loud).toBeLessThanOrEqual(quiet!);
      }),
    );
  });

  test('several purposes are allowed only when each of them is', () => {
    fc.assert(
      fc.property(anyFacts, fc.uniqueArray(anyPurpose, { minLength: 1 }), (facts, purposes) => {
        const each = purposes.map((purpose) => standing(purpose, facts));
        expect(standingOfAll(purposes, facts) === 'allowed').toBe(each.every((one) => one === 'allowed'));
        expect(standingOfAll(purposes, facts) === 'denied').toBe(each.includes('denied'));
      }),
    );
  });
});

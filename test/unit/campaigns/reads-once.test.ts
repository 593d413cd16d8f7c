import { compile, createLocal, decide, emptyState, type Situation } from '@dangol/campaigns';
import { describe, expect, test } from 'vitest';
import { aProfile, NOON_AT } from '../../support/builders';

/** How often a decision reads each list of a profile in which ten items were viewed. */
function reads(conditions: object[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const items = Array.from({ length: 10 }, (_, n) => ({ id: `i${n}`, at: NOON_AT, views: 1, action: 'view' as const }));
  const snapshot = new Proxy(aProfile({ items }), {
    get(profile, name: string) {
      counts[name] = (counts[name] ?? 0) + 1;
      return Reflect.get(profile, name);
    },
  });
  const compiled = compile({
    format: 'campaign/1',
    campaigns: conditions.map((condition, place) => ({
      id: `c${place}`,
      when: [{ page: 'any' }],
      each: 'viewed',
      if: condition,
      steps: [{ show: { format: 'toast', title: 'Hello' } }],
    })),
  });
  expect(compiled.refused).toEqual([]);
  const situation: Situation = {
    now: NOON_AT,
    local: createLocal('Asia/Seoul'),
    snapshot,
    isLinked: false,
    page: { address: '/', language: 'ko' },
    device: 'desktop',
    session: 'visit-1',
    seed: 'seed',
    items: new Map(),
  };
  expect(decide(compiled, { kind: 'page' }, situation, emptyState()).verdicts).toHaveLength(conditions.length);
  return counts;
}

describe('what a decision reads of the profile', () => {
  test('is read once for all items and campaigns that ask the same, whatever they compare it with', () => {
    const asked = [2, 3, 4].map((gte) => ({ fact: 'bias', category: 'tea', gte }));
    expect(reads(asked).affinities).toBe(1);
    expect(reads([...asked, { fact: 'bias', category: 'coffee', gte: 1 }]).affinities).toBe(2);
  });

  test('is of items joined once, however many campaigns go through them', () => {
    const one = reads([{ fact: 'inCart', eq: true }]);
    const many = reads(
      Array.from({ length: 20 }, () => ({
        all: [
          { fact: 'inCart', eq: true },
          { fact: 'wished', eq: true },
        ],
      })),
    );
    expect({ ...many }).toEqual(one);
  });
});

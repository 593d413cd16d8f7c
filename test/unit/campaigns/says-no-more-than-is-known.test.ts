import {
  advance,
  claim,
  compile,
  createLocal,
  decide,
  emptyState,
  endings,
  passes,
  type Situation,
} from '@dangol/campaigns';
import type { Condition } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { aProfile, NOON_AT } from '../../support/builders';

const DAY_MS = 86_400_000;
const aSituation = (overrides: Partial<Situation> = {}): Situation => ({
  now: NOON_AT,
  local: createLocal('Asia/Seoul'),
  snapshot: aProfile(),
  isLinked: false,
  page: { address: '/', language: 'ko' },
  device: 'desktop',
  session: 'visit-1',
  seed: 'seed',
  items: new Map(),
  ...overrides,
});
const holds = (condition: Condition, overrides: Partial<Situation>, item?: string) =>
  passes(condition, aSituation(overrides), { item });

describe('an event that ends something', () => {
  const compiled = compile({
    format: 'campaign/1',
    campaigns: [
      {
        id: 'a',
        when: [{ event: 'view_item' }],
        key: 'item',
        steps: [{ intent: { after: '7d', expires: '1d', channels: ['email'], message: { title: 'Come back' } } }],
        goal: { event: 'purchase', within: '3d' },
      },
    ],
  });
  const armed = (item: string, at: number) => {
    const situation = aSituation({ now: at });
    const signal = { kind: 'event', name: 'view_item', items: [item] } as const;
    const [verdict] = decide(compiled, signal, situation, emptyState()).intents;
    const state = claim(emptyState(), verdict!, compiled, situation, 'tab')!;
    const intent = { id: `a:item:${item}:0`, step: 0, dueAt: at + 7 * DAY_MS, expiresAt: at + 8 * DAY_MS, class: 'ad' };
    return advance(state, { kind: 'armed', campaign: 'a', occurrence: `item:${item}`, at, intent });
  };

  test('a goal that comes too late to count calls off what is still to be sent for it', () => {
    const state = armed('x', NOON_AT);
    const [ending] = endings(compiled, state, { name: 'purchase', items: [] }, NOON_AT + 5 * DAY_MS);
    expect(ending).toMatchObject({ by: 'cancel-on', intents: ['a:item:x:0'], isPartial: true });
  });
});

describe('what is not known', () => {
  test('a price of nothing is no price drop', () => {
    const snapshot = aProfile({
      items: [{ id: 'x', at: NOON_AT, views: 1, action: 'view', price: 9, currency: 'KRW' }],
    });
    const items = new Map([['x', { price: 0, currency: 'KRW' }]]);
    expect(holds({ fact: 'priceChange', lte: -10 }, { snapshot, items }, 'x')).toBeUndefined();
  });

  test('a count over a longer time than moments are kept for is as great or greater', () => {
    const snapshot = aProfile({ moments: [] });
    const count = { fact: 'count', event: 'purchase', within: '365d' } as const;
    expect(holds({ ...count, eq: 0 }, { snapshot })).toBeUndefined();
    expect(holds({ not: { ...count, gte: 1 } }, { snapshot })).toBeUndefined();
    expect(holds({ ...count, within: '90d', eq: 0 }, { snapshot })).toBe(true);
  });

  test('an event of several items has happened once, and once of their category', () => {
    const moments = ['a', 'b', 'c'].map((of) => ({ at: NOON_AT, name: 'view_cart', of }));
    const items = new Map(moments.map(({ of }) => [of, { categories: ['tea'] }]));
    const count = { fact: 'count', event: 'view_cart' } as const;
    const situation = { snapshot: aProfile({ moments }), items };
    expect(holds({ ...count, eq: 1 }, situation)).toBe(true);
    expect(holds({ ...count, category: 'tea', eq: 1 }, situation)).toBe(true);
    expect(holds({ ...count, item: 'b', eq: 1 }, situation)).toBe(true);
  });

  test('days since an event within a time do not reach beyond it', () => {
    const snapshot = aProfile({ moments: [], counts: [{ name: 'sign_up', at: NOON_AT - 30 * DAY_MS, count: 1 }] });
    expect(holds({ fact: 'daysSince', event: 'sign_up', gte: 10 }, { snapshot })).toBe(true);
    expect(holds({ fact: 'daysSince', event: 'sign_up', within: '7d', gte: 10 }, { snapshot })).toBeUndefined();
  });
});

test('reasons name demographics, and do not say what they are', () => {
  const compiled = compile({
    format: 'campaign/1',
    campaigns: [
      {
        id: 'a',
        when: [{ page: 'any' }],
        if: {
          all: [
            { fact: 'demographic', name: 'ageBand', eq: '30s' },
            { fact: 'device', eq: 'desktop' },
          ],
        },
        steps: [{ show: { format: 'toast', title: 'Hello' } }],
      },
    ],
  });
  const situation = aSituation({ demographics: { ageBand: '30s' } });
  const { show } = decide(compiled, { kind: 'page' }, situation, emptyState());
  expect(show?.reasons).toEqual(['demographic', 'device=desktop']);
});

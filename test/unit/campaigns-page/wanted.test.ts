import { durationMs } from '@dangol/campaigns';
import type { Campaign, ProfileSnapshot } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { wantedSignals } from '../../../packages/dangol/src/campaigns/signals/wanted-signals';
import { neededItems } from '../../../packages/dangol/src/campaigns/situation/needed-items';
import { aProfile, aSeenItem } from '../../support/builders';

describe('the thresholds that campaigns wait for', () => {
  test('are those of all of them, each once, ascending', () => {
    const campaigns: Pick<Campaign, 'when'>[] = [
      { when: [{ idle: '1m' }, { idle: '30s' }, { scroll: 75 }] },
      { when: [{ idle: '30s' }, { active: '2m' }, { scroll: 25 }, { event: 'search' }] },
    ];
    expect(wantedSignals(campaigns, durationMs)).toEqual({
      exit: false,
      idle: [30_000, 60_000],
      active: [120_000],
      scroll: [25, 75],
    });
  });

  test('are none where nobody waits, and what is no duration is none', () => {
    const none = { exit: false, idle: [], active: [], scroll: [] };
    expect(wantedSignals([], durationMs)).toEqual(none);
    expect(wantedSignals([{ when: [{ page: 'any' }, { idle: 'soon' }] }], durationMs)).toEqual(none);
    expect(wantedSignals([{ when: [{ exit: true }] }], durationMs).exit).toBe(true);
  });
});

describe('the items that campaigns may ask about', () => {
  const at = 1;
  const snapshot: ProfileSnapshot = aProfile({
    items: [aSeenItem({ id: 'v1' }), aSeenItem({ id: 'bought-only', views: 0 }), aSeenItem({ id: 'v2' })],
    wishlist: [{ id: 'w1', at }],
    cart: [{ id: 'c1', quantity: 1, at }],
    orders: [{ id: 'T', at, lines: [{ id: 'o1', quantity: 1 }] }],
  });

  test('are the page’s, the named ones, and those of the lists that are gone through, in turn', () => {
    const campaigns: Pick<Campaign, 'each' | 'if'>[] = [
      { each: 'viewed' },
      {
        each: 'wished',
        if: { all: [{ not: { fact: 'price', item: 'named', gt: 1 } }, { fact: 'price', item: 'this' }] },
      },
    ];
    expect(neededItems(campaigns, snapshot, 'page')).toEqual(['page', 'named', 'v1', 'w1', 'v2']);
    expect(neededItems(campaigns, null, 'page')).toEqual(['page', 'named']);
    expect(neededItems([], snapshot)).toEqual([]);
  });

  test.each<[string, Campaign['if'], string[]]>([
    ['the cart’s categories', { any: [{ fact: 'cartCategories', has: 'x' }] }, ['c1']],
    ['a trial', { fact: 'trial', eq: 'ended' }, ['o1']],
    ['a label', { fact: 'count', event: 'view_item', label: 'x', gte: 1 }, ['v1', 'o1', 'v2']],
    ['the number of visits', { fact: 'visits', gte: 1 }, []],
  ])('for %s', (_, condition, expected) => {
    expect(neededItems([condition ? { if: condition } : {}], snapshot)).toEqual(expected);
  });
});

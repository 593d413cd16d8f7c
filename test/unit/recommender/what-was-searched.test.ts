import { neededRecords, type RecommendRequest, recommend } from '@dangol/recommender';
import type { ItemRecord, Profile } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { aCard, aList, aPopular, aProfile, aSeenItem, NOON_AT } from '../../support/builders';

const IDS = ['shirt-1', 'umbrella-1', 'umbrella-2', 'boots-1', 'cap-1', 'cap-2'];
const umbrella: ItemRecord = {
  id: ' umbrella',
  // Its own unit, far above that of items.
  lists: { viewed: { ...aList('umbrella-1', 'umbrella-2'), scale: 100 }, similarBuyers: aList('boots-1') },
};
const shirt: ItemRecord = { id: 'shirt-1', lists: { viewed: aList('cap-1', 'cap-2') } };

function asked(profile: Partial<Profile> | null, more: Partial<RecommendRequest> = {}) {
  return recommend({
    kind: 'for-you',
    limit: 6,
    snapshot: profile && aProfile(profile),
    records: new Map([umbrella, shirt].map((record) => [record.id, record])),
    cards: new Map(IDS.map((id) => [id, aCard({ id })])),
    now: NOON_AT,
    ...more,
  });
}
const search = (at: number, term = 'Umbrella') => ({ term, at, count: 1 });
const viewed = (at: number) => aSeenItem({ at });

describe('what a visitor searched for', () => {
  test('leads to what others viewed and bought after it, and the reason says so', () => {
    const { items, step } = asked({ searches: [search(NOON_AT)] });
    expect(step).toBe('for-you');
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set(['umbrella-1', 'umbrella-2', 'boots-1']));
    expect(items[0]?.reason).toEqual({ code: 'searched', item: undefined, query: 'Umbrella' });
  });

  test('stands beside the history by how new each is, whatever the unit of its lists', () => {
    const first = (searchedAt: number, viewedAt: number) =>
      asked({ searches: [search(searchedAt)], items: [viewed(viewedAt), ...older] }).items[0]?.reason.code;
    const older = ['cap-9', 'cap-8', 'cap-7'].map((id) => aSeenItem({ id, at: NOON_AT - 50 }));
    expect(first(NOON_AT, NOON_AT - 10)).toBe('searched');
    expect(first(NOON_AT - 100, NOON_AT)).toBe('your-history');
  });

  test('costs one request on a page without an item, and none on one with', () => {
    const snapshot = aProfile({ searches: [search(NOON_AT), search(NOON_AT - 1, 'boots')], items: [viewed(NOON_AT)] });
    expect(neededRecords({ kind: 'for-you', snapshot })).toEqual({
      fetch: ['shirt-1', ' umbrella'],
      kept: [' boots'],
    });
    const { fetch, kept } = neededRecords({ kind: 'similar-buyers', item: 'cap-1', snapshot });
    expect(fetch).toEqual(['cap-1']);
    expect(kept).toEqual(['shirt-1', ' umbrella', ' boots']);
  });

  test('three searches speak, of those that have a name in the model', () => {
    const searches = ['a', 'x'.repeat(50), 'b', 'c', 'd'].map((term, n) => search(NOON_AT - n, term));
    const { fetch, kept } = neededRecords({ kind: 'for-you', snapshot: aProfile({ searches }) });
    expect([...fetch, ...kept]).toEqual([' a', ' b']);
  });

  test('without consent nothing of it is used', () => {
    expect(asked(null).step).toBe('none');
    expect(neededRecords({ kind: 'for-you', snapshot: null })).toEqual({ fetch: [], kept: [] });
  });
});

describe('a page of search results', () => {
  test('shows what its search leads to, without consent too, for one request', () => {
    for (const kind of ['for-you', 'popular'] as const) {
      const { items, step } = asked(null, { kind, query: ' UMBRELLA ' });
      expect(step).toBe('search');
      expect(items.map(({ id }) => id)).toContain('umbrella-1');
      expect(items[0]?.reason.query).toBe(' UMBRELLA ');
      expect(neededRecords({ kind, query: ' UMBRELLA ', snapshot: null }).fetch).toEqual([' umbrella']);
    }
  });

  test('falls to what is popular where nobody searched for that', () => {
    const popular = aPopular();
    expect(asked(null, { kind: 'popular', query: 'tent', popular }).step).toBe('popular');
  });

  test('says nothing in strips that are about something else', () => {
    expect(neededRecords({ kind: 'similar-buyers', item: 'cap-1', query: 'umbrella', snapshot: null })).toEqual({
      fetch: ['cap-1'],
      kept: [],
    });
  });
});

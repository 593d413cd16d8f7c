import { type RecommendRequest, recommend, type StripKind } from '@dangol/recommender';
import { expect, test } from 'vitest';
import { aCard, aList, aPopular, aProfile, aRecord, aSeenItem, NOON_AT } from '../support/builders';

const KINDS: StripKind[] = ['similar-buyers', 'goes-with', 'for-you', 'recently-viewed', 'popular'];
const ITEMS = 500;
const RUNS = 2000;
const BUDGET_MS = 1;

const id = (place: number) => `item-${place % ITEMS}`;
const list = (from: number) => aList(...Array.from({ length: 50 }, (_, place) => id(from + place * 7)));
const ids = Array.from({ length: ITEMS }, (_, place) => id(place));
const items = ids.slice(0, 50).map((one) => aSeenItem({ id: one }));
const categories = Array.from({ length: 10 }, (_, place) => `c${place}`);
const category = categories.map((value, place) => ({ value, score: place, at: NOON_AT, count: 9 }));

/** Every item of the history has four full lists, and every item a card: the most there is to do. */
const request: Omit<RecommendRequest, 'kind'> = {
  item: id(60),
  limit: 12,
  snapshot: aProfile({ items, affinities: { category, brand: [], keyword: [] } }),
  records: new Map(
    ids.slice(0, 61).map((one, place) => {
      const [similarBuyers, goesWith, viewed, cart] = [list(place), list(place + 3), list(place + 5), list(place + 9)];
      return [one, aRecord({ id: one, lists: { similarBuyers, goesWith, viewed, cart } })];
    }),
  ),
  cards: new Map(ids.map((one, place) => [one, aCard({ id: one, category: `c${place % 10}` })])),
  popular: aPopular({
    shop: list(1),
    categories: categories.map((of, place) => ({ category: of, list: list(place) })),
  }),
  now: NOON_AT,
};

test.each(KINDS)(`a strip of %s for a profile of 50 items takes ${BUDGET_MS} ms at most (median)`, (kind) => {
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    recommend({ ...request, kind });
    return performance.now() - startedAt;
  }).sort((a, b) => a - b);
  const [median = 0, p95 = 0] = [times[RUNS / 2], times[RUNS * 0.95]];
  console.log(`${kind}: median ${median.toFixed(3)} ms, p95 ${p95.toFixed(3)} ms`);
  expect(median).toBeLessThanOrEqual(BUDGET_MS);
});

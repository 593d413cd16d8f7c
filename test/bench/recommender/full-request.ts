import type { RecommendRequest } from '@dangol/recommender';
import { aCard, aList, aPopular, aProfile, aRecord, aSeenItem, NOON_AT } from '../../support/builders';

const ITEMS = 500;

const id = (place: number) => `item-${place % ITEMS}`;
const list = (from: number) => aList(...Array.from({ length: 50 }, (_, place) => id(from + place * 7)));

/** The most there is to do: a profile of 50 items, each with four full lists, and a card for every item that may come. Plain data but for the maps. */
export function fullRequest(): Omit<RecommendRequest, 'kind'> {
  const ids = Array.from({ length: ITEMS }, (_, place) => id(place));
  const items = ids.slice(0, 50).map((one) => aSeenItem({ id: one }));
  const categories = Array.from({ length: 10 }, (_, place) => `c${place}`);
  const category = categories.map((value, place) => ({ value, score: place, at: NOON_AT, count: 9 }));
  return {
    item: id(60),
    limit: 12,
    snapshot: aProfile({ items, affinities: { category, brand: [], keyword: [] } }),
    records: new Map(
      ids.slice(0, 61).map((one, place) => {
        const [similarBuyers, goesWith, viewed, cart] = [
          list(place),
          list(place + 3),
          list(place + 5),
          list(place + 9),
        ];
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
}

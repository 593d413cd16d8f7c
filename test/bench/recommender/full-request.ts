import type { RecommendRequest } from '@dangol/recommender';
import { aCard, aList, aPopular, aProfile, aRecord, aSeenItem, NOON_AT } from '../../support/builders';

const ITEMS = 500;

const id = (place: number) => `item-${place % ITEMS}`;
const list = (from: number) => aList(...Array.from({ length: 50 }, (_, place) => id(from + place * 7)));

/**
 * The most there is to do: a profile of 50 items, each with four full lists, five of them in the cart, forty bought before, and a card for every item
 * that may come. Plain data but for the maps.
 */
export function fullRequest(): Omit<RecommendRequest, 'kind'> {
  const ids = Array.from({ length: ITEMS }, (_, place) => id(place));
  const items = ids.slice(0, 50).map((one) => aSeenItem({ id: one }));
  const cart = ids.slice(40, 45).map((one) => ({ id: one, quantity: 1, at: NOON_AT }));
  // Long ago: what was bought lately does not come again.
  const orders = Array.from({ length: 10 }, (_, order) => ({
    id: `o${order}`,
    at: NOON_AT - (200 + order) * 86_400_000,
    lines: ids.slice(order * 4, order * 4 + 4).map((one) => ({ id: one, quantity: 1 })),
  }));
  const categories = Array.from({ length: 10 }, (_, place) => `c${place}`);
  const category = categories.map((value, place) => ({ value, score: place, at: NOON_AT, count: 9 }));
  return {
    item: id(60),
    limit: 12,
    snapshot: aProfile({ items, cart, orders, affinities: { category, brand: [], keyword: [] } }),
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

import type { ItemLists } from '@dangol/schema';
import type { RankRequest, Reason, StepName, StripKind } from './request';

/**
 * What items of a step are shown for, and the lists that feed it, each with what its best item counts for beside the others. A list of one
 * share below 1 only lifts what an earlier one brought, and brings nothing itself. With a second share, that is what it counts for where an
 * item of the history was bought: those speak apart. `blend` of the model files has other figures for the first.
 */
export type Feeds = [
  code: Reason['code'],
  ...lists: [list: keyof ItemLists | typeof ITSELF, share: number, bought?: number][],
];

/** Not a list of the files: each speaker speaks for itself, by the share of its buyers who buy it again. */
export const ITSELF = 'itself';

/** How a strip is filled. */
export interface Strip {
  /** From the best source to the last resort; a strip that is not full goes on to the next. */
  steps: StepName[];
  /** How much the page says, in the unit of `ACTIONS`. A strip with an anchor is worth a request for its record. Default 0. */
  anchor?: number;
  /** How much the visitor's history says, as a factor. Default 0. */
  history?: number;
  /**
   * Complements: what goes with the page's item (without one, with the cart; without that, with what was bought), nothing of the item's
   * own category and at most this many of any other, never exceeded.
   */
  complements?: number;
  /** What is in the cart speaks, all of it alike. Strips of complements without an item do so, too. */
  cart?: boolean;
  /** What the visitor bought speaks instead of the history, and may come again. */
  bought?: boolean;
  /** Of what the visitor met, what has changed since; so many of the newest are worth a request each. */
  news?: number;
  /** Filled from `shelves.json`. */
  shelf?: boolean;
  /** Where items go that the visitor has already met; see `RankRequest`. Default `mixed`. */
  seen?: RankRequest['seen'];
  /** Most of one category as a share of the strip, exceeded only where a step has nothing else. Default 1. */
  share?: number;
  /** How much more than usual the visitor's likings say. Default 1. */
  liking?: number;
  /** Later steps only replace an empty strip, they never fill it up. */
  pure?: boolean;
}

const SHELF = { shelf: true, share: 0.5, liking: 4, seen: 'last' } as const;

/** The strips, by kind. A map, since the kind comes from an attribute of the page. */
export const STRIPS = new Map<StripKind, Strip>([
  [
    'similar-buyers',
    { steps: ['similar-buyers', 'viewed', 'popular-in-category', 'popular'], anchor: 5, history: 0.25, seen: 'last' },
  ],
  ['goes-with', { steps: ['goes-with', 'cart', 'related', 'popular'], anchor: 5, complements: 2 }],
  ['cart', { steps: ['cart', 'popular'], anchor: 1, cart: true, share: 0.5 }],
  ['buy-again', { steps: ['buy-again', 'popular'], anchor: 1, bought: true, pure: true }],
  ['next-basket', { steps: ['next-basket', 'popular'], anchor: 1, bought: true }],
  [
    'for-you',
    {
      steps: ['search', 'for-you', 'related', 'popular-in-category', 'popular'],
      anchor: 1,
      history: 1,
      seen: 'last',
      share: 0.5,
    },
  ],
  ['price-drop', { steps: ['price-drop', 'popular'], news: 4, pure: true }],
  ['back-in-stock', { steps: ['back-in-stock', 'popular'], news: 4, pure: true }],
  ['recently-viewed', { steps: ['recently-viewed', 'popular'], history: 1, pure: true }],
  ['new-arrivals', { steps: ['new-arrivals', 'popular'], ...SHELF }],
  ['top-rated', { steps: ['top-rated', 'popular'], ...SHELF }],
  ['popular', { steps: ['search', 'popular-in-category', 'popular'], share: 0.5 }],
]);

/** Which lists feed which step. Steps without an entry are filled from the profile, from `popular.json` or from `shelves.json`. */
export const FEEDS: Partial<Record<StepName, Feeds>> = {
  search: ['searched', ['viewed', 1], ['similarBuyers', 1]],
  'similar-buyers': ['same-buyers', ['similarBuyers', 1], ['viewed', 0.5]],
  viewed: ['viewed-together', ['viewed', 1]],
  'goes-with': ['same-order', ['goesWith', 1], ['cart', 0.5]],
  cart: ['same-order', ['cart', 1]],
  // From what was bought the cart's list finds twice as much as that of similar buyers; from what was looked at orders tell little.
  'for-you': ['your-history', ['viewed', 1, 0.5], ['similarBuyers', 0.1, 0.25], ['cart', 0, 1]],
  'buy-again': ['bought-before', [ITSELF, 1]],
  'next-basket': ['same-buyers', [ITSELF, 1], ['similarBuyers', 1]],
};

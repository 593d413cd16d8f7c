import type { ItemLists } from '@dangol/schema';
import type { RankRequest, Reason, StepName, StripKind } from './request';

/**
 * What items of a step are shown for, and the lists that feed it, each with what its best item counts for beside the others. A list
 * below 1 only lifts what an earlier one brought, and brings nothing itself.
 */
export type Feeds = [code: Reason['code'], ...lists: [list: keyof ItemLists | typeof ITSELF, share: number][]];

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
   * Complements: what goes with the page's item (without one, with the cart), nothing of the item's own category and at most this many
   * of any other, never exceeded.
   */
  complements?: number;
  /** What is in the cart speaks, all of it alike. Strips of complements without an item do so, too. */
  cart?: boolean;
  /** What the visitor bought speaks instead of the history, and may come again at once. */
  bought?: boolean;
  /** Where items go that the visitor has already met; see `RankRequest`. Default `mixed`. */
  seen?: RankRequest['seen'];
  /** Most of one category as a share of the strip, exceeded only where a step has nothing else. Default 1. */
  share?: number;
  /** Later steps only replace an empty strip, they never fill it up. */
  pure?: boolean;
}

/** The strips, by kind. A map, since the kind comes from an attribute of the page. */
export const STRIPS = new Map<StripKind, Strip>([
  [
    'similar-buyers',
    { steps: ['similar-buyers', 'viewed', 'popular-in-category', 'popular'], anchor: 5, history: 0.25, seen: 'last' },
  ],
  ['goes-with', { steps: ['goes-with', 'cart', 'popular'], anchor: 5, complements: 2 }],
  ['cart', { steps: ['cart', 'popular'], anchor: 1, cart: true }],
  ['buy-again', { steps: ['buy-again'], bought: true }],
  ['next-basket', { steps: ['next-basket', 'popular'], bought: true }],
  [
    'for-you',
    { steps: ['for-you', 'popular-in-category', 'popular'], anchor: 1, history: 1, seen: 'last', share: 0.5 },
  ],
  ['recently-viewed', { steps: ['recently-viewed', 'popular'], history: 1, pure: true }],
  ['popular', { steps: ['popular-in-category', 'popular'], share: 0.5 }],
]);

/** Which lists feed which step. Steps without an entry are filled from the profile or from `popular.json`. */
export const FEEDS: Partial<Record<StepName, Feeds>> = {
  'similar-buyers': ['same-buyers', ['similarBuyers', 1], ['viewed', 0.5]],
  viewed: ['viewed-together', ['viewed', 1]],
  'goes-with': ['same-order', ['goesWith', 1], ['cart', 0.5]],
  cart: ['same-order', ['cart', 1]],
  'for-you': ['your-history', ['viewed', 1], ['similarBuyers', 1]],
  'buy-again': ['bought-before', [ITSELF, 1]],
  'next-basket': ['same-buyers', [ITSELF, 1], ['similarBuyers', 1]],
};

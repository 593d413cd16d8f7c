import type { ItemLists } from '@dangol/schema';
import type { RankRequest, Reason, StepName, StripKind } from './request';

/**
 * One list that feeds a step, what its best item counts for beside the step's other lists, and what its items are shown for when the page
 * itself brought them. Below 1 it only lifts what an earlier feed brought, and brings nothing itself.
 */
export type Feed = [list: keyof ItemLists, share: number, code: Reason['code']];

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
  /** Where items go that the visitor has already met; see `RankRequest`. Default `mixed`. */
  seen?: RankRequest['seen'];
  /** Most of one category as a share of the strip, exceeded only where a step has nothing else. Default 1. */
  share?: number;
  /** In the order of the visits, whatever the visitor likes; later steps only replace an empty strip, they never fill it up. */
  inOrder?: boolean;
}

/** The strips, by kind. A map, since the kind comes from an attribute of the page. */
export const STRIPS = new Map<StripKind, Strip>([
  [
    'similar-buyers',
    { steps: ['similar-buyers', 'viewed', 'popular-in-category', 'popular'], anchor: 5, history: 0.25, seen: 'last' },
  ],
  ['goes-with', { steps: ['goes-with', 'cart', 'popular'], anchor: 5, complements: 2 }],
  [
    'for-you',
    { steps: ['for-you', 'popular-in-category', 'popular'], anchor: 1, history: 1, seen: 'last', share: 0.5 },
  ],
  ['recently-viewed', { steps: ['recently-viewed', 'popular'], history: 1, inOrder: true }],
  ['popular', { steps: ['popular-in-category', 'popular'], share: 0.5 }],
]);

/** Which lists feed which step. Steps without an entry are filled from the profile or from `popular.json`. */
export const FEEDS: Partial<Record<StepName, Feed[]>> = {
  'similar-buyers': [
    ['similarBuyers', 1, 'same-buyers'],
    ['viewed', 0.5, 'viewed-together'],
  ],
  viewed: [['viewed', 1, 'viewed-together']],
  'goes-with': [
    ['goesWith', 1, 'same-order'],
    ['cart', 0.5, 'same-order'],
  ],
  cart: [['cart', 1, 'same-order']],
  'for-you': [
    ['viewed', 1, 'viewed-together'],
    ['similarBuyers', 1, 'same-buyers'],
  ],
};

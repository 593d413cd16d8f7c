import type { ItemLists } from '@dangol/schema';
import type { Reason, StepName, StripKind } from './request';

/** One list that feeds a step. */
export interface Feed {
  list: keyof ItemLists;
  /** What the best item of this list counts for, beside the step's other lists. */
  weight: number;
  /** Only lifts what an earlier feed brought; brings nothing itself. */
  lifts?: boolean;
}

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
  /** Items already met come behind all others. */
  seenLast?: boolean;
  /** Most of one category as a share of the strip, exceeded only where a step has nothing else. Default 1. */
  share?: number;
  /** In the order of the visits, whatever the visitor likes; later steps only replace an empty strip, they never fill it up. */
  inOrder?: boolean;
}

/** The strips, by kind. A map, since the kind comes from an attribute of the page. */
export const STRIPS = new Map<StripKind, Strip>([
  [
    'similar-buyers',
    { steps: ['similar-buyers', 'viewed', 'popular-in-category', 'popular'], anchor: 5, history: 0.25, seenLast: true },
  ],
  ['goes-with', { steps: ['goes-with', 'cart', 'popular'], anchor: 5, complements: 2 }],
  [
    'for-you',
    { steps: ['for-you', 'popular-in-category', 'popular'], anchor: 1, history: 1, seenLast: true, share: 0.5 },
  ],
  ['recently-viewed', { steps: ['recently-viewed', 'popular'], history: 1, inOrder: true }],
  ['popular', { steps: ['popular-in-category', 'popular'], share: 0.5 }],
]);

/** Which lists feed which step. Steps without an entry are filled from the profile or from `popular.json`. */
export const FEEDS: Partial<Record<StepName, Feed[]>> = {
  'similar-buyers': [
    { list: 'similarBuyers', weight: 1 },
    { list: 'viewed', weight: 0.5, lifts: true },
  ],
  viewed: [{ list: 'viewed', weight: 1 }],
  'goes-with': [
    { list: 'goesWith', weight: 1 },
    { list: 'cart', weight: 0.5, lifts: true },
  ],
  cart: [{ list: 'cart', weight: 1 }],
  'for-you': [
    { list: 'viewed', weight: 1 },
    { list: 'similarBuyers', weight: 1 },
  ],
};

/** What an item of a list is shown for, when the page itself brought it. */
export const LIST_REASONS: Record<keyof ItemLists, Reason['code']> = {
  similarBuyers: 'same-buyers',
  viewed: 'viewed-together',
  goesWith: 'same-order',
  cart: 'same-order',
};

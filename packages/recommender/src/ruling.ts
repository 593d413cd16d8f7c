import type { Card } from '@dangol/schema';
import type { Recommended } from './request';

/** What the rules of a shop come to in one strip; `createRules()` of `@dangol/recommender/rules` makes it. */
export interface Ruling {
  /** Items to show first. They too must have a card and be none of those that are never shown. */
  pinned: string[];
  /** The factor on an item's score; 0 keeps it out. @param anchor card of the page's item */
  weigh(card: Card, anchor: Card | undefined): number;
  /** Puts pinned items where they are wanted. */
  arrange(items: Recommended[]): Recommended[];
}

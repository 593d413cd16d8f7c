import type { Card, ItemRecord, Popular, ProfileSnapshot } from '@dangol/schema';

/** The strips there are. */
export type StripKind =
  | 'similar-buyers'
  | 'goes-with'
  | 'cart'
  | 'buy-again'
  | 'next-basket'
  | 'recently-viewed'
  | 'for-you'
  | 'popular';

/** Why an item is shown. */
export interface Reason {
  code:
    | 'same-buyers'
    | 'same-order'
    | 'viewed-together'
    | 'bought-before'
    | 'your-history'
    | 'popular-in-category'
    | 'popular'
    | 'recently-viewed';
  /** The item that speaks for it: the anchor, a line of the cart, or an item of the visitor's history. */
  item?: string;
  /** With `popular-in-category`: which one. */
  category?: string;
}

/** The links of the fallback chains; `none` for an empty strip. The table in `strips.ts` says which kind walks which. */
export type StepName =
  | 'similar-buyers'
  | 'viewed'
  | 'goes-with'
  | 'cart'
  | 'buy-again'
  | 'next-basket'
  | 'for-you'
  | 'recently-viewed'
  | 'popular-in-category'
  | 'popular'
  | 'none';

/** What `rank()` reads. Whatever is missing or misshapen counts as not there. */
export interface RankRequest {
  kind: StripKind;
  /** The anchor: the item the page is about. */
  item?: string;
  /** Ids that must not come. */
  exclude?: string[];
  /** `null` without consent: nothing of the visitor is used then. */
  snapshot: ProfileSnapshot | null;
  /** By item id; those that {@link neededRecords} named, as far as they could be read. */
  records: Map<string, ItemRecord>;
  /** By item id, those of `popular.json` among them. Only categories are read from them before an item is to be shown. */
  cards?: Map<string, Card>;
  popular?: Popular;
  /**
   * Where items go that the visitor has already met: `last` behind all others; `mixed` by score, and in *for you* each of them speaks for
   * itself, too. Default by kind, see `strips.ts`.
   */
  seen?: 'last' | 'mixed';
  /** Epoch ms. */
  now: number;
}

/** What `recommend()` reads: the same, with cards and a length. */
export interface RecommendRequest extends RankRequest {
  /** Most items in the answer. */
  limit: number;
  cards: Map<string, Card>;
}

/** A candidate. Scores compare within one step only: within a step the best has about 1. */
export interface Ranked {
  id: string;
  score: number;
  reason: Reason;
}

/** An item to show. */
export interface Recommended extends Ranked {
  card: Card;
}

/** A strip's content. */
export interface Recommendation {
  /** Best first. */
  items: Recommended[];
  /** The step that gave the first item. */
  step: StepName;
}

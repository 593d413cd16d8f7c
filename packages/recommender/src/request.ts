import type { Blend, Card, ItemRecord, Popular, ProfileSnapshot, Shelves } from '@dangol/schema';
import type { Ruling } from './ruling';

/** The strips there are. */
export type StripKind =
  | 'similar-buyers'
  | 'goes-with'
  | 'cart'
  | 'for-you'
  | 'buy-again'
  | 'next-basket'
  | 'price-drop'
  | 'back-in-stock'
  | 'recently-viewed'
  | 'new-arrivals'
  | 'top-rated'
  | 'popular';

/** Why an item is shown; `explain()` of `@dangol/recommender/words` says it in words. */
export interface Reason {
  code:
    | 'same-buyers'
    | 'same-order'
    | 'viewed-together'
    | 'bought-before'
    | 'your-history'
    | 'searched'
    | 'price-drop'
    | 'back-in-stock'
    | 'recently-viewed'
    | 'new-arrivals'
    | 'top-rated'
    | 'popular-in-category'
    | 'popular'
    | 'pinned';
  /** The item that speaks for it: the anchor, a line of the cart, or an item of the visitor's history or orders. */
  item?: string | undefined;
  /** That item is in the cart. */
  inCart?: boolean;
  /** When that item was bought last, epoch ms: the visitor owns it. */
  boughtAt?: number;
  /** With `popular-in-category`: which one. */
  category?: string | undefined;
  /** With `searched`: the term, as it was typed. */
  query?: string | undefined;
  /** With `price-drop` and `back-in-stock`: when the visitor saw the item so, epoch ms. */
  seenAt?: number;
  /** With `price-drop`: the price then, in `currency`, major units. */
  from?: number | undefined;
  currency?: string | undefined;
}

/** The links of the fallback chains; `none` for an empty strip. The table in `strips.ts` says which kind walks which. */
export type StepName = StripKind | 'search' | 'viewed' | 'related' | 'popular-in-category' | 'pinned' | 'none';

/** What `rank()` reads. Whatever is missing or misshapen counts as not there. */
export interface RankRequest {
  kind: StripKind;
  /** The anchor: the item the page is about. */
  item?: string | undefined;
  /** The anchor of a page of search results: what was searched for, as typed. */
  query?: string | undefined;
  /** Ids that must not come. */
  exclude?: string[];
  /** `null` without consent: nothing of the visitor is used then. */
  snapshot: ProfileSnapshot | null;
  /** By item id or `queryId()`; those that {@link neededRecords} named, as far as they could be read. */
  records: Map<string, ItemRecord>;
  /** By item id, those of `popular.json` among them. Only categories are read from them before an item is to be shown. */
  cards?: Map<string, Card>;
  popular?: Popular | undefined;
  /** For `new-arrivals` and `top-rated`. */
  shelves?: Shelves | undefined;
  /** What lists count for in a step, as the shards say. Default: as `popular` says, else the figures of `strips.ts`. */
  blend?: Blend | undefined;
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
  /**
   * What the cards are older than nowhere, epoch ms: the manifest's `builtAt`. A price or a stock that the visitor saw later is no news.
   * Default: nothing in the cards is.
   */
  builtAt?: number | null | undefined;
  /** By item id: what the shop's page itself has just said. That is news whenever the visitor saw another. */
  live?: ReadonlyMap<string, Partial<Card>> | undefined;
  /** What the shop's rules come to here. */
  ruling?: Ruling | undefined;
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
  /** The step that gave the first item; `pinned` where the shop's rules gave all. */
  step: StepName;
}

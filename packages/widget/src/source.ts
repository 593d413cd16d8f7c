import type { Card } from '@dangol/schema';

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

/** What a strip asks for. */
export interface StripRequest {
  kind: StripKind;
  /** The anchor: the item the page is about. */
  item?: string | undefined;
  /** On a page of search results: what was searched for. */
  query?: string | undefined;
  limit: number;
  /** Ids that must not come (another strip of the page shows them). */
  exclude?: string[] | undefined;
  /** Nothing of the strip has been in view yet: its items may be exchanged. Otherwise an answer to the same question had better keep them. */
  isUnseen?: boolean | undefined;
}

/** Why an item is shown: a code, and what of the rest is known. The reasons of `@dangol/recommender` are of this shape. */
export interface StripReason {
  code: string;
  /** The id of the item that speaks for it. */
  item?: string | undefined;
  /** That item is in the cart. */
  inCart?: boolean | undefined;
  /** When that item was bought last, epoch ms. */
  boughtAt?: number | undefined;
  category?: string | undefined;
  /** The term that was searched for. */
  query?: string | undefined;
  /** With `price-drop` and `back-in-stock`: when the visitor saw the item so, epoch ms. */
  seenAt?: number | undefined;
  /** With `price-drop`: the price then, in `currency`, major units. */
  from?: number | undefined;
  currency?: string | undefined;
}

/** One recommended item. */
export interface StripItem {
  id: string;
  card: Card;
  /** Why it is shown; `explain()` of `@dangol/recommender/words` says the recommender's reasons in words. */
  reason: StripReason;
  score: number;
}

/** The answer: `step` names the link of the fallback chain that gave it. */
export interface StripResult {
  items: StripItem[];
  step: string;
  modelVersion: string | undefined;
  /** How many cards that it met were unfit to be shown, by reason. */
  dropped?: Readonly<Record<string, number>> | undefined;
}

/** All that the widget knows of the rest of dangol. Anything with these three functions can feed it. */
export interface Source {
  /** Never rejects with a reason the visitor could see; an empty list means nothing to show. */
  recommend(request: StripRequest): Promise<StripResult>;
  /** Calls back when what it recommends may have changed. */
  subscribe(listener: () => void): () => void;
  track(name: string, params: Record<string, unknown>): void;
  /** Takes items out of what this device remembers as viewed; a source that remembers nothing has none. */
  forget?(ids: readonly string[]): void;
}

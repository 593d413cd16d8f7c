import type { StripKind } from '../request';

/** A closed range; either end may be left open. */
export interface Range {
  min?: number;
  max?: number;
}

/** Which items a rule is about: all that is given must hold. What a card does not say matches nothing. */
export interface Match {
  ids?: string[];
  groups?: string[];
  categories?: string[];
  brands?: string[];
  /** `true`: can be bought now. `false`: sold out, or to be ordered ahead. */
  inStock?: boolean;
  /** Major units, of cards in `currency`; without it of cards in whichever. */
  price?: Range & { currency?: string };
  /** As factors of the price of the page's item, same currency: `{ max: 1.5 }`. */
  priceOfItem?: Range;
  /** Like the page's item in these. */
  same?: ('category' | 'brand')[];
  /** Of the mean rating. */
  rating?: Range;
}

/** How far a visitor has come. `unknown` also for one without consent. */
export type Stage = 'unknown' | 'visitor' | 'cart' | 'buyer' | 'repeat';

/** Which visitors a rule is for: all that is given must hold. What is not known, or may not be used, holds for nobody. */
export interface Visitor {
  /** Likes one of these, as strips take it: from three events on. */
  likesCategories?: string[];
  likesBrands?: string[];
  stages?: Stage[];
  /** What the shop knows of the visitor is, for each of these, one of the values. Only with the purpose `demographics`. */
  demographics?: Record<string, string[]>;
}

/** One rule of a shop. Data only: no code, no pattern language but `*` in an address. */
export interface Rule {
  /** For people. */
  name?: string;
  /**
   * `pin` shows items (by `ids`) first, or from the place `at`; `boost` and `bury` multiply scores within a step; `exclude` keeps items out; `only`
   * keeps all others out. Nothing gets past `exclude` and `only`, a pin neither.
   */
  action: 'pin' | 'boost' | 'bury' | 'exclude' | 'only';
  items: Match;
  /** Factor of `boost` (default 2, 1 to 10) or `bury` (default 0.5, 0.1 to 1). */
  by?: number;
  /** Place of the first pinned item, from 1, which is the default. */
  at?: number;
  /** Default every kind of strip. */
  kinds?: StripKind[];
  /** Paths of pages; `*` stands for anything: `/sale/*`. With a `?` the query counts too. Default every page. */
  pages?: string[];
  visitor?: Visitor;
}

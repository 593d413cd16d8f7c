// Every figure that the models depend on, and why it is what it is. Measured on the public logs of the README's table; nothing names one of them.

/** What the statements of a model depend on: the log's own figures, and the floors. */
export interface ModelSettings {
  /** Distinct buyers that a pair from orders needs before it is published. */
  minBuyers: number;
  /** Distinct visitors that a pair from browsing needs. */
  minVisitors: number;
  /** The newest moment of the log, epoch ms; `null` without times. */
  newestAt: number | null;
  /** The oldest moment, likewise. */
  oldestAt: number | null;
  /** Share of the clicks that go back to an item the visit had met before, 0 to 1. */
  revisits: number;
  /** Distinct visitors that a search, a content page and its title need. Default `KEYWORDS.searchers`. */
  minSearchers?: number | undefined;
  /** Orders in the log: how fast what is popular changes. */
  orders: number;
}

/** Longest published list. 30 to 50 with 8-bit weights lose at most 0.2 points of HR@20 against 100 in full. */
export const NEIGHBOURS = 50;

/** Contributions become whole numbers before they are added up: a sum of fractions depends on the order of the threads. */
export const UNIT = 1_048_576;

/** How the count of a pair i → j becomes its weight: count / (n_i^own · n_j^other). A larger `other` holds back the popular. */
export interface Exponents {
  own: number;
  other: number;
}

/** *Viewed together*. */
export const VIEWED = {
  /** A pair d places apart in a visit counts exp(−(d − 1)/4): 3 to 8 are flat. */
  distance: 4,
  /**
   * What a pair counts from the later item to the earlier one: `once` where nothing is met twice in a visit (the order tells what leads to what),
   * more by `again` times the share of clicks that go back to an item (visitors compare, and the order tells less).
   */
  backward: { once: 0.5, again: 0.5 },
  /** A visit of n items counts n^−0.2. */
  length: 0.2,
  /** A visit as old as this share of the log's span counts half. */
  halfLifeShare: 1,
  exponents: { own: 0.5, other: 0.2 } as Exponents,
};

/** *Similar buyers purchased*. */
export const SIMILAR_BUYERS = {
  /** A buyer of n items counts n^−0.5 for each pair. */
  breadth: 0.5,
  exponents: { own: 0.75, other: 0.25 } as Exponents,
};

/** *Goes well with*. */
export const GOES_WITH = {
  /** Log-likelihood ratio beyond which a pair is no coincidence: χ² with one degree of freedom, p = 0.001 (Dunning 1993). */
  surprise: 10.8,
  /** Orders that must hold a pair. */
  orders: 2,
  /** Visits in which a pair was viewed together until it counts half as a complement: it is a substitute then. */
  substitute: 5,
  exponents: { own: 0.5, other: 0.25 } as Exponents,
  /** Most of one category among the 50: a strip shows two of a category, and a list of one category alone would leave it all but empty. */
  alike: 10,
  /** What the cart's weights of other categories count for beside the item's own best pair: they are below the surprise asked for, and many. */
  cart: { share: 0.3, items: 20 },
  /**
   * What is popular in related categories, best at `share` of the item's own best pair: popularity · lift^2, at most 3 of a category, 20 together.
   * On two grocers' logs and the demo shop's HR@20 of another category goes from 42.7, 5.0 and 34.0 to 47.3, 5.0 and 34.4 with it.
   */
  prior: { share: 0.3, lift: 2, alike: 3, items: 20 },
  /** The weight of a best pair, for an item that has none. */
  cold: 0.05,
  /** A hand-made link weighs so many times the best of what was learned. The strip's other lists and the visitor's likings cannot lift that above it. */
  link: 4,
};

/** *Related categories*, and the prior of *goes well with*. */
export const RELATED = {
  /** What it counts for two categories to meet in an order, with a buyer, in a visit (where they compete as often as they go together). */
  order: 1,
  buyer: 1,
  visit: 0.05,
  /** Meetings added to what is seen and to what chance has: a pair of few meetings is drawn to chance. */
  k: 20,
  /** Least lift: above chance. */
  lift: 1.05,
  /** The power of the other category's share: 0 leaves lift alone, which leads to what is rare. */
  popularity: 0.5,
  /** Distinct people behind a pair of categories, where `minBuyers` is not more. */
  people: 3,
  /** Kept of each category, and published. */
  most: 100,
  published: 8,
  /** Orders, buyers and visits that are enough, the newest: categories are few. */
  contexts: 200_000,
};

/**
 * *Completes the cart*: each target's 50 most similar items explain it together in a ridge regression (local EASE, Steck 2019), so that two that say
 * the same count once. As good with 50 as with 200.
 */
export const CART = {
  candidates: 50,
  /** An order of m items counts (m − 1)^−0.5 in the regression. */
  size: 0.5,
  ridge: 10,
  /** An item of fewer orders keeps its damped cosine. */
  orders: 10,
  /** What a damped cosine counts for beside the weights of the regression. */
  cosineWorth: 0.5,
  /** Most pairs in memory, 16 bytes each: in a larger log an item needs more orders. */
  pairs: 8_000_000,
  /** The cosine that candidates are drawn by. */
  exponents: { own: 0.5, other: 0.5 } as Exponents,
};

/** *Buys again*: how many average buyers each item starts with. */
export const REPEAT = { prior: 5 };

/** *Popular*: what a cart and a view count beside a purchase, and half-lives in days by how many orders a day the shop has. */
export const POPULAR = {
  cart: 0.3,
  view: 0.05,
  halfLives: [
    { ordersPerDay: 1000, days: 3 },
    { ordersPerDay: 100, days: 7 },
    { ordersPerDay: 0, days: 14 },
  ],
  /** Nothing counts for less than 2^−10 of what is new. */
  halvings: 10,
};

/** *Searches*. */
export const KEYWORDS = {
  /** Distinct people that must have searched for a term: free text of fewer may tell who they are. */
  searchers: 5,
  /** Terms, the most searched for. */
  most: 5000,
  /** Items of each. */
  items: 24,
  /** An item met so many steps after the search counts 1/e. */
  distance: 4,
  exponents: { own: 0.5, other: 0.2 } as Exponents,
};

/** *Lowest price*. */
export const LOWEST = {
  days: 90,
  /** A price so many times smaller or larger than the catalogue's is of another unit. */
  apart: 10,
};

/** *New arrivals*, *top rated*, content pages. */
export const SHELVES = {
  /** Shown of each, with cards. */
  items: 24,
  pages: 12,
  /** From the log alone: one of so many days or more, what was first met in its last 30 days or its last tenth. */
  logDays: 60,
  newDays: 30,
  newShare: 0.1,
  /** It has been met so often since that the chance of not having been met before, were it old, is at most this. */
  chance: 0.001,
  contentHalfLifeDays: 14,
  visitors: KEYWORDS.searchers,
  /** Ratings that each item starts with, of the shop's mean; and the fewest of its own. */
  ratings: { prior: 10, least: 3 },
};

/** How the shares of the lists are tuned. */
export const TUNING = {
  /** Orders, and for what needs them visits, below which nothing is tuned. */
  orders: 3000,
  /** Lines of the newest part that are learned from: a tenth of the log within these. */
  lines: { fewest: 60_000, most: 300_000 },
  /** Questions to each strip, and how many it takes to tell. */
  questions: 1000,
  fewest: 300,
  /** Least gain, as a share of the usual figures' score. */
  gain: 0.01,
  /** Draws of the paired bootstrap, and the share of them that may be no better. */
  draws: 400,
  doubt: 0.01,
};

/** Variants told by their titles. */
export const VARIANTS = {
  /** More than this of one title are a way of naming, not a product. */
  most: 60,
  /** The dearest costs at most so many times the cheapest. */
  priceApart: 3,
};

/** SQL of a pair's weight. `x` and `y` are the counts of the item and of the other. */
export function weighed(count: string, { own, other }: Exponents): string {
  return `1e0 * ${count} / ${UNIT}e0 / (POWER(x.n, ${own}e0) * POWER(y.n, ${other}e0))`;
}

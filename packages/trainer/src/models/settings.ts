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
  /** What related categories and what is popular there say, beside the item's own best pair. */
  prior: Number(process.env.G_PRIOR ?? 0.5),
  /** Without a pair of its own: a part of what the best pairs weigh on average, or this where no item has one. */
  coldWeight: 0.05,
  /** From each of so many related categories so many items. */
  priorCategories: 8,
  priorItems: Number(process.env.G_ITEMS ?? 2),
  /** A hand-made link weighs so many times the best of what was learned. The strip's other lists and the visitor's likings cannot lift that above it. */
  link: 4,
};

/** *Related categories*, and the prior of *goes well with*. */
export const RELATED = {
  /** What it counts for two categories to meet in an order, with a buyer, in a visit (where they compete as often as they go together). */
  order: Number(process.env.R_ORDER ?? 1),
  buyer: Number(process.env.R_BUYER ?? 0.25),
  visit: Number(process.env.R_VISIT ?? 0.05),
  /** Meetings added to what is seen and to what chance has: a pair of few meetings is drawn to chance. */
  k: Number(process.env.R_K ?? 5),
  /** Least lift: above chance. */
  lift: Number(process.env.R_LIFT ?? 1.05),
  /** The power of the other category's share: 0 leaves lift alone, which leads to what is rare. */
  popularity: Number(process.env.R_POP ?? 0.5),
  /** Distinct people behind a pair of categories, where `minBuyers` is not more. */
  people: 3,
  /** Published of each category. */
  most: 12,
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

/** SQL of a pair's weight. `x` and `y` are the counts of the item and of the other. */
export function weighed(count: string, { own, other }: Exponents): string {
  return `1e0 * ${count} / ${UNIT}e0 / (POWER(x.n, ${own}e0) * POWER(y.n, ${other}e0))`;
}

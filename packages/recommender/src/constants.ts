// The figures behind the formula score(j) = Σ over history p (newest = 0) of exp(−p/δ) · u(action) · s(p→j), measured on public logs:
// sessions (RetailRocket), purchase sequences (Amazon Beauty), baskets (Ta-Feng, Online Retail).

/**
 * δ: an item p places back in the history counts exp(−p/δ); what was met at one moment, as the lines of an order are, shares a place.
 * Between 2 and 4 results are flat, 0.5 loses 3–4 points of HR@20. `blend` of the model files may have another.
 */
export const RECENCY = 2;

/** N: how many of the newest items of the history speak. Of a visit 5 lose nothing against 20, 1 loses 10 points; an order has 20 lines. */
export const HISTORY_ITEMS = 20;

/** u: what an item of the history counts for, by the strongest thing done with it; anything else counts as a view. */
export const ACTIONS = { view: 1, wish: 2, cart: 3, purchase: 5 };

/** Days after which an order counts half for what is bought again. Between 90 and 365 results are flat. */
export const ORDER_HALF_LIFE_DAYS = 180;

/** Orders after which an older one counts 1/e beside it: what is known where orders have no times. */
export const ORDER_RECENCY = 20;

/** How many of the items bought speak, the heaviest: as many as the device keeps records of. */
export const BOUGHT_ITEMS = 50;

/** Share of an item's buyers who buy it again, where the files do not say: too few did. */
export const REPEAT_RATE = 0.02;

/** What the best of the items met before counts for beside the best of a list, where they come mixed. */
export const SELF_SHARE = 2;

/** u of a search: what it counts for as if it were an item of the history. */
export const SEARCH_WEIGHT = 2;

/** How many of the newest searches speak. */
export const SEARCHES = 3;

/** Days for which what was bought is not recommended. Consumables return through a strip of their own, by their gap, not here. */
export const BOUGHT_DAYS = 60;

/** Days after which a liking shown by views, searches, wishes and carts counts half. */
export const LIKING_HALF_LIFE_DAYS = 14;

/** Days after which a liking shown by purchases counts half. */
export const BOUGHT_HALF_LIFE_DAYS = 75;

/** Events that must speak for a liking before it counts. */
export const LIKING_EVENTS = 3;

/** The most that the strongest liked category adds to a score, as a share of the score. */
export const CATEGORY_LIFT = 0.15;

/** The same for the strongest liked brand. */
export const BRAND_LIFT = 0.1;

/** The same for a price as the visitor usually looks at in the category. */
export const PRICE_LIFT = 0.1;

/** The least share by which a price must have fallen to be told. */
export const LEAST_DROP_SHARE = 0.05;

/** The least amount besides, by currency, major units; 1 of any other: a dollar, a euro, a pound. */
export const LEAST_DROP: Record<string, number> = { KRW: 1000, JPY: 100 };

/** Milliseconds in a day. */
export const DAY_MS = 86_400_000;

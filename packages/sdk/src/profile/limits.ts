/** Days in milliseconds. */
export const DAY_MS = 86_400_000;

/** A visit ends after this long without an event. */
export const VISIT_GAP_MS = 30 * 60_000;

/** How long a click in a strip marks later cart and order lines. */
export const ATTRIBUTION_MS = 72 * 3_600_000;

/** Most entries of each list of the profile; together at most about 64 kB. What exceeds it leaves at the old end. */
export const CAPS = {
  items: 100,
  cart: 50,
  wishlist: 60,
  orders: 30,
  orderLines: 30,
  searches: 30,
  pageTypes: 20,
  affinities: 10,
  attributions: 40,
  dismissed: 60,
  counts: 40,
} as const;

/** Longest text kept of a name, term, brand or category, and of an address, in UTF-16 code units. */
export const TEXT_MAX = 100;
export const URL_MAX = 250;

/** How long each list remembers, in days; what is older is forgotten when the profile is opened. */
export const KEEP_DAYS = {
  items: 180,
  cart: 60,
  wishlist: 365,
  orders: 730,
  searches: 90,
  dismissed: 180,
  counts: 365,
} as const;

/** Half-lives of an affinity's two scores. */
export const HALF_LIFE_MS = { score: 14 * DAY_MS, bought: 75 * DAY_MS } as const;

/** What an action adds to the affinity of the item's category and brand (a search: of its words). */
export const AFFINITY_POINTS = { view: 1, search: 2, wish: 3, cart: 4, purchase: 5, removal: -2 } as const;

import { MOMENTS_DAYS, MOMENTS_MAX, type Profile } from '@dangol/schema';

/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

/** A visit ends after this long without an event. */
export const VISIT_GAP_MS = 30 * 60_000;

/** How long a click in a strip marks later cart and order lines. */
export const ATTRIBUTION_MS = 3 * DAY_MS;

/**
 * Each list of the profile: most entries (what exceeds it leaves at the old end; together at most about 64 kB), and how many days an entry is
 * remembered after it was last touched, enforced whenever the profile is read from the device.
 */
export const LISTS = {
  items: [90, 180],
  cart: [50, 60],
  wishlist: [60, 365],
  orders: [30, 730],
  searches: [30, 90],
  pageTypes: [20, 365],
  attributions: [20, 3],
  dismissed: [50, 180],
  counts: [30, 365],
  moments: [MOMENTS_MAX, MOMENTS_DAYS],
} satisfies { [List in keyof Profile]?: [most: number, days: number] };

/** The same for the likings of each kind. A keyword is a search term, and goes when that goes. */
export const AFFINITIES = {
  category: [10, 365],
  brand: [10, 365],
  keyword: [10, 90],
} satisfies { [Kind in keyof Profile['affinities']]: [most: number, days: number] };

/** After so many days without a visit the visits are counted anew. */
export const VISITS_DAYS = 365;

/** After so many days without an event all of the profile is forgotten, its seed too. */
export const PROFILE_DAYS = 730;

/** Most moments of one event: a full cart that is looked at again and again would push out all others. */
export const EVENT_MOMENTS = 10;

/** Most lines kept of an order. */
export const ORDER_LINES = 30;

/** Longest text kept of a name, term, brand or category, in UTF-16 code units. */
export const TEXT_MAX = 100;

/** A longer address is not kept. */
export const URL_MAX = 250;

/** Half-lives of an affinity's two scores. */
export const HALF_LIFE_MS = { score: 14 * DAY_MS, bought: 75 * DAY_MS };

/** What an action adds to the affinity of the item's categories and brand (a search: of its words). */
export const POINTS = { view: 1, search: 2, wish: 3, cart: 4, purchase: 5, removal: -2 };

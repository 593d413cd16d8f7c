// A closed language: no expressions, no paths, no regular expressions. Three-valued (Kleene): what is not known is unknown, `not` of it is unknown,
// and unknown never fires.
import type { Duration } from './campaign';

/** Exactly one of `all`, `any`, `not`, `fact`. */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Test;

/** One fact compared with values: every operator that is given has to hold. A value of another type than the fact's is unknown, not false. */
export interface Test extends Subject {
  fact: Fact;
  eq?: Scalar;
  ne?: Scalar;
  /** Numbers only, also the next three. */
  lt?: number;
  lte?: number;
  gt?: number;
  gte?: number;
  /** The fact is one of these. */
  in?: Scalar[];
  /** The fact, a list, has this one. */
  has?: string;
  /** The fact, a list, has one of these. */
  hasAny?: string[];
}

/** What a fact may be compared with. */
export type Scalar = string | number | boolean;

/** What a fact is about. Which of these a fact takes is in `FACTS`. */
export interface Subject {
  /** With `count` and `daysSince`: the event's name. */
  event?: string;
  /** An item's id; `this` (default of item facts): the campaign's item. */
  item?: string;
  category?: string;
  brand?: string;
  /** A merchant's label of the catalogue, such as an ROI class. */
  label?: string;
  /** A type of page, of `page_view`. */
  page?: string;
  /** A search term, of `search`; lower case. */
  keyword?: string;
  /** Only what happened within so long. */
  within?: Duration;
  /** With `priceChange`: since when. Default that of the campaign's `each`, else `viewed`. */
  since?: 'viewed' | 'wished' | 'carted';
  /** With `demographic`: which one. */
  name?: string;
  /** With `trial`, `trialEndedDays`: how long a trial lasts whose end no member record says. */
  lasts?: Duration;
}

/** What a fact gives. */
export type FactType = 'number' | 'text' | 'flag' | 'list';

/** One entry of the table of facts. */
export interface FactForm {
  type: FactType;
  /** Fields of {@link Subject} that it takes; those with `!` it cannot do without. */
  takes?: readonly string[];
  /** What has to be allowed for it, besides nothing: without, it is unknown. */
  purpose?: 'personalization' | 'profileLink' | 'demographics';
  /** The values there are, where they are few. */
  values?: readonly string[];
}

const OF_EVENT = ['event!', 'item', 'category', 'brand', 'label', 'page', 'keyword', 'within'] as const;
const PROFILE = { purpose: 'personalization' } as const;

/** Every fact: what it gives, what it takes, what it needs. */
export const FACTS = {
  /** How often an event happened: per item, category, brand, label, type of page or search term. At most as far back as the profile's moments go. */
  count: { type: 'number', takes: OF_EVENT, ...PROFILE },
  /** Days since it happened last, with fractions; unknown where it never did. */
  daysSince: { type: 'number', takes: OF_EVENT, ...PROFILE },

  /** Whether this device knows anything of the visitor; false also where no profile is allowed, so it is never unknown. */
  known: { type: 'flag' },
  visits: { type: 'number', ...PROFILE },
  daysSinceFirstVisit: { type: 'number', ...PROFILE },
  /** As in the rules for strips. Without a profile unknown; `unknown` is a visitor of whom a profile knows nothing yet. */
  stage: { type: 'text', values: ['unknown', 'visitor', 'cart', 'buyer', 'repeat'], ...PROFILE },

  /** Major units of the cart's currency. Lines without a price make it unknown. */
  cartValue: { type: 'number', ...PROFILE },
  /** Pieces. */
  cartCount: { type: 'number', ...PROFILE },
  cartItems: { type: 'list', ...PROFILE },
  cartCategories: { type: 'list', ...PROFILE },
  cartLabels: { type: 'list', ...PROFILE },
  /** Since a line was last changed; unknown with an empty cart. */
  cartIdleMinutes: { type: 'number', ...PROFILE },
  wishCount: { type: 'number', ...PROFILE },

  orders: { type: 'number', ...PROFILE },
  /** Of all orders in the newest one's currency, major units; unknown where one has no value. */
  spent: { type: 'number', ...PROFILE },
  daysSinceOrder: { type: 'number', ...PROFILE },
  /** Bands 1–5, 5 the best, cut at fixed points; unknown without an order. */
  recencyBand: { type: 'number', ...PROFILE },
  frequencyBand: { type: 'number', ...PROFILE },
  monetaryBand: { type: 'number', ...PROFILE },

  /** What the visitor leans to; unknown below three events that speak for it. */
  topCategory: { type: 'text', ...PROFILE },
  topBrand: { type: 'text', ...PROFILE },
  topKeyword: { type: 'text', ...PROFILE },
  /** Share, 0–1, of all that was liked of its kind that one category, brand or keyword has now. */
  bias: { type: 'number', takes: ['category', 'brand', 'keyword'], ...PROFILE },

  /** Signed up: the member's record, or a `sign_up` that was seen. */
  daysSinceSignUp: { type: 'number', ...PROFILE },
  /** Has become a member, by the shop's record or a `sign_up` or `login` seen here; false in any other profile, so it can tell who is none. */
  signedUp: { type: 'flag', ...PROFILE },
  signedIn: { type: 'flag', purpose: 'profileLink' },
  /** Of the trial (the member's record, else the newest order of an item with `label`, default `trial`). `renewed`: the record says so, or a later order has an item without the label. */
  trial: { type: 'text', takes: ['label', 'lasts'], values: ['none', 'running', 'ended', 'renewed'], ...PROFILE },
  /** Days since its end, negative before; unknown without one. */
  trialEndedDays: { type: 'number', takes: ['label', 'lasts'], ...PROFILE },
  /** What the visitor told the shop and allowed; a text or a number. */
  demographic: { type: 'text', takes: ['name!'], purpose: 'demographics' },

  /** Of the visit's first page. */
  utmSource: { type: 'text' },
  utmMedium: { type: 'text' },
  utmCampaign: { type: 'text' },
  pageType: { type: 'text' },
  path: { type: 'text' },
  device: { type: 'text', values: ['phone', 'tablet', 'desktop'] },
  /** `ko`, `en`: the page's, primary subtag. */
  language: { type: 'text' },
  /** 0–23, in the file's zone. */
  hour: { type: 'number' },

  /** What it costs now: the page's own word, live prices, the model. Major units. */
  price: { type: 'number', takes: ['item'] },
  /** Per cent below the regular price. */
  discount: { type: 'number', takes: ['item'] },
  /** Per cent since it was viewed, wished for or put in the cart: −20 is a fifth cheaper. Another currency: unknown. */
  priceChange: { type: 'number', takes: ['item', 'since'], ...PROFILE },
  availability: { type: 'text', takes: ['item'], values: ['in_stock', 'out_of_stock', 'preorder', 'backorder'] },
  /** Was sold out when the visitor last saw it, and is not now. */
  backInStock: { type: 'flag', takes: ['item'], ...PROFILE },
  itemCategories: { type: 'list', takes: ['item'] },
  itemBrand: { type: 'text', takes: ['item'] },
  itemLabels: { type: 'list', takes: ['item'] },
  inCart: { type: 'flag', takes: ['item'], ...PROFILE },
  wished: { type: 'flag', takes: ['item'], ...PROFILE },
  timesBought: { type: 'number', takes: ['item'], ...PROFILE },
  /** Days until it is used up, by its buyers' median gap or, after two orders, the visitor's own; negative when overdue; unknown if never bought. */
  dueInDays: { type: 'number', takes: ['item'], ...PROFILE },
} as const satisfies Record<string, FactForm>;

/** The name of a fact. */
export type Fact = keyof typeof FACTS;

import type { StepName, StripKind } from '@dangol/recommender';
import type { Card } from '@dangol/schema';
import type { ResolvedLines } from '../prepare/count-resolved';
import type { TrainSummary } from '../report/train-summary';
import type { NamedItem, Survey } from '../report-page/report-data';

/** One item of the shop, as lists and searches need it. */
export interface ShopItem {
  id: string;
  /** In the page's language; the id where no file has a name. */
  title: string;
  category?: string;
  orders: number;
  buyers: number;
  visitors: number;
}

/** An item in a strip. */
export interface Shown {
  card: Card;
  /** Why, in words, in the page's language. */
  reason: string;
  /** It stands in for what could not be learned: a best-seller. */
  isFiller: boolean;
}

/** A strip as a new visitor sees it. */
export interface Strip {
  kind: StripKind;
  /** The step of the fallback chain that gave the first item. */
  step: StepName;
  items: Shown[];
}

/** An item's page: the strips that stand on it together, and others that could. */
export interface ProductPage {
  item: ShopItem;
  card?: Card;
  strips: Strip[];
  others: Strip[];
  repeat?: { rate: number; gapDays?: number };
}

/** How a strip fares over all items. Shares, 0 to 1. */
export interface StripCoverage {
  kind: StripKind;
  /** Six places or more from what was learned: a whole row on a desk. */
  full: { items: number; sales: number };
  /** At least one. */
  part: { items: number; sales: number };
}

/** What is missing or wrong in the data, beside refused rows. */
export interface Trouble {
  /** Items of the catalogue, or without one of the log. */
  items: number;
  hasCatalogue: boolean;
  /** How many ordered lines are of items of the catalogue, and what the others' codes look like; `undefined` without a catalogue. */
  resolved?: ResolvedLines | undefined;
  strangers: Survey['strangers'];
  withoutName: number;
  withoutPicture: number;
  withoutPrice: number;
  withoutCategory: number;
  withoutLink: number;
  /** Titles that several items bear which are no variants of one, the most borne first. */
  sameTitle: { title: string; items: number }[];
  /** Ids that a spreadsheet seems to have changed; their number and a few of them. */
  ruined: { count: number; ids: string[] };
}

/** What is told by a field of the published files. */
export type Telling = 'catalogue' | 'order' | 'share' | 'band' | 'money' | 'page' | 'technical' | 'unknown';

/** A field of the published files. */
export interface PublishedField {
  /** As it stands in the files; lists as `[]`. */
  path: string;
  telling: Telling;
  /** How many values of it there are. */
  values: number;
}

/** What anybody could read in the files that would be published: read back from them. */
export interface Published {
  files: number;
  bytes: number;
  fields: PublishedField[];
  /** Best-sellers in their published order, by name. */
  bestSellers: string[];
  /** Categories in their published order: the best-selling first. */
  categories: string[];
  /** Pairs of items by list. */
  pairs: Record<string, number>;
  /** Each count of the manifest beside the true one. */
  counts: { name: 'items' | 'orders' | 'buyers' | 'sessions'; told: number; truth: number }[];
  /** Items that are told to be bought again, and those whose lowest price is told. */
  repeats: number;
  lowest: number;
  /** Search terms that are published. */
  searches: string[];
  /** Texts that look like an e-mail address, or like a telephone number, anywhere in the files. */
  addresses: number;
  telephones: number;
}

/** All that the pages say. */
export interface TriedShop {
  summary: TrainSummary;
  /** The best-selling first. */
  items: readonly ShopItem[];
  /** Items that have a strip of their own: what the first page shows. */
  picked: string[];
  coverage: StripCoverage[];
  /** How many items `coverage` was measured on. */
  measured: number;
  trouble: Trouble;
  published: Published;
  /** What is popular in the whole shop, what is new, what is rated best. */
  shelves: Strip[];
  page(id: string): Promise<ProductPage | undefined>;
}

/** Of a card, what the pages show. */
export type Pictured = NamedItem & Pick<Card, 'price' | 'was' | 'currency'>;

import type { Availability } from './item';

/** The version of the file layout that this code reads and writes. */
export const MODEL_FORMAT = 'dangol-model/1';

/** `manifest.json`: constant size (≤ 2 KiB, but for a single file), the only file of a model folder that ever changes. */
export interface Manifest {
  format: typeof MODEL_FORMAT;
  /** Names the folder of immutable files; a hash of their content. */
  version: string;
  shardCount: number;
  /** Of the log. Orders, buyers and sessions are rounded down to 0, 10, 20, 50, 100, 200 … unless the shop trains with `--exact-counts`. */
  counts: { items: number; orders: number; buyers: number; sessions: number };
  /** The newest moment in the log the model was made from, epoch ms; `null` where the log has no times. */
  builtAt: number | null;
  /** `false` turns everything of dangol on the shop's pages off at once. */
  enabled: boolean;
  /** How the other files are named, where not `<version>/items/<n>.json`. */
  files?: ModelFiles;
  /** The other files themselves, where all is one file: `files.single`. */
  parts?: ModelParts;
}

/** For hosts that have no folders, or do not serve `.json`. */
export interface ModelFiles {
  /** All in one folder: `<version>.items.<n>.json`, `<version>.popular.json`. */
  flat?: true;
  /** In place of `json`, such as `txt` or `js`. */
  extension?: string;
  /** There is one file, the manifest, with all the others in its `parts`. */
  single?: true;
}

/** What a small catalogue's single file holds: one shard, and the lists of the whole shop. */
export interface ModelParts {
  'items/0': Shard;
  popular: Popular;
  shelves?: Shelves;
}

/** The version of the layout of `live.json`. */
export const LIVE_FORMAT = 'dangol-live/1';

/** A page takes no larger one, in UTF-16 code units: it would hold the visitor up more than it tells. */
export const LIVE_MAX_LENGTH = 2_000_000;

/**
 * `live.json`, beside the manifest: prices and stock newer than the model, of the items whose cards in `version` say otherwise. Of every other
 * item the card was still right at `at`. A page that uses another version has no use for it.
 */
export interface LivePrices {
  format: typeof LIVE_FORMAT;
  /** The version of the model whose cards it corrects. */
  version: string;
  /** When the shop's catalogue was read, epoch ms. */
  at: number;
  items: LiveRow[];
}

/** Prices as in a card, `null` where there is none; stock 1 or 0, `null` where that is not known. What is no longer sold has stock 0. */
export type LiveRow = [id: string, price: number | null, was: number | null, stock: 0 | 1 | null];

/**
 * A ranked list. `weights[k] * scale` is the score of `ids[k]`; weights are integers 1…255, highest first. Scores have no unit: of an item's lists
 * they compare with those of the same list of other items, the shop's best being 1; of all others within the list alone.
 */
export interface RankedList {
  ids: string[];
  weights: number[];
  scale: number;
}

/** What a strip shows of an item. */
export interface Card {
  id: string;
  title: string;
  /** Titles by BCP 47 primary language (`ko`, `en`), where the catalogue has them. */
  titles?: Record<string, string>;
  /** Relative to the shop's root, or absolute. */
  url?: string;
  image?: string;
  /** In `currency`, major units: what is paid now. */
  price?: number;
  /** The regular price, where `price` is a sale price. */
  was?: number;
  /** ISO 4217. */
  currency?: string;
  brand?: string;
  /** The narrowest category that strips balance by. */
  category?: string;
  /** Default `in_stock`. */
  availability?: Availability;
  /** Variants of one product share it. */
  group?: string;
  rating?: number;
  reviews?: number;
  /** The merchant's own, opaque labels of the catalogue, such as an ROI class or `trial`; never cost or margin itself. */
  labels?: string[];
}

/** The lists of one item, by what made them. */
export interface ItemLists {
  /** Bought by the same buyers. */
  similarBuyers?: RankedList;
  /** Bought in the same order, another category. */
  goesWith?: RankedList;
  /** Viewed in the same sessions. */
  viewed?: RankedList;
  /** Completes a cart. */
  cart?: RankedList;
}

/** All that is known of one item, or of one search: then `id` is a `queryId()` and `lists` has what was viewed and bought after it. */
export interface ItemRecord {
  id: string;
  /** Its own card: kept on the device, it makes *recently viewed* work without a request. */
  card?: Card;
  lists: ItemLists;
  /** Buys again: share of its buyers with two orders or more (damped), and the median days between them. */
  repeat?: { rate: number; gapDays?: number };
  /** The least that was paid for it in the log's last 90 days, in the currency of its card: a price drop is claimed below it only. */
  lowest?: number;
}

/**
 * What a list counts for in a step, by the step's and the list's name, where the trainer found better figures than the recommender's own in
 * the shop's newest orders and visits. `recency` of *for you* is no list: after so many places of the history an item counts 1/e.
 */
export type Blend = Record<string, Record<string, number>>;

/**
 * `<version>/items/<n>.json`: the records of one shard and the cards of the top of their lists, each card once: what an item's record
 * in the same shard holds as its own is not in `cards` again.
 */
export interface Shard {
  format: typeof MODEL_FORMAT;
  version: string;
  blend?: Blend;
  items: ItemRecord[];
  cards: Card[];
}

/** `<version>/popular.json`: the fallback for everybody. */
export interface Popular {
  format: typeof MODEL_FORMAT;
  version: string;
  blend?: Blend;
  shop: RankedList;
  /** `related`: other categories that its buyers buy from, their names in place of ids. */
  categories: { category: string; list: RankedList; related?: RankedList }[];
  cards: Card[];
}

/** `<version>/shelves.json`: lists of the whole shop, each with its cards. What the shop's files say nothing of is absent. */
export interface Shelves {
  format: typeof MODEL_FORMAT;
  version: string;
  /** The newest in the catalogue or, without dates there, in the log. */
  newArrivals?: RankedList;
  /** By the damped mean of their ratings. */
  topRated?: RankedList;
  /** Pages that sell nothing themselves (events, look-books), the most visited lately first. */
  content?: ContentPage[];
  cards: Card[];
}

/** A content page of the shop's. */
export interface ContentPage {
  /** Path and query as the log has it, without fragment. */
  url: string;
  title?: string;
  /** What the shop calls its kind of page: `event`, `lookbook`. */
  type?: string;
}

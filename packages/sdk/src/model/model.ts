import type { Blend, Card, ItemRecord, Popular, Shelves } from '@dangol/schema';
import type { ModelDatabase } from './create-device';
import type { Fetch } from './create-files';

/** What `createModel()` takes. */
export interface ModelOptions {
  /** Address of the model folder, or of its manifest where that is not `manifest.json`; absolute or relative to the page. */
  url: string;
  /** `<version>.<shardCount>`, and its layout, as the trainer prints it for `data-model-version`: the first read needs no manifest then. */
  version?: string | undefined;
  fetch: Fetch;
  /** Opens a database for what is kept on the device; without it nothing is kept. */
  open?: (name: string, stores: string[], mayCreate: () => boolean) => ModelDatabase;
  /** Whether `personalization` is allowed; asked again at every use of the device. Default never. */
  mayKeep?: () => boolean;
  /** Whether a category is sensitive: the record of an item whose card is in one is used, but never kept. Default none is. */
  isSensitive?: (category: string | undefined) => boolean;
  /** Told of the items, among all that were read, whose cards are in such a category. */
  onSensitive?: (ids: string[]) => void;
  /** What was compared with the server's more than so many days ago comes without prices until it has been compared. Default 7. */
  pricedDays?: number | undefined;
  /** Epoch ms. */
  now?: () => number;
}

/** A model folder, read as needed. Nothing here rejects: what cannot be read is absent. */
export interface Model {
  /**
   * Records by item id or `queryId()`, with their cards and those for the tops of their lists, all of one version of the model.
   * @param kept more ids, of which only those in memory or on the device are read.
   */
  read(ids: string[], kept?: string[]): Promise<ModelRead>;
  popular(): Promise<Popular | undefined>;
  /** What is new and what is rated best, of the whole shop. */
  shelves(): Promise<Shelves | undefined>;
  /**
   * The newest moment of the log that the version in use was made from, epoch ms, from the manifest: what a visitor saw later, the cards may
   * not know. `undefined` where that is not known.
   */
  builtAt(): Promise<number | undefined>;
  /** The version in use; `undefined` until it is known, or when the model is unreadable or switched off. */
  version(): string | undefined;
  /** Compares the version with the server's now, whatever this page has read before. Another one is in use from then on. */
  renew(): Promise<void>;
  /** Whether the manifest has switched everything off. Each page asks it anew; what is kept on the device stays. */
  isOff(): boolean;
  /** Addresses of the files that this page could not use: unreachable, missing, truncated, of another format or version. */
  failures(): readonly string[];
  /**
   * Stores on the device what this page has read, if that is allowed now, and drops what is past its time. Reads do it by themselves; call it
   * when the page starts and when consent comes.
   */
  keep(): Promise<void>;
  /** Calls back when the next read gives something newer than what was served: its prices, another version, or nothing any more. */
  subscribe(listener: () => void): () => void;
  /** What is kept on the device, as plain data. */
  kept(): Promise<readonly unknown[]>;
  /** Deletes what is kept on the device. */
  erase(): Promise<void>;
  destroy(): void;
}

/** What a read gave. */
export interface ModelRead {
  records: Map<string, ItemRecord>;
  cards: Map<string, Card>;
  /** What lists count for, where the trainer found better figures than the recommender's own. */
  blend?: Blend | undefined;
  /** The version that all of it is from; `undefined` where there is no model. */
  version: string | undefined;
}

import type { Card } from '@dangol/schema';

/** What a subject's page and its answers are made of: the shop's product, and the items that every strip shows. */
export interface World {
  /** Id of the product that the page is about. */
  item: string;
  /** What buyers of it also bought, best first: what dangol's model says, given to the peers as their server's answer. */
  cards: Card[];
  /** The model folder. */
  folder: string;
  /** `<version>.<shardCount>`, as the trainer prints it. */
  modelVersion: string;
}

/** A file of the subject's own, by its name below `/subject/`. */
export type Files = Record<string, string | Uint8Array>;

/** A recommendation widget under test: what a shop puts into its page, as the widget's documentation says. */
export interface Subject {
  name: string;
  /** Packages with their exact versions, as npm takes them; none for what is built here. */
  packages: string[];
  /** How it is set up, in words for the table's notes, with the documentation's address. */
  settings: string;
  /** Scripts and styles. @param peers folder with `node_modules`. */
  files(peers: string): Promise<Files>;
  /** For the page's head. */
  head(world: World): string;
  /** For the strip's place. */
  body(world: World): string;
  /** The vendor's server: the answer to a request's path, or `undefined` where it is none of its own. */
  answer?(path: string, world: World): object | undefined;
  /** An expression in the page: the cards that are drawn, none before. */
  cards: string;
  /** An expression in the page: the button that moves the strip on; absent where there is no strip. */
  next?: string;
  /** It is measured with a profile on the device, which the visitor allowed on an earlier visit. */
  isReturning?: boolean;
}

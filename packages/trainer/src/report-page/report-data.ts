import type { ItemLists } from '@dangol/schema';
import type { Evaluation } from '../evaluate';
import type { TrainSummary } from '../report/train-summary';

/** A list of the model that a strip is made of. */
export type ListName = keyof ItemLists;

/** What a shop's log says of one item. People are counted, never named. */
export interface ItemFacts {
  id: string;
  category: string | null;
  orders: number;
  buyers: number;
  visitors: number;
  /** Most items that one of its buyers bought, or one of its visits looked at, itself among them. */
  company: number;
  /** In the catalogue; true for all where there is none. */
  listed: boolean;
}

/** Orders, buyers and visits of one span of days. */
export interface TimelinePoint {
  /** Epoch ms of its first day, UTC. */
  at: number;
  orders: number;
  buyers: number;
  visits: number;
}

/** `points` without gaps, each `days` long. */
export interface Timeline {
  days: number;
  points: TimelinePoint[];
}

/** What is read from the tables of the logs. */
export interface LogFacts {
  items: ItemFacts[];
  /** Absent where the log has no times. */
  timeline?: Timeline;
  /** Buyers who are known by an id, and those of them with two orders or more. */
  buyers: { known: number; again: number };
  /** Whether a catalogue was given. */
  hasCatalogue: boolean;
}

/** Why an item has no neighbours. */
export type LonelyReason = 'soldOut' | 'unmet' | 'tooFew' | 'alone' | 'belowFloor';

/** An item by name. */
export interface NamedItem {
  title: string;
  category?: string;
  image?: string;
}

/** A strip as a visitor without history sees it. */
export interface ExampleStrip {
  strip: 'similar-buyers' | 'goes-with';
  /** At most {@link EXAMPLE_ITEMS}; those that are merely popular are left out. */
  items: NamedItem[];
}

/** Items that an example shows of a strip. */
export const EXAMPLE_ITEMS = 6;

/** An item with its strips. `buyers` of the whole log. */
export interface Example {
  item: NamedItem;
  buyers: number;
  visitors: number;
  strips: ExampleStrip[];
}

/** What reading the model's files gave. */
export interface Survey {
  /** Items that are on offer: those of the catalogue; without one, all of the log. */
  offered: number;
  /** Of those: with this list, and the share of what was bought (looked at, where nothing was bought) that they make up. */
  coverage: Record<ListName | 'any' | 'named', { items: number; share: number }>;
  /** Items that nobody bought or looked at, which have lists all the same: from what goes with their category. */
  borrowed: number;
  reach: {
    /** Items that stand in some strip of some other item. */
    shown: number;
    /** The mean place of what is shown among all items by popularity, 0 for the least, 1 for the most bought. */
    percentile: number;
    /** Ten groups of items of one size, the most popular first: their shares of what was bought and of the places in strips. */
    tenths: { bought: number; shown: number }[];
  };
  /** Why items have no neighbours; the most bought of each first. */
  lonely: { reason: LonelyReason; count: number; examples: (NamedItem & { buyers: number; visitors: number })[] }[];
  /** Items of the log that the catalogue does not have; the most bought first, by id. */
  strangers: { count: number; orders: number; ids: string[] };
}

/** All that the page says. No id of a buyer, visitor or order is in it. */
export interface ReportData {
  summary: TrainSummary;
  log: Omit<LogFacts, 'items'>;
  survey: Survey;
  examples: Example[];
  /** Absent where nothing could be held out. */
  evaluation?: Evaluation;
  floors: { minBuyers: number; minVisitors: number };
}

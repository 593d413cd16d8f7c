import type { Condition } from './condition';
import type { Intent } from './intent';
import type { Message } from './message';

/** The version of the rules file that this code reads. */
export const CAMPAIGN_FORMAT = 'campaign/1';

/** What a file may hold at most: what is beyond is refused with a message, never read. */
export const CAMPAIGN_CAPS = {
  /** UTF-16 code units of the whole file. */
  length: 400_000,
  campaigns: 300,
  /** Of conditions within conditions. */
  depth: 8,
  /** Tests of one campaign, all levels together. */
  tests: 60,
  steps: 6,
  /** UTF-16 code units of one text. */
  text: 1000,
  /** Entries of one list. */
  list: 200,
};

/** The rules file: a shop's campaigns, decided on the visitor's device. Public like any file of the shop: no secrets, no names. */
export interface CampaignFile {
  format: typeof CAMPAIGN_FORMAT;
  /** For editors: the address of the JSON Schema. */
  $schema?: string;
  /** IANA zone in which hours, days and weeks are counted. Default `Asia/Seoul`. */
  zone?: string;
  /** Caps that several campaigns share, by name; a campaign joins one by `limits.group`. `overlays` is joined by everything that lies over the page. */
  groups?: Record<string, Caps>;
  campaigns: Campaign[];
}

/** One campaign. */
export interface Campaign {
  /** `[a-z0-9-]`, 1–64 characters; names it in events, caps and results, so keep it when the words change. */
  id: string;
  /** For people, in the inspector and in reports. */
  name?: Text;
  /** Default true. */
  enabled?: boolean;
  /**
   * What a message of it is before the law. `ad` (default) needs the channel's consent to advertising to leave the page; `requested` is what the visitor
   * asked to be told; `transactional` is about an order of theirs.
   */
  class?: MessageClass;
  /** Any of these makes it a candidate. */
  when: Trigger[];
  /** Absent: always. What is unknown never fires. */
  if?: Condition;
  /**
   * It is judged for each item of this list of the profile in turn, newest first, and runs for the first one that passes: `item` facts are about
   * that item, and the occurrence is the item's. Without it they are about the item of the triggering event, else of the page.
   */
  each?: 'viewed' | 'wished' | 'carted' | 'bought';
  window?: TimeWindow;
  /** What counts as one occurrence: it runs at most once for each. Default `once`. */
  key?: OccurrenceKey;
  limits?: Limits;
  /** 0–100, default 50: the highest goes first; ties go by the order in the file. */
  priority?: number;
  split?: Split;
  /** One after the other, at most one a visit. */
  steps: Step[];
  /** When the campaign has reached what it was for. */
  goal?: Goal;
}

/** What a message is before the law. */
export type MessageClass = 'ad' | 'requested' | 'transactional';

/** One thing that may happen on a page. Exactly one of `event`, `page`, `exit`, `idle`, `scroll`, `active`. */
export type Trigger =
  /** An event of this name was reported on this page; `item` limits it to events with that item. */
  | { event: string; item?: string }
  /** A page was opened (single-page shops too): of any type, or of one of these; `path` as in rules: `*` stands for anything. */
  | { page: 'any' | string[]; path?: string }
  /** The pointer left through the top of the window, or on a touch screen the visitor scrolled back up fast. Once a page; never leaks to the next. */
  | { exit: true }
  /** Nothing was done for so long, on a visible page. */
  | { idle: Duration }
  /** So much of the page was scrolled through, per cent. */
  | { scroll: number }
  /** The page was visible and used for so long, all pauses of more than 5 s left out. */
  | { active: Duration };

/** `30s`, `10m`, `2h`, `14d`, `2w`: a whole number and a unit. */
export type Duration = string;

/** When it may run, in the file's zone. */
export interface TimeWindow {
  /** First and last moment, ISO 8601: a date (the whole day), or date and time with or without a zone. */
  from?: string;
  to?: string;
  /** `mon` … `sun`. */
  days?: Weekday[];
  /** `09:00-21:00`; over midnight `22:00-02:00`. */
  hours?: string;
}

/** A day of the week. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/**
 * What counts as one occurrence. `cart`: the cart since it was last empty; `item-price`: item and price, so that a further drop is another one;
 * `order-line`: the newest order of the item; `order`: the newest order; `week`: ISO 8601. `once`, `signup`: of this visitor, of this membership.
 */
export type OccurrenceKey =
  | 'once'
  | 'session'
  | 'day'
  | 'week'
  | 'month'
  | 'cart'
  | 'item'
  | 'item-price'
  | 'order-line'
  | 'order'
  | 'signup';

/** How often at most. Days are those of the file's zone. */
export interface Caps {
  perSession?: number;
  perDay?: number;
  total?: number;
  /** Since the last time. */
  coolDown?: Duration;
}

/** The caps of one campaign. */
export interface Limits extends Caps {
  /** Shares the caps of the file's group of this name as well. */
  group?: string;
  /** What ends it for this visitor. Default `['convert']` with a goal. */
  stopAfter?: ('convert' | 'dismiss' | 'click')[];
}

/** Who gets what, decided by a stable hash of the device's own seed, which never leaves it. */
export interface Split {
  /** Share from 0 to 0.9 that is shown nothing, and logged at the moment it would have been. */
  holdout?: number;
  /** Shares of the others; what is left over goes to the campaign's own steps, as arm `base`. */
  arms?: { name: string; share: number; steps: Step[] }[];
}

/** One step. Exactly one of `show`, `wait`, `intent`. */
export type Step =
  /** Draws a message on the page. The next message waits for the next visit, at least. */
  | { show: Message; cancelOn?: EventMatch[] }
  /** Goes on at the first trigger after so long. `cancelOn` ends the occurrence meanwhile. */
  | { wait: Duration; cancelOn?: EventMatch[] }
  /** Asks the shop's backend to send something later. The step after it may come at once. */
  | { intent: Intent };

/** An event that ends something. `same: 'item'`: only with the occurrence's item among its items. */
export interface EventMatch {
  event: string;
  same?: 'item' | undefined;
}

/** What the campaign is for: an event within so long of the exposure. */
export interface Goal extends EventMatch {
  within: Duration;
}

/** One language for all, or by primary subtag. A language that is missing falls back to the first one given. */
export type Text = string | { ko?: string; en?: string };

import type { Availability, Card, ProfileSnapshot } from '@dangol/schema';

/** Everything that campaigns are judged by: data in, so that the same situation has the same verdict anywhere. */
export interface Situation {
  /** Epoch ms; never earlier than it was before (`state.at`). */
  now: number;
  /** The file's zone at a moment: its civil date and time. */
  local: (at: number) => LocalTime;
  /** `null` while the profile is not allowed: all that needs it is unknown. */
  snapshot: ProfileSnapshot | null;
  /** Whether the profile may be joined with the member: without, nobody is signed in as far as campaigns know. */
  isLinked: boolean;
  /** Somebody is signed in; `undefined` where that is not known. */
  isSignedIn?: boolean | undefined;
  /** What the shop knows, where the purpose `demographics` allows it. */
  demographics?: Readonly<Record<string, string | number>> | undefined;
  /** `false`: no backend may be told anything now, so no intent can be armed. Those steps are passed over. */
  mayTell?: boolean | undefined;
  page: PageNow;
  device: 'phone' | 'tablet' | 'desktop';
  /** Names this visit: the same in its tabs. */
  session: string;
  /** Hashed for splits: the profile's seed, else a random one of this page. */
  seed: string;
  /** What is known of items now, by id. One that is absent is unknown. */
  items: ReadonlyMap<string, ItemNow>;
}

/** The page as it is now. */
export interface PageNow {
  type?: string | undefined;
  /** Path and query. */
  address: string;
  /** Primary subtag. */
  language: string;
  /** The item it is about. */
  item?: string | undefined;
  /** Of the visit's first page. */
  utm?: { source?: string | undefined; medium?: string | undefined; campaign?: string | undefined } | undefined;
}

/** An item as page, live prices and model know it now. What is absent is unknown: give `labels: []` where the catalogue was asked and has none. */
export interface ItemNow extends Partial<Omit<Card, 'id' | 'category'>> {
  availability?: Availability;
  categories?: readonly string[];
  /** Median days between two purchases of it by one buyer. */
  gapDays?: number | undefined;
}

/** Civil time of a zone. */
export interface LocalTime {
  /** `2026-11-22`. */
  date: string;
  /** `2026-W47`, ISO 8601. */
  week: string;
  /** 0 is Monday. */
  weekday: number;
  /** Since midnight. */
  minutes: number;
}

/** What has just happened on the page. */
export type Signal =
  | { kind: 'event'; name: string; items: readonly string[]; params?: Readonly<Record<string, unknown>> | undefined }
  | { kind: 'page' | 'exit' }
  /** For how long, or how far: ms, per cent. */
  | { kind: 'idle' | 'active'; ms: number }
  | { kind: 'scroll'; percent: number };

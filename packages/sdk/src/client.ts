import type {
  Backend,
  ConsentRecord,
  ConsentSource,
  EventParams,
  ItemRecord,
  Profile,
  ProfileSnapshot,
  Purpose,
  Regime,
} from '@dangol/schema';
import type { ConsentState } from './consent/create-consent';
import type { Model } from './model/model';

export type { ConsentState };

/** Takes a listener off again. */
export type Unsubscribe = () => void;

/** What `createClient()` gives: everything a page needs to track, ask and read a visitor under consent. */
export interface Client {
  /**
   * Reports one event; returns at once and never throws. A malformed event is dropped and counted (in `debug` also explained in the console).
   * Called explicitly it always counts, and suppresses a reader's later report of the same event.
   * @param options.at when it happened, epoch ms; default now. The script tag's stub gives the time of the call.
   */
  track<Name extends string>(name: Name, params?: EventParams<Name>, options?: { at?: number }): void;
  consent: ConsentControl;
  profile: ProfileControl;
  /** Names the signed-in member and may bring the shop's own records of them; both need `profileLink`. `null` signs out. */
  member(member: Member | null): void;
  /** The model's records of these items, in no order; what is not known is absent. Never rejects: an unreachable model gives an empty map. */
  records(ids: string[]): Promise<Map<string, ItemRecord>>;
  /** The item this page is about: of the last `view_item`, else what the page declares (`data-dangol-view`, JSON-LD, meta tags). */
  item: {
    current(): string | undefined;
    /** Calls back when it may have changed. */
    subscribe(listener: () => void): Unsubscribe;
  };
  /** The model behind `records`; `undefined` when none is configured. */
  model: Model | undefined;
  /** Sends what waits now. Resolves when the attempt is over, whatever came of it. */
  flush(): Promise<void>;
  debug: Debug;
  /** Takes every listener off the page and closes the databases. What is in the outbox stays for the next page. */
  destroy(): void;
}

/** The visitor's decisions, and what they allow. */
export interface ConsentControl {
  /** Records decisions: `{ personalization: true, analytics: false }`. Purposes that are not named stay as they were. */
  set(
    purposes: Partial<Record<Purpose, boolean>>,
    options?: { source?: ConsentSource; notice?: ConsentRecord['notice'] },
  ): void;
  /** Records that the visitor was shown the notice of this version: what a regime allows "after notice" is on from here. */
  noticed(version: string): void;
  /** Denies the named purposes (default: all): stops, prunes and deletes what they had allowed. */
  withdraw(purposes?: Purpose[]): void;
  /** Whether the purpose may be used now. */
  allows(purpose: Purpose): boolean;
  state(): ConsentState;
  /** Every record of this device, oldest first. */
  history(): readonly ConsentRecord[];
  /** Calls back after every change, of this tab or another. */
  subscribe(listener: (state: ConsentState) => void): Unsubscribe;
}

/** The profile on this device. Without consent it is empty and stays in memory. */
export interface ProfileControl {
  snapshot(): ProfileSnapshot;
  subscribe(listener: (snapshot: ProfileSnapshot) => void): Unsubscribe;
  /** Resolves once the stored profile has been read (at once where none may be). */
  ready(): Promise<void>;
  /** Profile, consent history and unsent events, as plain data for a download. */
  export(): Promise<{ profile: Profile; consent: readonly ConsentRecord[]; outbox: unknown[] }>;
  /** Erases profile, outbox, visitor id and kept model records; with `consent` the consent history too. */
  erase(options?: { consent?: boolean }): Promise<void>;
}

/** A signed-in member as the shop's own template knows them. */
export interface Member {
  id: string;
  orders?: Profile['orders'];
}

/** What happened under the bonnet. */
export interface Debug {
  delivery(): DeliveryState;
  /** The newest events of this page (at most 200, oldest first) with where they went. */
  events(): readonly EventTrace[];
  subscribe(listener: () => void): Unsubscribe;
}

/** One event on this page and its fate, per destination (`profile` or a backend's name). */
export interface EventTrace {
  id: string;
  name: string;
  at: number;
  /** Who reported it. */
  reader: string;
  params: Record<string, unknown>;
  fate: Record<string, 'waiting' | 'stored' | 'queued' | 'sent' | 'dropped'>;
}

/** Counts since the page was loaded. */
export interface DeliveryState {
  /** In the outbox now (of every page). */
  queued: number;
  sent: number;
  retries: number;
  /** By reason: `denied`, `full`, `too-old`, `too-big`, `refused`, `withdrawn`, `profile-storage`… */
  dropped: Record<string, number>;
  lastError: string | null;
  /** Where the outbox lives. `closed`: not opened, for want of consent. */
  storage: 'indexeddb' | 'memory' | 'closed';
}

/** What `createClient()` takes. Only `regime` and one backend are usual. */
export interface ClientOptions {
  /** Default `eu`, the strictest. */
  regime?: Regime;
  /** Where events go; default none. */
  backends?: Backend[];
  /** Address of the model folder, absolute or relative to the page; without it there are no records. */
  model?: string;
  /** Names the version so that the manifest need not be fetched first. */
  modelVersion?: string;
  /** The version of a privacy notice that the visitor can be taken to have seen (a policy that names the collection). */
  notice?: string;
  /** Which readers look at the page; default all. `false` turns all off. */
  readers?: false | ('dataLayer' | 'jsonLd' | 'attributes' | 'meta')[];
  /** Whether page views are tracked by themselves; default true. */
  pageViews?: boolean;
  /** Query parameters that survive in stored and sent addresses; default the UTM ones. */
  keepParams?: string[];
  /** What the shop calls this page: `product`, `cart`…; a function is asked anew for each event of a single-page shop. */
  pageType?: string | (() => string | undefined);
  /** Turns a raw id that a reader found into the id the shop uses; default as it is. */
  itemId?: (raw: string) => string;
  /** The JSON-LD property that holds the shop's item id, such as `productID`. Default: the usual ones. */
  itemIdFrom?: string;
  /** Told of every event that is given up, with the reason and the backend. */
  onDrop?: (drop: { id: string; name: string; backend: string; reason: string }) => void;
  /** Explains dropped events in the console; default false. */
  debug?: boolean;
}

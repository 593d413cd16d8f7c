import type {
  Channel,
  ConsentRecord,
  ConsentTask,
  EventParams,
  ItemRecord,
  Page,
  Profile,
  ProfileSnapshot,
  Purpose,
} from '@dangol/schema';
import type { ShopLink } from './capture/shop-link';
import type { ClientOptions } from './client-options';
import type { ConsentState, Lowered, SetOptions } from './consent/consent';
import type { Default } from './consent/regimes';
import type { Member, MemberOrder, Moment } from './member';
import type { Model } from './model/model';
import type { Forget } from './profile/forget';
import type { PageFacts } from './shops/page-facts';

/** What the rooms behind a client take and give, under one roof with it. */
export type { ClientOptions, ConsentState, Default, Forget, Lowered, Member, MemberOrder, Moment, SetOptions };

/** Takes a listener off again. */
export type Unsubscribe = () => void;

/** What `createClient()` gives: everything a page needs to track, ask and read a visitor under consent. */
export interface Client extends Omit<TagClient, 'consent'> {
  consent: ConsentControl & Duties;
}

/** A client as the script tag has it: what only the shop's own office needs is loaded where it is asked for. */
export interface TagClient {
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
    /** Where a platform's adapter is on its way: settles once it has said which item it is, or nothing. Before, nobody can know. */
    ready?: Promise<unknown>;
  };
  /** The page as events describe it now. */
  page(): Page;
  /** The adapter of the shop's platform: see `connectShop()` of `@dangol/sdk/shops`. */
  shop: {
    /** Lets it speak for the page. @returns takes what it sees, as the other readers' reports are taken. */
    connect(link: ShopLink): (name: string, params: Record<string, unknown>) => void;
    /** What the platform's page says; `undefined` without an adapter, and where the page says nothing. */
    facts(): PageFacts | undefined;
  };
  /** The model behind `records`; `undefined` when none is configured. */
  model: Model | undefined;
  /** Sends what waits now. Resolves when the attempt is over, whatever came of it. */
  flush(): Promise<void>;
  debug: Debug;
  /** Takes every listener off the page and closes the databases. What is in the outbox stays for the next page. */
  destroy(): void;
}

/**
 * The visitor's decisions, and what they allow: of the guest on this device, or of the member once `client.member()` has named one.
 * Neither stands for the other; after `member(null)` the guest's hold again. A member's refusal withdraws the guest's consent as well.
 */
export interface ConsentControl {
  /** Records decisions: `{ personalization: true, analytics: false }`. Purposes that are not named stay as they were. */
  set(purposes: Partial<Record<Purpose, boolean>>, options?: SetOptions): void;
  /** Records that the visitor was shown the notice of this version: what a regime allows "after notice" is on from here. */
  noticed(version: string, textHash?: string): void;
  /** Denies the named purposes (default: all, and every channel): stops, prunes and deletes what they had allowed. */
  withdraw(purposes?: Purpose[]): void;
  /** The visitor does not want to be asked again for so many days (default 7); kept on the device, as the wish it is. */
  snooze(days?: number): void;
  /** Whether the visitor is a child in the regime's sense (under 14 in Korea): remembered until it is said otherwise. */
  child(isChild: boolean): void;
  /**
   * What a signal (a consent platform's state before the visitor acted, a browser's setting) holds back on this page. Signals only lower:
   * `denied` as if refused, `waiting` until the signal changes. `null` takes the signal off.
   */
  signal(name: string, lowered: Lowered | null): void;
  /** Whether the purpose may be used now. */
  allows(purpose: Purpose): boolean;
  /** Whether an advertising message may go out on this channel; `night`: between 21:00 and 08:00. */
  allowsChannel(channel: Channel, options?: { night?: boolean }): boolean;
  state(): ConsentState;
  /** Every record of this device, oldest first. */
  history(): readonly ConsentRecord[];
  /** Calls back after every change, of this tab or another. */
  subscribe(listener: (state: ConsentState) => void): Unsubscribe;
}

/** What the shop owes because of the records. */
export interface Duties {
  /** What the shop has to do: result notices, re-confirmations, expiries; soonest first. @param now epoch ms. */
  tasks(now?: number): ConsentTask[];
  /** The shop has done a task: it is not listed again. */
  completed(task: ConsentTask): void;
}

/** The profile on this device. Without consent it is empty and stays in memory. */
export interface ProfileControl {
  snapshot(): ProfileSnapshot;
  subscribe(listener: (snapshot: ProfileSnapshot) => void): Unsubscribe;
  /** Resolves once the stored profile has been read (at once where none may be). */
  ready(): Promise<void>;
  /** Removes one thing that the profile remembers, in every tab; the rest stays. */
  forget(what: Forget): void;
  /**
   * Keeps a document of your own with the profile, by a name: is erased and withdrawn with it, and part of the export. Where nothing may be stored, or cannot, it is in
   * this page's memory. Reads and writes in one transaction, so that two tabs never both change the same; rejects where `change` throws, or gives what cannot be
   * stored, and nothing has changed then.
   * @param change quick, synchronous and pure (a transaction may be repeated): is given what is kept, gives what to keep; `undefined` keeps nothing.
   */
  keep<Value>(name: string, change: (kept: unknown) => Value): Promise<Value>;
  /** All that dangol holds on this device, as plain data for a download. */
  export(): Promise<DeviceExport>;
  /** Erases profile, outbox, visitor id and kept model records, in every tab; with `consent` the consent history too. */
  erase(options?: { consent?: boolean }): Promise<void>;
}

/** What `profile.export()` gives. */
export interface DeviceExport {
  profile: Profile;
  consent: readonly ConsentRecord[];
  /** The outbox as it is stored: unsent events, visitor id, session and the orders already counted; `null` while it is closed. */
  delivery: DeliveryExport | null;
  /** The model records kept on the device; public data, but telling what was seen. */
  model: readonly unknown[];
  /** What is kept with the profile, by name: `campaigns` remembers which messages were shown, followed and closed. */
  kept: Record<string, unknown>;
  /** Campaigns that the visitor does not want to see, and until when, epoch ms. */
  dismissed: Record<string, number>;
}

/** The stored part of delivery as plain data. */
export interface DeliveryExport {
  visitor: string;
  session: { id: string; at: number };
  /** Order numbers already counted, with the moment, epoch ms. */
  orders: { id: string; at: number }[];
  events: readonly unknown[];
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

import type { ConsentStamp, MemberFacts, ProfileSnapshot } from '@dangol/schema';
import type { UseStore } from 'idb-keyval';
import type { Change } from './change-kept';
import type { Forget } from './forget';
import type { JournalDeps } from './journal';
import type { ProfileEvent } from './reduce';

/** The slice of a database that the profile uses. */
export interface ProfileDatabase {
  store(name: string): UseStore;
  erase(): Promise<void>;
  close(): void;
}

/** What `createProfile()` takes. */
export interface ProfileDeps extends Pick<JournalDeps, 'since' | 'isOver'> {
  open: (name: string, stores: string[], mayCreate: () => boolean) => ProfileDatabase;
  /** Whether the profile may be used now, for an event of this stamp; asked before every access to storage. */
  allowed: (stamp?: ConsentStamp) => boolean;
  /** Whether a database may be made where there is none: not after an erasure, before there is something to store. Default `allowed`. */
  mayCreate?: () => boolean;
  /** A channel to the other tabs: calls back on their changes; `undefined` where the browser has none. */
  channel?: { post(): void; listen(listener: () => void): () => void };
  now: () => number;
  newSeed: () => string;
  /** Names of categories that it must never learn of; default none. */
  sensitive?: readonly string[] | undefined;
  /** Told once when storage is refused and the profile goes on in memory. */
  onStorageLost?: () => void;
}

/** The profile room. */
export interface ProfileRoom {
  /** Reads the stored profile, if allowed and not yet done. */
  start(): Promise<void>;
  /** Whether there is nothing more to wait for: the stored profile is read, or may not be. */
  isReady(): boolean;
  /** Applies an event; the snapshot has it at once. @param stamp consent when it happened. */
  apply(event: ProfileEvent, stamp?: ConsentStamp): void;
  /** The profile, with what was linked laid over it. */
  snapshot(): ProfileSnapshot;
  /** Lays events of elsewhere (a member's own orders), and what is known of the member, over the profile in place of what was linked before. Never stored. */
  link(events: ProfileEvent[], member?: MemberFacts): void;
  /** Changes a document that is kept with the profile, in one transaction: see `client.profile.keep()`. */
  keep<Value>(name: string, change: Change<Value>): Promise<Value>;
  /** All such documents, by name. */
  kept(): Promise<Record<string, unknown>>;
  forget(what: Forget): void;
  /** Forgets these items, now and for the life of the page: they turned out to be in a sensitive category. */
  hide(ids: readonly string[]): void;
  subscribe(listener: (snapshot: ProfileSnapshot) => void): () => void;
  /** Empties memory alone: the profile is suspended, or another tab is erasing what this one remembers. */
  drop(): void;
  /** Empties memory and deletes the database; `isAll`: also what is kept in memory alone, because nothing could be stored. */
  erase(isAll?: boolean): Promise<void>;
  destroy(): void;
}

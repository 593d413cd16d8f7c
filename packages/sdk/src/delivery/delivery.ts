import type { Backend, EncodeContext, Envelope, Page, Purpose } from '@dangol/schema';
import type { OutboxDatabase, Timers } from './disk';
import type { Counters, Drop } from './ledger';
import type { Locks } from './line';
import type { OutboxRecord } from './outbox';
import type { Transport } from './transport';

/** The slice of a window that tells when to send. */
export interface DeliveryBrowser {
  addEventListener(type: 'online', listener: () => void): void;
  removeEventListener(type: 'online', listener: () => void): void;
  document: {
    visibilityState: string;
    addEventListener(type: 'visibilitychange', listener: () => void): void;
    removeEventListener(type: 'visibilitychange', listener: () => void): void;
  };
}

/** What delivery is given. */
export interface DeliveryDeps {
  /** No two of one name. `kind: 'push'` marks one that calls a tag on this page: its events hardly wait. */
  backends: (Backend & { kind?: string })[];
  /** A database of this name; nothing is opened by the call itself. */
  open(name: string, stores: string[]): OutboxDatabase;
  /** Whether all of these purposes may be used now, read anew each time. */
  allows(purposes: Purpose[]): boolean;
  /** What is stamped on an event: the record in force and what it allows. */
  consentNow(): Envelope['consent'];
  /** The member's id, if it may be used. */
  member(): string | undefined;
  page(): Page;
  send: Transport['send'];
  push: Transport['push'];
  browser: DeliveryBrowser;
  timers: Timers;
  /** `navigator.locks`, absent on plain http. */
  locks?: Locks;
  /** Epoch ms. */
  now(): number;
  /** From 0 to below 1. */
  random(): number;
  /** A new UUID. */
  newId(): string;
  library: EncodeContext['library'];
  onDrop?: (drop: Drop) => void;
  /** An event was acknowledged by a backend, or pushed into its tag. */
  onSent?: (sent: { id: string; backend: string }) => void;
  onChange?: () => void;
}

/** An event as capture reports it. Its id is a UUIDv7. */
export type Draft = Pick<Envelope, 'id' | 'name' | 'at' | 'page' | 'params'>;

/** Counts since the page was loaded, and the outbox as it is now. */
export interface DeliveryState extends Counters {
  /** Events not settled yet, of every page as far as known. */
  queued: number;
  storage: 'indexeddb' | 'memory' | 'closed';
}

/** Takes events and sees that each backend gets them once. */
export interface Delivery {
  /**
   * Opens the outbox, if a backend's purposes are allowed, and sends what an earlier page left. To be called as soon as they are: an event is
   * safe from a sudden end of the page only in a database that is open. The first allowed event calls it too. Repeating it does nothing.
   */
  start(): Promise<void>;
  /** Queues an event for backends by name. Never throws. The same event may be added again for further backends. */
  add(draft: Draft, backends: string[]): void;
  /** Merges params into an event of this page that is still waiting, and tells whether it did. */
  amend(id: string, params: Record<string, unknown>): boolean;
  /** Tries to send all that waits. Resolves when the attempt is over, whatever came of it; a server's `Retry-After` is kept. */
  flush(): Promise<void>;
  /** Gives up what is no longer allowed; where nothing is, deletes the database with the visitor id. To be called after each change of consent. */
  prune(): Promise<void>;
  /** Deletes the database with the visitor id, open or not. */
  erase(): Promise<void>;
  state(): DeliveryState;
  /** The whole outbox as plain data; empty while it is closed. */
  entries(): Promise<OutboxRecord[]>;
  /** Takes every listener and timer off. What waits stays for the next page. */
  destroy(): void;
}

import type { Backend, ConsentStamp, EncodeContext, Envelope, Page, Purpose } from '@dangol/schema';
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

/** `suspended`: was allowed and is held back for now: neither used nor deleted. `waiting`: nobody has decided. */
export type Standing = 'allowed' | 'waiting' | 'suspended' | 'denied';

/** What delivery is given. */
export interface DeliveryDeps {
  /** No two of one name. `kind: 'push'` marks one that calls a tag on this page: its events hardly wait. */
  backends: (Backend & { kind?: string })[];
  /**
   * A database of this name; nothing is opened by the call itself.
   * @param mayCreate asked before the database is made where there is none.
   */
  open(name: string, stores: string[], mayCreate: () => boolean): OutboxDatabase;
  /**
   * How these purposes stand together, read anew each time: without a stamp whether they may be used now; with an event's stamp whether the
   * event may be, so that what was denied or erased since is `denied` for good.
   */
  standing(purposes: readonly Purpose[], stamp?: ConsentStamp): Standing;
  /** Consent at this moment: the visitor id is stamped with it as events are. */
  consentNow(): ConsentStamp;
  /** Whether the visitor has erased everything and decided nothing since; default never. */
  isErased?(): boolean;
  /** Whether the shop has switched everything off: what is in the outbox stays there. Default not. */
  isOff?(): boolean;
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

/** An event as capture reports it. Its id is a UUIDv7, its consent that of the moment it happened at. */
export type Draft = Pick<Envelope, 'id' | 'name' | 'at' | 'page' | 'consent' | 'params'>;

/** What the outbox keeps, as plain data. */
export interface DeliveryExport {
  visitor: string;
  session: { id: string; at: number };
  /** Order numbers already counted, with the moment, epoch ms. */
  orders: { id: string; at: number }[];
  events: OutboxRecord[];
}

/** Counts since the page was loaded, and the outbox as it is now. */
export interface DeliveryState extends Counters {
  /** Events not settled yet, of every page as far as known. */
  queued: number;
  /** Those of this page that memory alone holds, because storage is refused, full or slow: lost if the page ended now. */
  unsaved: number;
  storage: 'indexeddb' | 'memory' | 'closed';
}

/** Takes events and sees that each backend gets them once. */
export interface Delivery {
  /**
   * Opens the outbox if a backend's purposes are allowed (or suspended: one that is there already), gives up what may not stay, and sends what an
   * earlier page left. To be called as soon as they are: an event is safe from a sudden end of the page only in a database that is open. The
   * first allowed event calls it too. Repeating it does nothing.
   */
  start(): Promise<void>;
  /** Queues an event for backends by name. Never throws. The same event may be added again for further backends. */
  add(draft: Draft, backends: string[]): void;
  /** Merges params into an event of this page that is still waiting, and tells whether it did. */
  amend(id: string, params: Record<string, unknown>): boolean;
  /** Tries to send all that waits. Resolves when the attempt is over, whatever came of it; a server's `Retry-After` is kept. */
  flush(): Promise<void>;
  /**
   * Gives up what is no longer allowed and goes on with what was suspended; where nothing is allowed or suspended, deletes the database with the
   * visitor id, open or not. A page that lists no backends opens nothing, and deletes it where no purpose but `necessary` is. To be called at the start and after each change of consent, of this tab or another.
   */
  prune(): Promise<void>;
  /** The visitor's wish: deletes the database with the visitor id, open or not. */
  erase(): Promise<void>;
  state(): DeliveryState;
  /** The whole outbox; `null` while it is closed. */
  export(): Promise<DeliveryExport | null>;
  /** Takes every listener and timer off. What waits stays for the next page. */
  destroy(): void;
}

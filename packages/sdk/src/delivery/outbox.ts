import type { Envelope } from '@dangol/schema';
import type { Fate } from './ledger';
import type { Edit, Meta } from './meta';

/**
 * How records are written. Every version keeps `form` and `at` as they are here, so that an older one (the shop went back to it) knows what to
 * leave to its successor and for how long.
 */
export const FORM = 1;

/** One event and the backends that have not settled it. */
export interface OutboxRecord {
  /** {@link FORM} of the version that wrote it; the first ones did not say. */
  form?: number;
  /** The envelope's, and the key. */
  id: string;
  /** The envelope's, epoch ms. */
  at: number;
  /** About what the event takes in a request, in bytes of UTF-8. */
  bytes: number;
  envelope: Envelope;
  /** Names of backends. */
  to: string[];
}

/** The outbox of all tabs, as this page sees it. Nothing in it rejects. */
export interface Outbox {
  /** Lets operations reach the database. */
  open(): void;
  /** What is kept beside the events, as far as known. */
  meta(): Meta;
  /** Edits what is kept, here at once and in the database soon. */
  change(edit: Edit): Promise<void>;
  /** Takes an event into memory, or adds backends to one that is there. To be asked first: whether the visitor is still the one to stamp. */
  hold(record: OutboxRecord): OutboxRecord;
  /** Stamps a record that memory holds with visitor and session, and writes it. */
  save(record: OutboxRecord, edit: Edit): void;
  /** What this page queued and has not settled, in the order in which it came, without asking the database. */
  own(): OutboxRecord[];
  /** What every page queued and nobody has settled, oldest first, after age and cap. Takes over what other tabs keep, too. */
  read(): Promise<OutboxRecord[]>;
  /**
   * Ends these events, for one backend or for all; one that has no backend left is deleted. Only those that were still to come are counted.
   * Even without any it learns from the database whether the visitor was erased elsewhere.
   */
  settle(ids: string[], fate: Fate, backend?: string): Promise<void>;
  /** Merges params into an event of this page; tells whether it was there. */
  amend(id: string, params: object): boolean;
  /**
   * Forgets all at once, deletes the database and counts the events that were in either.
   * @param isKept which of memory may stay; default none.
   */
  erase(fate: Fate, isKept?: (record: OutboxRecord) => boolean): Promise<void>;
  /** As {@link DeliveryState} has it. */
  state(): { queued: number; unsaved: number; storage: 'indexeddb' | 'memory' | 'closed' };
  close(): void;
}

/** Whether a value of the store is an event that this version understands. */
export function isReadable(value: unknown): value is OutboxRecord {
  const { form = FORM, at, to, envelope } = (value ?? {}) as Partial<OutboxRecord>;
  // Without the consent that it was captured under it cannot be sent.
  return form <= FORM && at! > 0 && Array.isArray(to) && !!envelope?.consent?.purposes;
}

/** Whether a later version wrote the value, and after `since` (epoch ms). */
export function isLater(value: unknown, since: number): boolean {
  const { form, at } = (value ?? {}) as Partial<OutboxRecord>;
  return form! > FORM && at! >= since;
}

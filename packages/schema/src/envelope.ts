import type { Purpose } from './consent';

/** The page an event happened on, stripped of all that may hold personal data before it gets here. */
export interface Page {
  /** Absolute, with allow-listed query parameters only and no fragment. */
  url: string;
  title?: string;
  /** Stripped like `url`. */
  referrer?: string;
  /** What the shop calls this kind of page: `home`, `category`, `product`, `cart`… */
  type?: string;
  /** BCP 47, of the document. */
  language?: string;
}

/** Consent at the moment of an event. */
export interface ConsentStamp {
  /** The subject's newest consent record; `null`: there was none, and the regime's defaults held. */
  record: string | null;
  /** How many records the device had seen by then, 0 without any: what came later came after the event. */
  seq?: number;
  /** What was allowed. */
  purposes: Purpose[];
  /** `member`: a signed-in member's own decisions held; absent: the guest's. */
  subject?: 'member';
}

/** One event as it lies in the outbox and goes to a backend. */
export interface Envelope {
  /** UUIDv7; the idempotency key on every retry and in every backend. */
  id: string;
  name: string;
  /** When it happened, epoch ms, by the visitor's clock. */
  at: number;
  /** Random UUID, made only when a backend's purposes are allowed, new after a new grant. */
  visitor: string;
  /** The shop's member id, only while `profileLink` is allowed. */
  member?: string;
  /** Random UUID; a new one after 30 minutes without an event; shared by tabs. */
  session: string;
  page: Page;
  consent: ConsentStamp;
  params: Record<string, unknown>;
}

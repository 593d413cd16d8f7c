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
  /** The consent record in force (`null`: a regime's default) and what it allowed. */
  consent: { record: string | null; purposes: Purpose[] };
  params: Record<string, unknown>;
}

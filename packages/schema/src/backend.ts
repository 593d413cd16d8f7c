import type { Purpose } from './consent';
import type { Envelope, Page } from './envelope';

/** What a backend may know besides the events. */
export interface EncodeContext {
  /** Epoch ms. */
  sentAt: number;
  /** The page is being hidden: no preflight, no answer to wait for. */
  unloading: boolean;
  visitor: string;
  member?: string;
  page: Page;
  /** Name and version of this library. */
  library: { name: string; version: string };
}

/** One HTTP request that carries some of the events. */
export interface HttpRequest {
  kind: 'http';
  /** The events this request carries. */
  eventIds: string[];
  method: 'POST' | 'PUT' | 'GET';
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/** One call into a tag that is already on the page. */
export interface PushRequest {
  kind: 'push';
  eventIds: string[];
  target: 'dataLayer' | 'gtag';
  /** `dataLayer`: one or more objects, each pushed as it is; `gtag`: the arguments of the call. */
  args: unknown[];
}

/** What `encode` gives: a request to carry, or a call into the page. */
export type BackendRequest = HttpRequest | PushRequest;

/** What came back, reduced to what a backend needs to judge it. */
export interface BackendResponse {
  status: number;
  headers: { get(name: string): string | null };
  body: string;
}

/** The fate of each event of a request, by id. Ids in none of the three count as acknowledged. */
export interface Verdict {
  acknowledged: string[];
  /** Refused for good: dropped and counted. */
  rejected: string[];
  retry: string[];
}

/**
 * A destination for events: pure, without a browser. Durability, batches and retries belong to delivery; a backend only translates.
 */
export interface Backend {
  /** Unique on the page; the outbox keeps an event's progress under it. */
  name: string;
  /** All of them must be allowed. */
  purposes: Purpose[];
  limits: {
    /** Most events in one `encode`. */
    events: number;
    /** Most bytes of one request body; a larger event goes alone. */
    bytes: number;
    /** A larger event is dropped and counted, bytes; default half a megabyte. */
    eventBytes?: number;
    /** Older events are dropped and counted. */
    maxAgeMs: number;
  };
  /** Asked when there is something to send; while it is false everything waits in the outbox. Default: always ready. */
  isReady?(): boolean;
  /** Events of the outbox, oldest first → requests. An event in no request has no translation and counts as done. */
  encode(events: Envelope[], context: EncodeContext): BackendRequest[];
  /** Default, and where it gives nothing or throws: by status (2xx acknowledged; network error, 408, 425, 429, 5xx retried; other 4xx rejected). */
  interpret?(request: HttpRequest, response: BackendResponse): Verdict | undefined;
}

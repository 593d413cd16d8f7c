import type { BackendResponse, HttpRequest, PushRequest } from '@dangol/schema';
import { KEEPALIVE_BYTES, KEEPALIVE_SHARE_BYTES, REQUEST_TIMEOUT_MS } from './constants';
import type { Timers } from './disk';

/** The slice of a window that requests need. */
export interface TransportBrowser extends Timers {
  fetch(url: string, options: RequestInit): Promise<Response>;
  navigator: { sendBeacon?(url: string, body: Blob): boolean };
  location: { origin: string };
  /** Asked whether `fetch` knows `keepalive` here. */
  Request?: { prototype: object };
  dataLayer?: unknown;
  gtag?: unknown;
}

/** The way out of the page. */
export interface Transport {
  /**
   * Carries one request. Gives the answer, or `null` where none will come: handed to the browser as a beacon, or not sent because the page is
   * being hidden and its quota is used up. Nothing is settled then, the outbox still holds the events.
   * @throws on a network error and after 30 seconds.
   */
  send(request: HttpRequest, options: { unloading: boolean }): Promise<BackendResponse | null>;
  /** Calls the tag on this page. */
  push(request: PushRequest): void;
  /** Whether an entry of the `dataLayer` comes from here: our own reader must pass over it. */
  isOurs(entry: unknown): boolean;
}

/** Requests by `fetch`, that outlive the page as far as the quota goes; pushes into `dataLayer` and `gtag`. */
export function createTransport(browser: TransportBrowser): Transport {
  const pushed = new WeakSet<object>();
  const outlives = !!browser.Request && 'keepalive' in browser.Request.prototype;
  let bytesInFlight = 0;

  async function send(request: HttpRequest, { unloading }: { unloading: boolean }): Promise<BackendResponse | null> {
    const { method, url, headers, body } = request;
    if (unloading && !outlives) {
      beacon(request);
      return null;
    }
    const bytes = new TextEncoder().encode(body ?? '').length;
    const keepalive = outlives && bytesInFlight + bytes <= (unloading ? KEEPALIVE_BYTES : KEEPALIVE_SHARE_BYTES);
    if (unloading && !keepalive) return null;

    const abort = new AbortController();
    const timer = browser.setTimeout(() => abort.abort(), REQUEST_TIMEOUT_MS);
    if (keepalive) bytesInFlight += bytes;
    try {
      const response = await browser.fetch(url, {
        method,
        headers,
        body,
        keepalive,
        credentials: 'same-origin',
        // The page's own address holds what the event's was stripped of.
        referrerPolicy: 'strict-origin',
        signal: abort.signal,
      });
      return { status: response.status, headers: response.headers, body: await response.text().catch(() => '') };
    } finally {
      browser.clearTimeout(timer);
      if (keepalive) bytesInFlight -= bytes;
    }
  }

  // A beacon has no answer and takes cookies along: only to the page's own origin, and the events stay until a later page has one.
  function beacon({ method, url, headers, body }: HttpRequest): void {
    if (method !== 'POST' || new URL(url).origin !== browser.location.origin) return;
    browser.navigator.sendBeacon?.(url, new Blob([body ?? ''], { type: headers['content-type'] ?? '' }));
  }

  function push({ target, args }: PushRequest): void {
    for (const arg of args) if (arg && typeof arg === 'object') pushed.add(arg);
    if (target === 'gtag' && typeof browser.gtag === 'function') {
      browser.gtag(...args);
      return;
    }
    // A tag that has not loaded yet reads the queue later.
    if (!Array.isArray(browser.dataLayer)) browser.dataLayer = [];
    const queue = browser.dataLayer as unknown[];
    if (target === 'dataLayer') for (const arg of args) queue.push(arg);
    else queue.push(asArguments(...args));
  }

  return {
    send,
    push,
    // gtag() wraps what it is given in an arguments object: there the params, the third, are what we know.
    isOurs: (entry) => has(pushed, entry) || has(pushed, (entry as ArrayLike<unknown> | null | undefined)?.[2]),
  };
}

function has(set: WeakSet<object>, entry: unknown): boolean {
  return !!entry && typeof entry === 'object' && set.has(entry);
}

/** What `gtag()` itself puts on the queue: Google's tag takes an arguments object for a command, and an array for something else. */
function asArguments(..._: unknown[]): IArguments {
  // biome-ignore lint/complexity/noArguments: an arguments object is what is wanted.
  return arguments;
}

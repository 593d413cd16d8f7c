import type { BackendResponse, HttpRequest, PushRequest } from '@dangol/schema';
import { KEEPALIVE_BYTES, KEEPALIVE_SHARE_BYTES, REQUEST_TIMEOUT_MS } from './constants';

/** The slice of a window that requests need. */
export interface TransportBrowser {
  fetch(url: string, options: RequestInit): Promise<Response>;
  dataLayer?: unknown;
  gtag?: unknown;
}

/** The way out of the page. */
export interface Transport {
  /**
   * Carries one request. Gives the answer, or `null` where it was not sent because the page is being hidden and its quota is used up.
   * @throws on a network error and after 30 seconds.
   */
  send(request: HttpRequest, unloading: boolean): Promise<BackendResponse | null>;
  /** Calls the tag on this page. */
  push(request: PushRequest): void;
  /** Whether an entry of the `dataLayer` comes from here: our own reader must pass over it. */
  isOurs(entry: unknown): boolean;
}

/** Requests by `fetch`, that outlive the page as far as the quota goes; pushes into `dataLayer` and `gtag`. */
export function createTransport(browser: TransportBrowser): Transport {
  const pushed = new WeakSet<object>();
  let bytesInFlight = 0;

  return {
    async send({ method, url, headers, body }, unloading) {
      const bytes = new TextEncoder().encode(body ?? '').length;
      const keepalive = bytesInFlight + bytes <= (unloading ? KEEPALIVE_BYTES : KEEPALIVE_SHARE_BYTES);
      if (unloading && !keepalive) return null;
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
          // Not before Safari 16; a request without an end is the browser's to end there.
          signal: AbortSignal.timeout?.(REQUEST_TIMEOUT_MS),
        });
        return { status: response.status, headers: response.headers, body: await response.text().catch(() => '') };
      } finally {
        if (keepalive) bytesInFlight -= bytes;
      }
    },
    push({ target, args }) {
      for (const arg of args) if (arg && typeof arg === 'object') pushed.add(arg);
      if (target === 'gtag' && typeof browser.gtag === 'function') {
        browser.gtag(...args);
        return;
      }
      // A tag that has not loaded yet reads the queue later.
      if (!Array.isArray(browser.dataLayer)) browser.dataLayer = [];
      const queue = browser.dataLayer as unknown[];
      // One by one: what others have wrapped around `push` may look at the first alone.
      for (const entry of target === 'dataLayer' ? args : [asArguments(...args)]) queue.push(entry);
    },
    // gtag() wraps what it is given in an arguments object: there the params, the third, are what we know.
    isOurs: (entry) =>
      pushed.has(entry as object) || pushed.has((entry as ArrayLike<object> | null | undefined)?.[2] as object),
  };
}

/** What `gtag()` itself puts on the queue: Google's tag takes an arguments object for a command, and an array for something else. */
function asArguments(..._: unknown[]): IArguments {
  // biome-ignore lint/complexity/noArguments: an arguments object is what is wanted.
  return arguments;
}

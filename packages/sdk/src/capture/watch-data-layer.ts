// The queue that gtag.js and Google Tag Manager share. Both replace its `push`, in any order with us, and some pages
// replace the queue itself: so `push` is wrapped once per array, and an accessor tells of a new array. Where the page
// has no queue, none is made. Others may have wrapped our `push` in turn, so it cannot be taken out again; stopped, it
// only passes on.
import type { CaptureBrowser } from './capture-browser';
import type { Reading, Report } from './report';
import { toParams } from './to-params';

/** GA4's e-commerce events, `search`, `sign_up` and `login`; everything else in the queue is not ours to take. */
const NAMES =
  /^(view_(item(_list)?|cart|promotion)|select_(item|promotion)|add_(to_(cart|wishlist)|(shipping|payment)_info)|remove_from_cart|begin_checkout|purchase|refund|search|sign_up|login)$/;

/** Of what was pushed before we came, the newest. */
const BACKLOG_MAX = 500;

/** What `watchDataLayer()` takes. */
export interface DataLayerDeps {
  browser: Pick<CaptureBrowser, 'dataLayer'>;
  /**
   * Whether we have pushed this ourselves: asked for the pushed object, or gtag's arguments, and for the params in
   * them.
   */
  isOurs: (pushed: unknown) => boolean;
  reading: Reading;
  report: Report;
}

/**
 * Reads GA4 e-commerce events from `window.dataLayer`, those pushed before included: `gtag('event', name, params)`,
 * `{ event, ecommerce: { items, … } }` and `{ event, items, … }`. The queue's own `push` runs first.
 * @returns stops reading.
 * @see https://developers.google.com/analytics/devguides/collection/ga4/ecommerce
 */
export function watchDataLayer({ browser, isOurs, reading, report }: DataLayerDeps): () => void {
  const watched = new WeakSet<object>();
  let queue = browser.dataLayer;
  let isOn = true;

  function read(pushed: unknown): void {
    try {
      const entry = pushed as Record<string, unknown>;
      const isCall = entry[0] === 'event';
      const name = String(isCall ? entry[1] : entry.event);
      const inner = isCall ? entry[2] : entry.ecommerce;
      if (!isOn || !NAMES.test(name) || isOurs(entry) || isOurs(inner)) return;
      const params = toParams(name, Object.assign({}, isCall ? {} : entry, inner), reading);
      if (params) report(name, params, 'dataLayer');
    } catch {
      // Nothing, or a getter of the page's own threw: this push cannot be read.
    }
  }

  function watch(next: unknown): void {
    queue = next;
    try {
      const array = next as unknown[];
      const { push } = array;
      if (watched.has(array)) return;
      array.push = function (...pushed: unknown[]) {
        const length = push.apply(this, pushed);
        pushed.forEach(read);
        return length;
      };
      watched.add(array);
      array.slice(-BACKLOG_MAX).forEach(read);
    } catch {
      // No queue yet, or a frozen one.
    }
  }

  watch(queue);
  try {
    Object.defineProperty(browser, 'dataLayer', { configurable: true, enumerable: true, get: () => queue, set: watch });
  } catch {
    // Another script has fixed the property: the array there is stays watched.
  }
  return () => {
    isOn = false;
  };
}

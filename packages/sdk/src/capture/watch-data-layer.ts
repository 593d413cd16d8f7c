// The queue that gtag.js and Google Tag Manager share. Both replace its `push`, in any order with us, and some pages replace the queue itself:
// so `push` is wrapped once per array, and an accessor tells of a new array. Where the page has no queue, none is made.
import type { EventName } from '@dangol/schema';
import type { CaptureBrowser } from './capture-browser';
import type { IdOf, Report } from './report';
import { toParams } from './to-params';

/** The names that are read; everything else in the queue is not ours to take. */
const NAMES = new Set<unknown>([
  'view_item_list',
  'select_item',
  'view_item',
  'add_to_cart',
  'remove_from_cart',
  'view_cart',
  'add_to_wishlist',
  'begin_checkout',
  'add_shipping_info',
  'add_payment_info',
  'purchase',
  'refund',
  'view_promotion',
  'select_promotion',
  'search',
  'sign_up',
  'login',
] satisfies EventName[]);

/** Of what was pushed before we came, the newest. */
const BACKLOG_MAX = 500;

/** What `watchDataLayer()` takes. */
export interface DataLayerDeps {
  browser: CaptureBrowser;
  /** Whether we have pushed this ourselves: the pushed object, gtag's arguments, or the params in them. */
  isOurs: (pushed: unknown) => boolean;
  idOf: IdOf;
  report: Report;
}

/**
 * Reads GA4 e-commerce events from `window.dataLayer`, those pushed before included: `gtag('event', name, params)`,
 * `{ event, ecommerce: { items, … } }` and `{ event, items, … }`. The queue's own `push` runs first.
 * @returns stops reading.
 * @see https://developers.google.com/analytics/devguides/collection/ga4/ecommerce
 */
export function watchDataLayer({ browser, isOurs, idOf, report }: DataLayerDeps): () => void {
  const unwrap = new Map<unknown[], () => void>();
  let queue = browser.dataLayer;
  let isOn = true;

  function read(pushed: unknown): void {
    try {
      const [name, raw] = eventOf(pushed, isOurs);
      const params = NAMES.has(name) ? toParams(name as string, raw, idOf) : undefined;
      if (params) report(name as string, params, 'dataLayer');
    } catch {
      // A getter of the page's own threw: this push cannot be read.
    }
  }

  function watch(array: unknown): void {
    if (!Array.isArray(array) || unwrap.has(array)) return;
    const original = array.push;
    const observed = function (this: unknown[], ...pushed: unknown[]): number {
      const length = original.apply(this, pushed);
      if (isOn) pushed.forEach(read);
      return length;
    };
    array.push = observed;
    unwrap.set(array, () => {
      if (array.push === observed) array.push = original;
    });
    for (const pushed of array.slice(-BACKLOG_MAX)) read(pushed);
  }

  function assign(next: unknown): void {
    queue = next;
    if (!isOn) return;
    try {
      watch(next);
    } catch {
      // A frozen queue cannot be watched.
    }
  }

  try {
    Object.defineProperty(browser, 'dataLayer', {
      configurable: true,
      enumerable: true,
      get: () => queue,
      set: assign,
    });
  } catch {
    // Another script has fixed the property: the array there is stays watched.
  }
  assign(queue);
  return () => {
    isOn = false;
    for (const restore of unwrap.values()) restore();
    if (Object.getOwnPropertyDescriptor(browser, 'dataLayer')?.set !== assign) return;
    if (queue === undefined) delete browser.dataLayer;
    else Object.defineProperty(browser, 'dataLayer', { value: queue, writable: true });
  };
}

/** Name and params of what was pushed; no name where it is not an event, or is ours. */
function eventOf(pushed: unknown, isOurs: (pushed: unknown) => boolean): [unknown, Record<string, unknown>] {
  const nothing: [unknown, Record<string, unknown>] = [undefined, {}];
  if (!pushed || typeof pushed !== 'object' || isOurs(pushed)) return nothing;
  const call = pushed as Record<number, unknown>;
  const object = pushed as Record<string, unknown>;
  const isCall = call[0] === 'event';
  const params = isCall ? call[2] : object.ecommerce;
  if (isOurs(params)) return nothing;
  return [isCall ? call[1] : object.event, { ...(isCall ? undefined : object), ...(params as object | undefined) }];
}

// The queue that gtag.js and Google Tag Manager share. Both replace its `push`, in any order with us. Others may have
// wrapped ours in turn, so it cannot be taken out again; stopped, it only passes on.
import type { CaptureBrowser } from './capture-browser';
import { quietly } from './quietly';
import type { Params, Report } from './report';

/** GA4's e-commerce events, `search`, `sign_up` and `login`; everything else in the queue is not ours to take. */
const NAMES = /^((view|select|add|remove|begin)_\w+|purchase|refund|search|sign_up|login)$/;

/** Of what was pushed before we came, the newest. */
const BACKLOG_MAX = 500;

/**
 * Reads GA4 e-commerce events from `window.dataLayer`, those pushed before included: `gtag('event', name, params)`,
 * `{ event, ecommerce: { items, … } }` and `{ event, items, … }`. The queue's own `push` runs first. Where the page has
 * no queue yet, an empty one is put there, as Google's own snippets do.
 * @param isOurs whether we have pushed this entry of the queue ourselves.
 * @see https://developers.google.com/analytics/devguides/collection/ga4/ecommerce
 */
export function watchDataLayer(
  browser: Pick<CaptureBrowser, 'dataLayer'>,
  report: Report,
  isOurs: (pushed: unknown) => boolean,
): void {
  const read = (pushed: unknown) =>
    quietly(() => {
      const entry = pushed as Params;
      const isCall = entry[0] === 'event';
      const name = String(isCall ? entry[1] : entry.event);
      if (!NAMES.test(name) || isOurs(entry)) return;
      report(name, Object.assign({}, ...(isCall ? [entry[2]] : [entry, entry.ecommerce])), 'dataLayer');
    });

  // A frozen queue, or none at all, is left alone.
  quietly(() => {
    browser.dataLayer ??= [];
    const queue = browser.dataLayer as unknown[];
    const { push } = queue;
    queue.push = function (...pushed) {
      const length = push.apply(this, pushed);
      pushed.forEach(read);
      return length;
    };
    queue.slice(-BACKLOG_MAX).forEach(read);
  });
}

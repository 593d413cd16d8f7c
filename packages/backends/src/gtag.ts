import type { Backend, EncodeContext, Envelope, Purpose, PushRequest } from '@dangol/schema';
import { check, refuse } from './check';

/** How events reach the Google tag that is already on the page. */
export interface GtagOptions {
  /** `gtag`: `gtag('event', name, params)`; `dataLayer`: `{ event, ecommerce }` objects for Tag Manager. Default `gtag`. */
  target?: 'gtag' | 'dataLayer';
  /** Unique on the page; default `gtag`. */
  name?: string;
  /** All of them must be allowed; default `['analytics', 'thirdParty']`, Google being outside the shop. */
  purposes?: Purpose[];
  /** Whether `page_view` is pushed too; default false, since the Google tag counts page views itself. */
  pageViews?: boolean;
  /** A measurement id or several (`G-…`), with the target `gtag` only; default all that the page has configured. */
  sendTo?: string | string[];
}

/**
 * A backend that pushes into the page and sends nothing itself. An event that was read from the `dataLayer` must not be routed to it:
 * the tag has seen it already.
 */
export interface PushBackend extends Backend {
  kind: 'push';
}

// E-commerce events that may come without `items`.
const ECOMMERCE = /promotion$|^refund$/;

/**
 * GA4 through the tag on the page: names and params as they are; those that GA4 lacks arrive as custom events.
 * Visitor, session and member ids are not pushed. After 30 minutes (GA4's session) an event is too old: a tag cannot date it back.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://developers.google.com/analytics/devguides/collection/ga4/ecommerce
 */
export function gtag(options: GtagOptions = {}): PushBackend {
  const { target = 'gtag', pageViews, sendTo } = options;
  if (target !== 'gtag' && target !== 'dataLayer') refuse('gtag', 'target', "'gtag' or 'dataLayer'", target);

  return check('gtag', {
    kind: 'push',
    name: options.name ?? 'gtag',
    purposes: options.purposes ?? ['analytics', 'thirdParty'],
    limits: { events: 50, bytes: 60_000, maxAgeMs: 30 * 60_000 },
    encode: (events, context) =>
      events
        .filter((event) => pageViews || event.name !== 'page_view')
        .flatMap((event) => {
          const { id, name, params } = event;
          const where = elsewhere(event, context);
          if (target === 'gtag') {
            return push(target, [id], ['event', name, { ...where, ...params, ...(sendTo && { send_to: sendTo }) }]);
          }
          if (!('items' in params || ECOMMERCE.test(name))) {
            return push(target, [id], [{ ...where, ...params, event: name }]);
          }
          // Tag Manager merges objects: without the reset the last event's items stay under this one's.
          return [
            ...push(target, [], [{ ecommerce: null }]),
            ...push(target, [id], [{ event: name, ...where, ecommerce: params }]),
          ];
        }),
  });
}

function push(target: 'gtag' | 'dataLayer', eventIds: string[], args: unknown[]): PushRequest[] {
  return [{ kind: 'push', eventIds, target, args }];
}

/** Where it happened, if the visitor has gone on since: the tag would name the page it is on. */
function elsewhere({ page }: Envelope, context: EncodeContext): { page_location?: string } {
  return page.url === context.page.url ? {} : { page_location: page.url };
}

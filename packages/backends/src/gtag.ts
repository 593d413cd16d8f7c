import type { Backend, EncodeContext, Envelope, PushRequest } from '@dangol/schema';
import { check } from './check';
import { naming } from './naming';
import type { CommonOptions } from './options';
import { INTENTS } from './outline';

/** How events reach the Google tag that is already on the page. */
export interface GtagOptions extends CommonOptions {
  /** `gtag`: `gtag('event', name, params)`; `dataLayer`: `{ event, ecommerce }` objects for Tag Manager. Default `gtag`. */
  target?: 'gtag' | 'dataLayer';
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
 * Page views are not pushed, the tag counts them itself; nor are intents and answers to surveys, which every tag on the page could read. `events` may name them
 * nevertheless: they are pushed whole then.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://developers.google.com/analytics/devguides/collection/ga4/ecommerce
 */
export function gtag(options: GtagOptions = {}): PushBackend {
  const { target = 'gtag', name = 'gtag', purposes = ['analytics', 'thirdParty'] } = options;
  const limits = { events: 50, bytes: 60_000, maxAgeMs: 30 * 60_000, ...options.limits };
  const nameOf = naming({ page_view: false, survey_answer: false, ...INTENTS }, options.events);

  function encode(events: Envelope[], context: EncodeContext): PushRequest[] {
    return events.flatMap(({ id, name, page, params }) => {
      const event = nameOf(name);
      if (!event) return [];
      const push = (...args: unknown[]): PushRequest => ({ kind: 'push', eventIds: [id], target, args });
      // If the visitor has gone on since: the tag would name the page it is on.
      const where = page.url === context.page.url ? {} : { page_location: page.url };
      const all = { ...where, ...params };
      if (target === 'gtag') return [push('event', event, all)];
      if (!('items' in params || ECOMMERCE.test(name))) return [push({ ...all, event })];
      // Tag Manager merges objects: without the reset the last event's items stay under this one's.
      return [push({ ecommerce: null }, { event, ...where, ecommerce: params })];
    });
  }

  return check({ kind: 'push', name, purposes, limits, encode }, 'gtag', [
    'target',
    "'gtag' or 'dataLayer'",
    target === 'gtag' || target === 'dataLayer',
  ]);
}

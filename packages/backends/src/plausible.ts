// Plausible takes one event a request, dates it when it arrives, and knows none of our ids: it tells visitors apart by itself, for a day.
import type { Backend, EncodeContext, Envelope, HttpRequest } from '@dangol/schema';
import { addressRule } from './address';
import { check } from './check';
import { text, totalOf } from './commerce';
import { flatten } from './flatten';
import { type Names, naming } from './naming';
import type { CommonOptions } from './options';
import { INTENTS, outline } from './outline';
import { postJson } from './post-json';

/** Where Plausible runs, and for which site. */
export interface PlausibleOptions extends CommonOptions {
  /** The site as Plausible knows it: `shop.example`. */
  domain: string;
  /** Default `https://plausible.io/api/event`; the shop's own server, or a path that the shop passes on to it. */
  url?: string;
}

const NAMES: Names = {
  page_view: 'pageview',
  recs_render: false,
  // It carries the consent record's id, which would tell devices apart.
  consent_update: false,
  web_vital: false,
  ...INTENTS,
};

// Plausible counts bytes, 300 and 2,000, and refuses the event above them; a UTF-16 unit is 3 bytes of UTF-8 at most.
const MOST_PROPS = 30;
const LONGEST_NAME = 100;
const LONGEST_VALUE = 660;

/**
 * Plausible Analytics: page views and events with flat props, what an order is worth as revenue. No visitor, session or member id leaves the page.
 * After 30 minutes an event is dropped: it would count as of now.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://plausible.io/docs/events-api
 */
export function plausible(options: PlausibleOptions): Backend {
  const { domain, url = 'https://plausible.io/api/event', name = 'plausible' } = options;
  const { purposes = ['analytics', 'thirdParty'] } = options;
  const limits = { events: 20, bytes: 60_000, maxAgeMs: 30 * 60_000, ...options.limits };
  const nameOf = naming(NAMES, options.events);

  function encode(events: Envelope[], context: EncodeContext): HttpRequest[] {
    return events.flatMap(({ id, name, page, params }) => {
      const label = nameOf(name);
      const currency = text(params.currency);
      const amount = name === 'purchase' ? totalOf(params) : undefined;
      const body = {
        n: label,
        u: page.url,
        d: domain,
        r: page.referrer,
        p: propsOf(outline(name, params)),
        $: currency && amount !== undefined ? { currency, amount } : undefined,
        // What a page shows by itself must not turn a bounce into a visit.
        i: /^view_/.test(name) ? false : undefined,
      };
      return label ? [postJson(url, context.page, [id], body)] : [];
    });
  }

  return check(
    { name, purposes, limits, encode },
    'plausible',
    ['domain', "the site's name such as 'shop.example'", typeof domain === 'string' && domain],
    addressRule('url', url),
  );
}

function propsOf(params: Record<string, unknown>): Record<string, string> {
  const entries = flatten(params).slice(0, MOST_PROPS);
  return Object.fromEntries(
    entries.map(([name, value]) => [name.slice(0, LONGEST_NAME), `${value}`.slice(0, LONGEST_VALUE)]),
  );
}

import type { Backend, BackendResponse, EncodeContext, Envelope, HttpRequest, Verdict } from '@dangol/schema';
import { check } from './check';
import { ACTIONS, matomoAction } from './matomo-action';
import { naming } from './naming';
import type { CommonOptions } from './options';

/** Where events go as Matomo's bulk tracking, and as which site's. */
export interface MatomoOptions extends CommonOptions {
  /**
   * Address of `matomo.php`, absolute (`https://matomo.shop.example/matomo.php`) or relative to the page's origin (`/matomo.php`).
   * Blockers match that name: a shop may give it another.
   */
  url: string;
  /** The site's number in Matomo, `idsite`. */
  siteId: number;
  /** The currency that the site has in Matomo, ISO 4217; what is paid in another is an event then, not revenue. Default: all is taken as the site's. */
  currency?: string;
}

/**
 * Matomo: page views, product views, carts, orders and site searches as such, everything else as events of the category `dangol`.
 * Matomo knows orders by their id and nothing else by an id: another event whose answer was lost is sent again and counts twice.
 * Default limits: 50 events, 60,000 bytes, 23 hours, since Matomo takes nothing older than 24 without a secret, and clocks differ.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://developer.matomo.org/api-reference/tracking-api
 */
export function matomo(options: MatomoOptions): Backend {
  const { url, siteId, currency, name = 'matomo', purposes = ['analytics'] } = options;
  const limits = { events: 50, bytes: 20_000, maxAgeMs: 23 * 3_600_000, ...options.limits };
  const kindOf = naming(ACTIONS, options.events);

  function encode(events: Envelope[], context: EncodeContext): HttpRequest[] {
    const sent = events.filter(({ name }) => kindOf(name));
    const requests = sent.map((event) => {
      const fields = {
        idsite: siteId,
        rec: 1,
        _id: event.visitor.replace(/\W/g, '').slice(0, 16),
        uid: event.member,
        url: event.page.url,
        urlref: event.page.referrer,
        cdt: Math.floor(event.at / 1000),
        ...matomoAction(event, kindOf(event.name), currency),
      };
      // Without the fields that are absent: a query would name them `undefined`.
      return `?${new URLSearchParams(JSON.parse(JSON.stringify(fields)))}`;
    });
    if (!requests[0]) return [];
    return [
      {
        kind: 'http',
        eventIds: sent.map(({ id }) => id),
        method: 'POST',
        url: new URL(url, context.page.url).href,
        // What Matomo's own script sends such a body as: known to every server's rules, and no preflight.
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        // No `send_image: 0`: the answer would be empty.
        body: JSON.stringify({ requests }),
      },
    ];
  }

  return check(
    { name, purposes, limits, encode, interpret },
    'matomo',
    ['url', 'an address', /^(http|\/)/.test(url)],
    ['siteId', 'above 0', siteId > 0],
  );
}

/**
 * Which requests were invalid Matomo says to a superuser alone, to others how many. Where that is not all of them nobody knows which, and
 * all would count again if they were sent again: they pass as acknowledged.
 * Nothing where the answer is no such report: its status decides.
 */
function interpret({ eventIds }: HttpRequest, { body }: BackendResponse): Verdict | undefined {
  const { status, invalid, invalid_indices = [] } = JSON.parse(body);
  const isInvalid = (index: number) => invalid >= eventIds.length || invalid_indices.includes(index);
  if (status === 'success')
    return { acknowledged: [], rejected: eventIds.filter((_, index) => isInvalid(index)), retry: [] };
}

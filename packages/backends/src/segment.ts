// Why the key is in the body or the address: a header of its own costs a CORS preflight, which cannot finish while a page unloads.
import type { Backend, EncodeContext, Envelope, HttpRequest } from '@dangol/schema';
import { check } from './check';
import { naming } from './naming';
import type { CommonOptions } from './options';
import { messagesOf } from './segment-messages';

/** Which source events go to, and where it is. */
export interface SegmentOptions extends CommonOptions {
  /** Of the source; every visitor can read it. */
  writeKey: string;
  /** `https://api.segment.io`, or for a workspace in the EU `https://events.eu1.segmentapis.com`; or a path of the shop's own that passes on. */
  host: string;
  /** Behind the host; default `/v1/batch`. Blockers know the usual ones, a shop's own proxy need not use them. */
  path?: string;
  /** The field of a message that says when it happened; default `timestamp`. */
  timestamp?: string;
}

/** What Segment calls each event; one that is not here keeps its name. */
const NAMES = {
  page_view: 'page',
  view_item_list: 'Product List Viewed',
  select_item: 'Product Clicked',
  view_item: 'Product Viewed',
  add_to_cart: 'Product Added',
  remove_from_cart: 'Product Removed',
  view_cart: 'Cart Viewed',
  add_to_wishlist: 'Product Added to Wishlist',
  remove_from_wishlist: 'Product Removed from Wishlist',
  begin_checkout: 'Checkout Started',
  add_shipping_info: 'Checkout Step Completed',
  add_payment_info: 'Payment Info Entered',
  purchase: 'Order Completed',
  refund: 'Order Refunded',
  view_promotion: 'Promotion Viewed',
  select_promotion: 'Promotion Clicked',
  search: 'Products Searched',
  // Proof of consent stays with the shop.
  consent_update: false,
} as const;

/**
 * Segment's tracking API: `track` and `page` in batches, with the names and properties of its e-commerce spec. Default `['analytics',
 * 'thirdParty']`, 50 events, 24,000 bytes of events as dangol keeps them, 7 days. A larger event goes alone; above 32 KiB Segment refuses it, and it is counted.
 * @param maker who builds on it, for messages and as the default name; see `rudderstack()` and `jitsu()`.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/server/http-api
 */
export function segment(options: SegmentOptions, maker = 'segment'): Backend {
  const { writeKey, host, path = '/v1/batch', timestamp = 'timestamp' } = options;
  const { name = maker, purposes = ['analytics', 'thirdParty'] } = options;
  const limits = { events: 50, bytes: 24_000, maxAgeMs: 7 * 86_400_000, ...options.limits };
  const nameOf = naming(NAMES, options.events);

  function encode(events: Envelope[], context: EncodeContext): HttpRequest[] {
    const sent = events.filter((event) => nameOf(event.name));
    if (!sent[0]) return [];
    // A date is written as ISO 8601.
    const sentAt = new Date(context.sentAt);
    const batch = sent.flatMap((event) =>
      messagesOf(event, nameOf(event.name) as string, context).map((message) => ({
        ...message,
        [timestamp]: new Date(event.at),
        sentAt,
      })),
    );
    return [
      {
        kind: 'http',
        eventIds: sent.map(({ id }) => id),
        method: 'POST',
        url: new URL(host + path, context.page.url).href,
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
        body: JSON.stringify({ batch, sentAt, writeKey }),
      },
    ];
  }

  return check(
    { name, purposes, limits, encode },
    maker,
    ['writeKey', 'a non-empty string', writeKey],
    ['host', 'an address, no final /', /^(https?:\/)?\/.*[^/]$/.test(host)],
  );
}

import type { Backend, EncodeContext, Envelope, HttpRequest } from '@dangol/schema';
import { check } from './check';
import { type Line, linesOf, totalOf } from './commerce';
import { type Names, naming } from './naming';
import type { CommonOptions } from './options';
import { addressRule, postJson } from './post-json';

/** Which PostHog project events go to, and what it may know. */
export interface PosthogOptions extends CommonOptions {
  /** The project's API key, `phc_…`: public, it can only send. */
  key: string;
  /** `https://us.i.posthog.com`, `https://eu.i.posthog.com`, the shop's own server, or a path that the shop passes on to one. */
  host: string;
  /** Whether PostHog may keep the visitor's IP address and look up the place; default false. */
  ip?: boolean;
  /**
   * Whether `sign_up` and `login` join what the visitor did before to the member's person (`$identify`), where the event names the member;
   * default false: the visitor and the member stay two.
   */
  identify?: boolean;
}

// PostHog's own e-commerce specification; what it has no name for keeps ours.
const NAMES: Names = {
  page_view: '$pageview',
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
};

/** GA4's param → PostHog's property. */
const PROPERTIES = new Map([
  ['transaction_id', 'order_id'],
  ['item_list_id', 'list_id'],
  ['search_term', 'query'],
  ['shipping_tier', 'shipping_method'],
  ['payment_type', 'payment_method'],
  ['promotion_name', 'name'],
  ['creative_name', 'creative'],
  ['creative_slot', 'position'],
]);
// A page's param must not be what PostHog acts upon (`$set`, `$anon_distinct_id`), nor whose event it is.
const RESERVED = /^(\$.*|distinct_id|token|items)$/;

/**
 * PostHog's batch endpoint: the event's id is its `uuid`, by which PostHog tells a repeat. Without a member the event makes no person profile.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://posthog.com/docs/api/capture and https://posthog.com/docs/data/event-spec/ecommerce-events
 */
export function posthog(options: PosthogOptions): Backend {
  const { key, host, name = 'posthog', purposes = ['analytics', 'thirdParty'], ip, identify } = options;
  const limits = { events: 50, bytes: 60_000, maxAgeMs: 7 * 86_400_000, ...options.limits };
  const nameOf = naming(NAMES, options.events);
  const place = ip ? {} : { $ip: null, $geoip_disable: true };

  function encode(events: Envelope[], { page, sentAt, library }: EncodeContext): HttpRequest[] {
    const wanted = events.filter(({ name }) => nameOf(name));
    const batch = wanted.flatMap(({ id, name, at, visitor, member, session, page, params }) => {
      const person = member ?? visitor;
      const timestamp = new Date(at).toISOString();
      const common = { distinct_id: person, $lib: library.name, $lib_version: library.version, ...place };
      const sent = {
        event: nameOf(name),
        properties: {
          ...propertiesOf(name, params),
          ...common,
          $session_id: session,
          $current_url: page.url,
          $host: new URL(page.url).host,
          $pathname: new URL(page.url).pathname,
          $referrer: page.referrer,
          title: page.title,
          $process_person_profile: member !== undefined,
        },
        timestamp,
        uuid: id,
      };
      const join = { event: '$identify', properties: { ...common, $anon_distinct_id: visitor }, timestamp };
      return identify && member && /^(sign_up|login)$/.test(name) ? [join, sent] : [sent];
    });
    const body = { api_key: key, batch, sent_at: new Date(sentAt).toISOString() };
    const ids = wanted.map(({ id }) => id);
    return ids[0] ? [postJson(`${host.replace(/\/$/, '')}/batch/`, page, ids, body, false)] : [];
  }

  return check(
    { name, purposes, limits, encode },
    'posthog',
    ['key', "the project's API key such as 'phc_…'", typeof key === 'string' && key],
    addressRule('host', host),
  );
}

function propertiesOf(name: string, params: Record<string, unknown>): Record<string, unknown> {
  const products = linesOf(params).map(toProduct);
  const worth = totalOf(params);
  const entries = Object.entries(params).filter(([param]) => !RESERVED.test(param));
  return {
    ...(products.length === 1 && products[0]),
    ...Object.fromEntries(entries.map(([param, value]) => [PROPERTIES.get(param) ?? param, value])),
    ...(products[0] && { products }),
    ...(name === 'purchase' && { revenue: worth }),
    ...(name === 'refund' && { total: worth }),
  };
}

function toProduct({ id, name, brand, variant, coupon, categories, price, quantity, index }: Line) {
  const category = categories.join('/') || undefined;
  return { product_id: id, name, brand, variant, coupon, category, price, quantity, position: index };
}

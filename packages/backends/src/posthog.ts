import type { Backend, EncodeContext, Envelope, HttpRequest } from '@dangol/schema';
import { addressRule } from './address';
import { check } from './check';
import { amount, sumOf } from './commerce';
import { type Names, naming } from './naming';
import type { CommonOptions } from './options';
import { outline } from './outline';
import { postJson } from './post-json';

/** Which PostHog project events go to, and what it may know. */
export interface PosthogOptions extends CommonOptions {
  /** The project's API key, `phc_…`: public, it can only send. */
  key: string;
  /**
   * Address of the batch endpoint: `https://us.i.posthog.com/batch/`, `https://eu.i.posthog.com/batch/`, that of the shop's own PostHog, or a path
   * that the shop passes on to one (`/ph/batch/`).
   */
  url: string;
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
  add_payment_info: 'Payment Info Entered',
  purchase: 'Order Completed',
  refund: 'Order Refunded',
  view_promotion: 'Promotion Viewed',
  select_promotion: 'Promotion Clicked',
  search: 'Products Searched',
};

type Params = Record<string, unknown>;

/** GA4's name → PostHog's, of an event's params and of its items' fields. */
const FIELDS = new Map([
  ['transaction_id', 'order_id'],
  ['item_list_id', 'list_id'],
  ['search_term', 'query'],
  ['payment_type', 'payment_method'],
  ['item_id', 'product_id'],
  ['item_name', 'name'],
  ['item_brand', 'brand'],
  ['item_category', 'category'],
  ['item_variant', 'variant'],
  ['index', 'position'],
]);
const NUMBERS = /^(value|tax|shipping|price|quantity)$/;

/**
 * PostHog's batch endpoint: the event's id is its `uuid`, by which PostHog tells a repeat. Without a member the event makes no person profile.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://posthog.com/docs/api/capture and https://posthog.com/docs/data/event-spec/ecommerce-events
 */
export function posthog(options: PosthogOptions): Backend {
  const { key, url, name = 'posthog', purposes = ['analytics', 'thirdParty'], ip, identify } = options;
  const limits = { events: 50, bytes: 50_000, maxAgeMs: 7 * 86_400_000, ...options.limits };
  const nameOf = naming(NAMES, options.events);

  function encode(events: Envelope[], { page, sentAt, library }: EncodeContext): HttpRequest[] {
    const wanted = events.filter(({ name }) => nameOf(name));
    const ids = wanted.map(({ id }) => id);
    const batch: object[] = wanted.flatMap(({ id, name, at, visitor, member, session, page, params }) => {
      const { host: $host, pathname: $pathname, searchParams } = new URL(page.url);
      const properties = {
        title: page.title,
        // The channel of a visit is read from these.
        ...Object.fromEntries(searchParams),
        ...propertiesOf(name, outline(name, params)),
        distinct_id: member ?? visitor,
        $process_person_profile: !!member,
        $session_id: session,
        $current_url: page.url,
        $host,
        $pathname,
        $referrer: page.referrer,
        $lib: library.name,
        $geoip_disable: !ip,
        $ip: ip ? undefined : null,
      };
      const sent = { event: nameOf(name), uuid: id, timestamp: new Date(at), properties };
      const isJoint = identify && member && /^(sign_up|login)$/.test(name);
      // An id of its own, and the same on every retry: ids of today begin with a 0.
      const joint = { ...sent, event: '$identify', uuid: `f${id.slice(1)}` };
      return isJoint ? [{ ...joint, properties: { ...properties, $anon_distinct_id: visitor } }, sent] : [sent];
    });
    const body = { api_key: key, sent_at: new Date(sentAt), batch };
    return ids[0] ? [postJson(url, page, ids, body)] : [];
  }

  return check(
    { name, purposes, limits, encode },
    'posthog',
    ['key', 'a non-empty string', key],
    addressRule('url', url),
  );
}

function propertiesOf(name: string, { items, ...params }: Params): Params {
  const products = [items as Params]
    .flat()
    .filter((item) => item?.item_id)
    .map((item): Params => ({ quantity: 1, ...translate(item) }));
  const costs = products.map(({ price, quantity }) => (price as number) * (quantity as number));
  const worth = amount(params.value) ?? (products[0] && sumOf(costs));
  return {
    ...(!products[1] && products[0]),
    ...translate(params),
    ...(products[0] && { products }),
    ...(name === 'purchase' && { revenue: worth }),
    ...(name === 'refund' && { total: worth }),
  };
}

function translate(record: Params): Params {
  const entries = Object.entries(record)
    // PostHog acts upon some of these (`$set`, `$anon_distinct_id`): they are not the page's to give.
    .filter(([field]) => field[0] !== '$')
    .map(([field, value]) => [FIELDS.get(field) ?? field, NUMBERS.test(field) ? amount(value) : value]);
  return Object.fromEntries(entries);
}

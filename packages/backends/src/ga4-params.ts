import type { Envelope } from '@dangol/schema';
import { amount } from './commerce';
import { outline } from './outline';

// Google's limits; a param of another name, or over the count, costs the event.
const MOST_PARAMS = 25;
const MOST_ITEMS = 200;
const MOST_CUSTOM_FIELDS = 10;
const NAME = /^(?!(firebase|ga|google|gtag)_)[a-z]\w{0,39}$/i;
const LONGEST = new Map([
  ['page_location', 1000],
  ['page_referrer', 420],
  ['page_title', 300],
]);
const NUMBERS = /^(value|tax|shipping|price|quantity|discount|index)$/;
const STANDARD = /^((item|creative|promotion|location)_\w+|affiliation|coupon|discount|index|price|quantity)$/;
/** Ours, for strips: Google has no use for them. */
const OURS = /^(item_url|item_image|availability)$/;

/**
 * An event's params as the Measurement Protocol takes them: what an order needs first, at most 25, names and texts of the length that Google takes,
 * money as numbers and exactly as the shop gave it. Lists and objects other than `items` have no place there.
 * @see https://developers.google.com/analytics/devguides/collection/protocol/ga4/sending-events#limitations
 */
export function paramsOf({ id, name, session, page, params }: Envelope): Record<string, unknown> {
  // The session's beginning, if the id is a UUIDv7; a number that is as good as unique, if not.
  const number = Number.parseInt(session.slice(0, 8) + session.slice(9, 13), 16);
  const own: Record<string, unknown> = {
    // Google takes digits alone.
    session_id: number >= 0 ? `${number}` : undefined,
    // Above 0, or the event is missing in Realtime; how long somebody looked is not known here.
    engagement_time_msec: 1,
    page_location: page.url,
    page_title: page.title ?? params.page_title,
    page_referrer: page.referrer,
    event_id: id,
  };
  const { currency, value, transaction_id, coupon, shipping, tax, items, ...rest } = outline(name, params);
  const wanted = { ...own, currency, value, transaction_id, coupon, shipping, tax, ...rest, ...own };
  const entries = [...Object.entries(wanted).map(toEntry), ['items', itemsOf(items)] as const];
  const taken = entries.filter(([name, value]) => value !== undefined && NAME.test(name));
  // The items, which come last, take the place of one.
  return Object.fromEntries([...taken.slice(0, MOST_PARAMS - 1), ...taken.slice(MOST_PARAMS - 1).slice(-1)]);
}

function itemsOf(items: unknown): unknown {
  if (!Array.isArray(items)) return undefined;
  return items.slice(0, MOST_ITEMS).map((item: unknown) => {
    let custom = 0;
    return Object.fromEntries(
      Object.entries(Object(item))
        .map(toEntry)
        .filter(([name, value]) => value !== undefined && NAME.test(name) && !OURS.test(name))
        .filter(([name]) => STANDARD.test(name) || custom++ < MOST_CUSTOM_FIELDS),
    );
  });
}

function toEntry([name, value]: [string, unknown]): readonly [string, unknown] {
  if (NUMBERS.test(name)) return [name, amount(value)];
  if (typeof value === 'string') return [name, value.slice(0, LONGEST.get(name) ?? 100) || undefined];
  return [name, typeof value === 'boolean' || Number.isFinite(value) ? value : undefined];
}

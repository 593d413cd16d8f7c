import type { EventParams } from '../events';
import { CAMPAIGN_FORMS } from './campaign-forms';
import { type Form, list, number, object, ParseError, record, text } from './form';
import { itemForm } from './parse-item';

const word = text();
const items = list(itemForm, 'an array of items');
const money = { currency: text('an ISO 4217 code such as "KRW"', 3), value: number() };
const listed = object({ items }, { item_list_id: word, item_list_name: word });
const valued = object({ items }, money);
const promoted = object(
  {},
  { items, promotion_id: word, promotion_name: word, creative_name: word, creative_slot: word },
);

const FORMS = new Map<string, Form<unknown>>([
  ['page_view', object({}, { page_title: word, page_location: word, page_referrer: word, page_type: word })],
  ['view_item_list', listed],
  ['select_item', listed],
  ['view_item', valued],
  ['add_to_cart', valued],
  ['remove_from_cart', valued],
  ['view_cart', valued],
  ['add_to_wishlist', valued],
  ['remove_from_wishlist', valued],
  ['begin_checkout', object({ items }, { ...money, coupon: word })],
  ['add_shipping_info', object({ items }, { ...money, coupon: word, shipping_tier: word })],
  ['add_payment_info', object({ items }, { ...money, coupon: word, payment_type: word })],
  ['purchase', object({ transaction_id: word, items }, { ...money, coupon: word, shipping: number(), tax: number() })],
  ['refund', object({ transaction_id: word }, { ...money, items, coupon: word, shipping: number(), tax: number() })],
  ['view_promotion', promoted],
  ['select_promotion', promoted],
  ['dismiss_promotion', promoted],
  ['search', object({ search_term: word })],
  ['sign_up', object({}, { method: word })],
  ['login', object({}, { method: word })],
  ['ask_question', object({}, { items, topic: word })],
  ['recs_render', object({ item_list_id: word, step: word, count: number(), render_id: word })],
  ['dismiss_item', object({ items }, { item_list_id: word })],
  ['consent_update', object({ record_id: word })],
  [
    'web_vital',
    object(
      { metric: word, value: number() },
      { rating: word, metric_id: word, navigation_type: word, strips: number() },
    ),
  ],
  ...CAMPAIGN_FORMS,
]);

/**
 * Checks the params of an event against the map. Custom names take any object; unknown params survive.
 * @throws {ParseError} naming the path (`purchase.items[0].price`) and the expected form.
 */
export function parseEvent<Name extends string>(name: Name, params: unknown): EventParams<Name> {
  if (typeof name !== 'string' || !/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(name)) {
    throw new ParseError('name', 'an event name: a letter, then letters, digits or _, at most 64', name);
  }
  return (FORMS.get(name) ?? record)(params ?? {}, name) as EventParams<Name>;
}

import { compact, numberOf, textOf } from './item-fields';
import type { IdOf } from './report';
import { hasEmail } from './scrub-url';
import { toItem } from './to-item';

// An allow-list: pages push names, addresses and whole customer records beside an order.
const TEXTS = [
  'transaction_id',
  'coupon',
  'affiliation',
  'item_list_id',
  'item_list_name',
  'creative_name',
  'creative_slot',
  'promotion_id',
  'promotion_name',
  'payment_type',
  'shipping_tier',
  'search_term',
  'method',
];
const NUMBERS = ['value', 'shipping', 'tax'];

/** Most lines of one event. */
const ITEMS_MAX = 200;

/** Events that say nothing without an item. */
const ABOUT_ITEMS = /^(view_item|(add_to|remove_from)_|select_item)/;

/**
 * What a page says of an event → params, or `undefined` where what the event is about is missing (no item, no order number, no search term).
 * Only GA4's own e-commerce params are taken; a text that holds an e-mail address is left out.
 */
export function toParams(name: string, raw: Record<string, unknown>, idOf: IdOf): Record<string, unknown> | undefined {
  const lines = raw.items ? [raw.items].flat().slice(0, ITEMS_MAX) : undefined;
  const items = lines?.map((line) => toItem(line, idOf)).filter((item) => item !== undefined);
  const currency = textOf(raw.currency ?? items?.find((item) => item.currency)?.currency)?.toUpperCase();
  const params = compact({
    ...Object.fromEntries(TEXTS.map((param) => [param, safeText(raw[param])])),
    ...Object.fromEntries(NUMBERS.map((param) => [param, numberOf(raw[param])])),
    currency: /^[A-Z]{3}$/.test(currency ?? '') ? currency : undefined,
    items: items ?? (/^(begin|add|view_cart|purchase)/.test(name) ? [] : undefined),
  });
  const isWhole =
    (!ABOUT_ITEMS.test(name) || items?.length) &&
    (name !== 'search' || params.search_term) &&
    (!/^(purchase|refund)$/.test(name) || params.transaction_id);
  return isWhole ? params : undefined;
}

function safeText(value: unknown): string | undefined {
  const text = textOf(value);
  return text && !hasEmail(text) ? text : undefined;
}

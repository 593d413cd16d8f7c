import { fieldOf } from './item-fields';
import type { Reading } from './report';
import { toItem } from './to-item';

// An allow-list: beside an order, pages push names, addresses and whole customer records.
const PARAMS =
  /^(currency|value|shipping|tax|coupon|affiliation|method|transaction_id|search_term|(item_list|creative|promotion)_\w+|(payment_typ|shipping_ti)er?)$/;

/** Most lines of one event. */
const ITEMS_MAX = 200;

/** What an event says nothing without. */
const NEEDS = [
  [/^(view|select)_item|^(add_to|remove_from)_/, 'items'],
  [/^(purchase|refund)$/, 'transaction_id'],
  [/^search$/, 'search_term'],
] as const;

/**
 * What a page says of an event → params, or `undefined` where what the event is about is missing. Only GA4's own
 * e-commerce params are taken. `currency` may also stand at an item.
 */
export function toParams(
  name: string,
  raw: Record<string, unknown>,
  reading: Reading,
): Record<string, unknown> | undefined {
  const params: Record<string, unknown> = {};
  for (const param of Object.keys(raw)) {
    const field = PARAMS.test(param) ? fieldOf(param, raw[param], '') : undefined;
    if (field !== undefined) params[param] = field;
  }
  const items = [raw.items]
    .flat()
    .slice(0, ITEMS_MAX)
    .flatMap((line) => toItem(line, reading) ?? []);
  const currency = items.find((item) => item.currency)?.currency;
  if (currency) params.currency ??= currency;
  if (items.length > 0 || /^(view_cart|begin|purchase)|_info$/.test(name)) params.items = items;
  return NEEDS.every(([names, param]) => !names.test(name) || params[param]) ? params : undefined;
}

import type { Item } from '@dangol/schema';
import { fieldOf } from './item-fields';
import type { IdOf, Params } from './report';

// An allow-list: beside an order, pages push names, addresses and whole customer records.
const PARAMS =
  /^(currency|value|shipping|tax|coupon|affiliation|method|transaction_id|search_term|payment_type|shipping_tier|(item_list|creative|promotion)_\w+)$/;

/** Most lines of one event. */
const ITEMS_MAX = 200;

/** What an event says nothing without. */
const NEEDS = Object.entries({
  items: /^(view|select)_item|^(add_to|remove_from)_/,
  transaction_id: /^(purchase|refund)$/,
  search_term: /^search$/,
});

/**
 * What a page says of an event → params, or `undefined` where what the event is about is missing. Only GA4's own
 * e-commerce params are taken. Items get a canonical id, GA4's names, money and counts as numbers, `'Women > Coats'` as
 * two category levels; without an id they are left out. An item's unknown fields survive if they are a text, a number
 * or a boolean.
 * @param base what relative addresses are relative to.
 */
export function toParams(name: string, raw: Params, idOf: IdOf, base: string): Params | undefined {
  const params = fieldsOf(raw, PARAMS, base);
  const items = [raw.items]
    .flat()
    .slice(0, ITEMS_MAX)
    .flatMap((line) => {
      const { id, item_id = id, ...rest } = Object(line) as Params;
      const item = { item_id: idOf(item_id), ...fieldsOf(rest, /./, base) } as Item;
      for (const [depth, level] of (item.item_category ?? '').split(/\s*>\s*/, 5).entries()) {
        if (level) item[`item_category${depth ? depth + 1 : ''}`] = level;
      }
      return item.item_id ? item : [];
    });
  if (items.length > 0 || /^(view_cart|begin|purchase)|_info$/.test(name)) params.items = items;
  return NEEDS.every(([param, names]) => !names.test(name) || params[param]) ? params : undefined;
}

/** The fields whose names are allowed and whose values make sense, so that even one called `__proto__` can do nothing. */
function fieldsOf(raw: Params, allowed: RegExp, base: string): Params {
  const fields: Params = {};
  for (const [given, value] of Object.entries(raw)) {
    // The short names: gtag's before GA4, and those our own readers use.
    const name = given.replace(/^(name|brand|category|variant|list_name|url|image)$/, 'item_$1');
    const field = allowed.test(name) ? fieldOf(name, value, base) : undefined;
    if (field !== undefined) fields[name] = field;
  }
  return fields;
}

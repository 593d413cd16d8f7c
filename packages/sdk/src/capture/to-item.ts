import type { Item } from '@dangol/schema';
import { availabilityOf, numberOf, textOf } from './item-fields';
import type { IdOf } from './report';

/** What `gtag` called an item's fields before GA4. */
const OLD_NAMES = new Map([
  ['name', 'item_name'],
  ['brand', 'item_brand'],
  ['category', 'item_category'],
  ['variant', 'item_variant'],
  ['list_name', 'item_list_name'],
  ['list', 'item_list_name'],
  ['list_position', 'index'],
  ['position', 'index'],
]);

const NUMBERS = /^(price|quantity|discount|index)$/;
const TEXTS = /^(item|creative|promotion|location)_|^(affiliation|coupon)$/;

/** More fields than this are not an item. */
const FIELDS_MAX = 50;

/**
 * One line of an event as a page has it → an item: canonical id, GA4's names, money and counts as numbers. Unknown fields survive if they are
 * a text (cut to 500 characters), a number or a boolean; whatever else the page hangs on it does not.
 * @returns `undefined` where there is no id.
 */
export function toItem(raw: unknown, idOf: IdOf): Item | undefined {
  if (!raw || typeof raw !== 'object') return undefined;
  const fields = new Map(Object.entries(raw).slice(0, FIELDS_MAX));
  const id = idOf(fields.get('item_id') ?? fields.get('id'));
  if (!id) return undefined;
  const item = new Map<string, unknown>([['item_id', id]]);
  for (const [given, value] of fields) {
    const name = OLD_NAMES.get(given) ?? given;
    const kept = keep(name, value);
    if (kept !== undefined && !item.has(name) && given !== 'id' && given !== '__proto__') item.set(name, kept);
  }
  return Object.fromEntries(item) as Item;
}

function keep(name: string, value: unknown): unknown {
  if (name === 'index') {
    const position = numberOf(value);
    return Number.isInteger(position) ? position : undefined;
  }
  if (NUMBERS.test(name)) return numberOf(value);
  if (name === 'availability') return availabilityOf(value);
  if (TEXTS.test(name) || typeof value === 'string') return textOf(value);
  return typeof value === 'boolean' || Number.isFinite(value) ? value : undefined;
}

import type { Item } from '@dangol/schema';
import { fieldOf } from './item-fields';
import type { Reading } from './report';

/** More fields than this are not read. */
const FIELDS_MAX = 50;

/** The short names: `gtag`'s before GA4, and those our own readers use. */
const SHORT = /^(name|brand|category|variant|list_name|url|image)$/;

/**
 * One line of an event as a page has it → an item: canonical id, GA4's names, money and counts as numbers, `'Women >
 * Coats'` as two category levels. Unknown fields survive if they are a text, a number or a boolean.
 * @returns `undefined` where there is no id.
 */
export function toItem(raw: unknown, { idOf, base }: Reading): Item | undefined {
  const { id, item_id = id, ...rest } = Object(raw) as Record<string, unknown>;
  const item = { item_id: idOf(item_id) } as Item;
  if (!item.item_id) return undefined;
  // Fields are texts, numbers and booleans, so that even one called `__proto__` can do nothing.
  for (const [given, value] of Object.entries(rest).slice(0, FIELDS_MAX)) {
    const name = given.replace(SHORT, 'item_$1');
    const field = fieldOf(name, value, base());
    if (field === undefined) continue;
    item[name] = field;
    if (name !== 'item_category') continue;
    for (const [depth, level] of String(field)
      .split(/\s*>\s*/, 5)
      .entries())
      item[name + (depth ? depth + 1 : '')] = level;
  }
  return item;
}

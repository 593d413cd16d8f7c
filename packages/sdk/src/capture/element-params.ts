import type { Reading } from './report';
import { toParams } from './to-params';

/**
 * The params that an element with `data-dangol-event` or `data-dangol-view` declares.
 *
 * | attribute | gives | looked for |
 * |---|---|---|
 * | `data-dangol-item` | `item_id` | the element or its nearest ancestor; without one, every item inside the element |
 * | `data-dangol-name` | `item_name` | the element, then the item, then inside the item |
 * | `data-dangol-price` | `price` (`105,000원` is understood) | so too |
 * | `data-dangol-quantity` | `quantity` | so too |
 * | `data-dangol-variant` | `item_variant` | so too |
 * | `data-dangol-category` | `item_category` …5, split at `>` | so too |
 * | `data-dangol-brand` | `item_brand` | so too |
 * | `data-dangol-currency` | `currency` | so too |
 * | `data-dangol-availability` | `availability` (`in stock`, `sold out`, schema.org's words) | so too |
 * | `data-dangol-url`, `data-dangol-image` | `item_url`, `item_image` | so too |
 * | `data-dangol-value` | `value` | the element |
 * | `data-dangol-order` | `transaction_id` | the element |
 * | `data-dangol-list` | `item_list_id` | the element |
 * | `data-dangol-search` | `search_term` | the element |
 *
 * Without a value on a form field (`<input data-dangol-quantity>`), an attribute stands for what the visitor has put
 * there.
 * @returns `undefined` where the event is about an item and there is none.
 */
export function elementParams(name: string, element: Element, reading: Reading): Record<string, unknown> | undefined {
  const around = element.closest('[data-dangol-item]');
  const scopes = around ? [around] : [...element.querySelectorAll('[data-dangol-item]')];
  const own = (field: string) => attribute(element, field);
  const items = scopes.map((scope) => {
    const item: Record<string, unknown> = { id: attribute(scope, 'item') };
    for (const field of FIELDS) {
      item[field] = (around && own(field)) ?? attribute(scope, field) ?? attribute(within(scope, field), field);
    }
    return item;
  });
  const raw = {
    items,
    currency: own('currency'),
    value: own('value'),
    transaction_id: own('order'),
    item_list_id: own('list'),
    search_term: own('search'),
  };
  return toParams(name, raw, reading);
}

const FIELDS = 'name price quantity variant category brand currency availability url image'.split(' ');

function within(scope: Element, field: string): Element | null {
  return scope.querySelector(`[data-dangol-${field}]`);
}

function attribute(element: Element | null, field: string): string | undefined {
  const given = element?.getAttribute(`data-dangol-${field}`);
  return given === '' ? (element as Partial<HTMLInputElement>).value : (given ?? undefined);
}

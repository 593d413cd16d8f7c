import { addressOf, categoryFields, compact } from './item-fields';
import type { IdOf } from './report';
import { isPersonal } from './scrub-url';
import { toParams } from './to-params';

/** More items than this under one element are not read. */
const ITEMS_MAX = 200;

/**
 * The params that an element with `data-dangol-event` or `data-dangol-view` declares.
 *
 * | attribute | gives | looked for |
 * |---|---|---|
 * | `data-dangol-item` | `item_id` | the element or its nearest ancestor; without one, every item inside the element |
 * | `data-dangol-name` | `item_name` | the element, then the item, then inside the item |
 * | `data-dangol-price` | `price` (`105,000원` is understood) | so too |
 * | `data-dangol-quantity` | `quantity`; on an `<input>` or `<select>`, its value now | so too |
 * | `data-dangol-variant` | `item_variant`; on an `<input>` or `<select>`, its value now | so too |
 * | `data-dangol-category` | `item_category` …5, split at `>` | so too |
 * | `data-dangol-brand` | `item_brand` | so too |
 * | `data-dangol-availability` | `availability` (`in stock`, `sold out`, schema.org's words) | so too |
 * | `data-dangol-url`, `data-dangol-image` | `item_url`, `item_image` | so too |
 * | `data-dangol-currency` | `currency` | the element, then the item |
 * | `data-dangol-value` | `value` | the element |
 * | `data-dangol-order` | `transaction_id` | the element |
 * | `data-dangol-list` | `item_list_id` | the element or its nearest ancestor |
 * | `data-dangol-search` | `search_term` | the element |
 * | `data-dangol-method` | `method` | the element |
 *
 * @returns `undefined` where the event is about an item and there is none.
 */
export function elementParams(
  name: string,
  element: Element,
  base: string,
  idOf: IdOf,
): Record<string, unknown> | undefined {
  const around = element.closest('[data-dangol-item]');
  const scopes = around ? [around] : [...element.querySelectorAll('[data-dangol-item]')].slice(0, ITEMS_MAX);
  const items = scopes.map((scope) => {
    const field = (of: string) => (around && attribute(element, of)) ?? attribute(scope, of) ?? inside(scope, of);
    return compact({
      item_id: attribute(scope, 'item'),
      item_name: field('name'),
      price: field('price'),
      quantity: field('quantity'),
      item_variant: field('variant'),
      item_brand: field('brand'),
      availability: field('availability'),
      item_url: addressOf(field('url'), base, isPersonal),
      item_image: addressOf(field('image'), base, isPersonal),
      currency: attribute(scope, 'currency'),
      ...categoryFields(field('category')),
    });
  });
  const raw = {
    currency: attribute(element, 'currency'),
    value: attribute(element, 'value'),
    transaction_id: attribute(element, 'order'),
    item_list_id: element.closest('[data-dangol-list]')?.getAttribute('data-dangol-list'),
    search_term: attribute(element, 'search'),
    method: attribute(element, 'method'),
    items: items.length > 0 ? items : undefined,
  };
  return toParams(name, raw, idOf);
}

function attribute(element: Element, name: string): string | undefined {
  const control = element as Partial<HTMLInputElement>;
  const given = element.getAttribute(`data-dangol-${name}`);
  // An empty attribute on a form control stands for what the visitor has put there.
  return given || (given === '' && typeof control.value === 'string' ? control.value : undefined);
}

function inside(scope: Element, name: string): string | undefined {
  const holder = scope.querySelector(`[data-dangol-${name}]`);
  return holder ? attribute(holder, name) : undefined;
}

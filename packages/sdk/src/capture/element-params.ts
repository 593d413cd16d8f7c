import { itemOf } from './item-fields';
import type { Params } from './report';

/**
 * The params that an element with `data-dangol-event` or `data-dangol-view` declares.
 *
 * | attribute | gives |
 * |---|---|
 * | `data-dangol-item` | `item_id`: of the element or its nearest ancestor; without one, of every item inside the element |
 * | `data-dangol-name` | `item_name` |
 * | `data-dangol-price` | `price` (`105,000원` is understood) |
 * | `data-dangol-quantity` | `quantity` |
 * | `data-dangol-variant` | `item_variant` |
 * | `data-dangol-category` | `item_category` …5, split at `>` |
 * | `data-dangol-brand` | `item_brand` |
 * | `data-dangol-availability` | `availability` (`in stock`, `sold out`, schema.org's words for these) |
 * | `data-dangol-url`, `data-dangol-image` | `item_url`, `item_image` |
 * | `data-dangol-currency` | `currency` |
 * | `data-dangol-value` | `value` |
 * | `data-dangol-order` | `transaction_id` |
 * | `data-dangol-list` | `item_list_id` |
 * | `data-dangol-search` | `search_term` |
 *
 * Each is looked for at the element and inside it, then at the item and inside it. Without a value on a form field
 * (`<input data-dangol-quantity>`), an attribute stands for what the visitor has put there.
 */
export function elementParams(element: Element): Params {
  const around = element.closest(ITEM);
  const read = (field: string, scope = around ?? element) => (around && said(element, field)) ?? said(scope, field);
  const items = (around ? [around] : [...element.querySelectorAll(ITEM)]).map((scope) => ({
    ...itemOf((field) => read(field, scope)),
    id: said(scope, 'item'),
  }));
  return {
    items,
    currency: read('currency'),
    value: read('value'),
    transaction_id: read('order'),
    item_list_id: read('list'),
    search_term: read('search'),
  };
}

const ITEM = '[data-dangol-item]';

/** What an element, or the first that says so inside it, says of a field. */
function said(element: Element, field: string): string | undefined {
  const attribute = `data-dangol-${field}`;
  const speaker = element.hasAttribute(attribute) ? element : element.querySelector(`[${attribute}]`);
  return speaker?.getAttribute(attribute) || (speaker as HTMLInputElement | null)?.value;
}

import type { Envelope } from '@dangol/schema';
import { amount, type Line, linesOf, text, totalOf } from './commerce';
import type { Names } from './naming';

/** What is more to Matomo than an event, by the parameter that makes it so. */
export const ACTIONS: Names = {
  page_view: 'action_name',
  view_item: '_pks',
  view_cart: 'ec_items',
  begin_checkout: 'ec_items',
  purchase: 'ec_id',
  search: 'search',
};

// What an event without items is about, the most telling first.
const LABELS = ['promotion_id', 'item_list_id', 'campaign', 'method', 'metric', 'transaction_id'];

/**
 * The parameters of a tracking request that its kind decides.
 * @param kind one of {@link ACTIONS}, or what an event is called.
 * @param siteCurrency if given, amounts in another currency are left out.
 * @see https://developer.matomo.org/api-reference/tracking-api#optional-ecommerce-info
 */
export function matomoAction({ name, page, params }: Envelope, kind: string | false, siteCurrency?: string): object {
  const lines = linesOf(params);
  const as = <Value>(wanted: string, value: Value) => (kind === wanted ? value : undefined);
  const viewed = as('_pks', lines[0]);
  const isForeign = siteCurrency && siteCurrency !== (text(params.currency) ?? siteCurrency);
  const revenue = isForeign ? undefined : totalOf(params);
  const ec_id = as('ec_id', text(params.transaction_id));
  const search = as('search', text(params.search_term));
  if (kind === 'action_name') return { action_name: page.title };
  if (search) return { search };
  if (revenue !== undefined && (ec_id || kind === 'ec_items'))
    return {
      idgoal: 0,
      revenue,
      ec_items: JSON.stringify(rowsOf(lines)),
      ec_id,
      ec_st: totalOf({ items: params.items }),
      ec_tx: amount(params.tax),
      ec_sh: amount(params.shipping),
    };
  return {
    // Where events are switched off, it is not to become a page view.
    ca: 1,
    e_c: 'dangol',
    e_a: ACTIONS[name] === kind ? name : kind,
    // The column has room for 4,096 characters.
    e_n: text(`${lines.slice(0, 20).map(({ id }) => id)}`) ?? labelOf(params),
    e_v: revenue,
    _pks: viewed?.id,
    _pkn: viewed?.name,
    _pkc: viewed?.categories[1] ? JSON.stringify(viewed.categories) : viewed?.categories[0],
    _pkp: isForeign ? undefined : viewed?.price,
  };
}

/** With the arm of a campaign's split: nothing else of an event tells its halves apart here. */
function labelOf(params: Record<string, unknown>): string | undefined {
  const label = LABELS.map((param) => text(params[param])).find(Boolean);
  const arm = label && text(params.arm);
  return arm ? `${label}/${arm}` : label;
}

/**
 * The rows of a cart or an order. Matomo's table has room for one of each SKU, and a second one fails the whole request, again and
 * again: lines of one product are one row, at their mean price (of which Matomo keeps hundredths).
 */
function rowsOf(lines: Line[]): unknown[] {
  const rows = new Map<string, [id: string, name: string, categories: string[], price: number, quantity: number]>();
  for (const { id, name = '', categories, price = 0, quantity } of lines) {
    const [, , , mean, before] = rows.get(id) ?? [0, 0, 0, price, 0];
    const together = before + quantity;
    const paid = mean * before + price * quantity;
    rows.set(id, [id, name, categories, mean === price ? price : paid / together, together]);
  }
  return [...rows.values()];
}

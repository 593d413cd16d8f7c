import type { EventName } from '@dangol/schema';
import type { Random } from '../random';
import { eventItem } from './cloud-event';
import { appeal, type Line, type Shopping } from './fill-basket';
import { outfitMatch, substituteMatch } from './outfits';
import type { Ware } from './wares';

/** One thing done on a page, without its time. */
export interface Step {
  name: EventName;
  path: string;
  params: Record<string, unknown>;
}

/** What a walk needs besides the shopping: the last carries no basket of its own. */
export type Browsing = Omit<Shopping, 'due'>;

/** The way to an order: others of the category are looked at, then each ware is taken, then the order is placed. */
export function walkToOrder(browsing: Browsing, order: { id: string; lines: readonly Line[] }): Step[] {
  const { random } = browsing;
  const steps = entrance(random, order.lines[0]!.ware);
  order.lines.forEach(({ ware, quantity }, i) => {
    const others = ware.consumable ? random.int(2) : i ? random.int(2) : 1 + random.int(4);
    for (let n = 0; n < others; n++) steps.push(...look(rival(browsing, ware)));
    steps.push(...look(ware), cart(ware, quantity));
  });
  const items = order.lines.map(({ ware, quantity }) => eventItem(ware, quantity));
  const value = order.lines.reduce((sum, { ware, quantity }) => sum + ware.price * quantity, 0);
  steps.push({
    name: 'purchase',
    path: '/checkout/done',
    params: { transaction_id: order.id, currency: 'KRW', value, items },
  });
  return steps;
}

/** A walk that ends without an order; one in six leaves a cart behind. */
export function walkAbout(browsing: Browsing): Step[] {
  const { random, partners, taste } = browsing;
  const first = choose(browsing, () => 1) ?? taste.wares[0]!;
  const steps = [...entrance(random, first), ...look(first)];
  let here = first;
  for (let n = 1 + random.int(5); n > 0; n--) {
    const turn = random.chance(0.22) ? choose(browsing, (ware) => outfitMatch(here, ware, partners)) : undefined;
    const next = turn ?? rival(browsing, here);
    if (!next) break;
    steps.push(...look(next));
    if (turn) here = turn;
  }
  if (random.chance(0.17)) steps.push(cart(here, 1));
  return steps;
}

function entrance(random: Random, ware: Ware): Step[] {
  const path = `/category/${encodeURIComponent(ware.category)}`;
  if (random.chance(0.14)) {
    const params = { search_term: random.chance(0.4) && ware.brand ? ware.brand : ware.category || ware.id };
    return [{ name: 'search', path: '/search', params }];
  }
  if (random.chance(0.3)) return [{ name: 'page_view', path, params: { page_type: 'category' } }];
  return [];
}

function look(ware: Ware | undefined): Step[] {
  return ware ? [onPage('view_item', ware, { currency: 'KRW', items: [eventItem(ware)] })] : [];
}

function cart(ware: Ware, quantity: number): Step {
  return onPage('add_to_cart', ware, {
    currency: 'KRW',
    value: ware.price * quantity,
    items: [eventItem(ware, quantity)],
  });
}

function onPage(name: EventName, ware: Ware, params: Record<string, unknown>): Step {
  return { name, path: `/product/${encodeURIComponent(ware.id)}`, params };
}

function rival(browsing: Browsing, ware: Ware): Ware | undefined {
  return choose(browsing, (other) => substituteMatch(ware, other));
}

function choose(browsing: Browsing, match: (ware: Ware) => number): Ware | undefined {
  const { random, taste } = browsing;
  // The square root: people look at more kinds of things than they buy.
  return taste.wares[
    random.weighted(
      taste.wares.map((ware, i) => {
        const wish = appeal(browsing, ware, i);
        return wish && Math.sqrt(wish) * match(ware);
      }),
    )
  ];
}

import { createRandom } from '../random';
import { UNTIL } from '../until';
import { createCalendar } from './calendar';
import type { CloudEvent } from './cloud-event';
import { type ContentPage, contentViews } from './content-views';
import { makeEvents } from './make-events';
import { makeOrders, type Order } from './make-orders';
import { partnersOf } from './outfits';
import { createTaste, type Taste } from './taste';
import { type Sellable, toWares } from './wares';

/** How the invented trade is made. */
export interface LogOptions {
  /** Default 1. The same seed and products give the same logs, byte by byte. */
  seed?: number;
  /** How many people buy at least once. Default 4200. */
  buyers?: number;
  /** How many orders they place in the year. Default 16,000; never fewer than `buyers`. */
  orders?: number;
  /** About how many events the browsing log holds. Default 48,000; the ways to the orders of its 75 days are always in it. */
  events?: number;
  /** Pages that sell nothing themselves; some visits begin with one. Default none. */
  pages?: readonly ContentPage[];
  /** The instant at which the year ends, epoch ms. Default `UNTIL`. */
  until?: number;
  /** Called now and then with what is made and the share done, 0–1. */
  onProgress?: (step: 'orders' | 'events', share: number) => void;
}

/** One line of an order, as it stands in `orders.csv`. */
export interface OrderLine {
  order: string;
  /** `B` and five digits. */
  buyer: string;
  item: string;
  /** ISO 8601, UTC. */
  at: string;
  quantity: number;
  /** Of one piece. */
  price: number;
}

/** What the invented trade left behind. */
export interface Logs {
  /** Oldest first. */
  orders: OrderLine[];
  /** Oldest first. */
  events: CloudEvent[];
}

/**
 * A year of orders and 75 days of browsing for any catalogue, by invented buyers who have tastes (style, brand, price, colour, fit), follow
 * the seasons, put outfits together and buy again what they use up. A catalogue that says nothing of style gets tastes by category, brand
 * and price.
 * @throws {RangeError} if there is no product, or a product without an id or a positive price.
 */
export function makeLogs(products: readonly Sellable[], options: LogOptions = {}): Logs {
  const { seed = 1, buyers = 4200, events = 48_000, until = UNTIL, onProgress } = options;
  if (!products.length) throw new RangeError('makeLogs() needs at least one product');
  const broken = products.find(({ id, price }) => !id || !(price > 0 && Number.isFinite(price)));
  if (broken) throw new RangeError(`makeLogs() needs an id and a positive price, not ${JSON.stringify(broken)}`);

  const wares = toWares(products, createRandom(seed + 3));
  const tastes: Taste[] = [];
  const trade = {
    seed,
    buyers,
    orders: Math.max(buyers, options.orders ?? 16_000),
    partners: partnersOf(wares),
    calendar: createCalendar(until),
    taste: (buyer: number) =>
      (tastes[buyer] ??= createTaste(Math.imul(seed, 0x9e3779b1) ^ Math.imul(buyer + 1, 0x85ebca6b), wares)),
  };
  const orders = makeOrders({ ...trade, onProgress: (share) => onProgress?.('orders', share) });
  const log = makeEvents({ ...trade, onProgress: (share) => onProgress?.('events', share) }, orders, events);
  const visits = contentViews(options.pages ?? [], log, seed);
  return { orders: orders.flatMap(toLines), events: visits.length ? inTime([...log, ...visits]) : log };
}

function inTime(events: CloudEvent[]): CloudEvent[] {
  return events.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1));
}

function toLines(order: Order): OrderLine[] {
  const at = `${new Date(order.at).toISOString().slice(0, 19)}Z`;
  const buyer = `B${String(order.buyer + 1).padStart(5, '0')}`;
  return order.lines.map(({ ware, quantity }) => ({
    order: order.id,
    buyer,
    item: ware.id,
    at,
    quantity,
    price: ware.price,
  }));
}

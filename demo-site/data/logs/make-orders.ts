import { createRandom, type Random } from '../random';
import { DAY_MS } from '../until';
import { type Calendar, SEOUL_MS } from './calendar';
import { fillBasket, type Line } from './fill-basket';
import type { Partners } from './outfits';
import type { Taste } from './taste';
import type { Ware } from './wares';

/** One order. */
export interface Order {
  /** Date in Seoul and a running number. */
  id: string;
  /** Index of the buyer, from 0. */
  buyer: number;
  /** Epoch ms. */
  at: number;
  lines: Line[];
}

/** Who buys what, where and when. */
export interface Trade {
  seed: number;
  buyers: number;
  orders: number;
  /** Of a buyer, by index. */
  taste(buyer: number): Taste;
  partners: Partners;
  calendar: Calendar;
  /** Called now and then with the share done, 0–1. */
  onProgress?: (share: number) => void;
}

/** Exactly `trade.orders` orders (at least one for each buyer), oldest first. */
export function makeOrders(trade: Trade): Order[] {
  const { seed, buyers, calendar, partners } = trade;
  const random = createRandom(seed + 7);
  const counts = shareOut(trade, random);
  const orders: Order[] = [];
  for (let buyer = 0; buyer < buyers; buyer++) {
    const taste = trade.taste(buyer);
    const owned = new Set<Ware>();
    for (const visit of visits(random, calendar, taste, counts[buyer]!)) {
      const due = visit.refill ? taste.staples.filter((ware) => ware.releasedAt <= visit.at) : [];
      const month = calendar.month(visit.at);
      const lines = fillBasket({ random, partners, taste, at: visit.at, month, owned, due });
      for (const { ware } of lines) owned.add(ware);
      orders.push({ id: '', buyer, at: visit.at, lines });
    }
    if (buyer % 200 === 0) trade.onProgress?.(buyer / buyers);
  }
  orders.sort((a, b) => a.at - b.at || a.buyer - b.buyer);
  number(orders);
  return orders;
}

function shareOut(trade: Trade, random: Random): number[] {
  const counts = new Array<number>(trade.buyers).fill(1);
  const reach: number[] = [];
  let sum = 0;
  for (let buyer = 0; buyer < trade.buyers; buyer++) {
    const { activity, staples } = trade.taste(buyer);
    sum += activity * (staples.length ? 1.6 : 1);
    reach.push(sum);
  }
  for (let left = trade.orders - trade.buyers; left > 0; left--) {
    const mark = random.next() * sum;
    let [low, high] = [0, reach.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reach[middle]! > mark) high = middle;
      else low = middle + 1;
    }
    counts[low]!++;
  }
  return counts;
}

/** When a buyer comes: most of a staple buyer's visits lie on that buyer's own rhythm. */
function visits(random: Random, calendar: Calendar, taste: Taste, count: number): { at: number; refill: boolean }[] {
  const newcomer = random.chance(0.55);
  const joined = calendar.start + (newcomer ? random.next() ** 1.4 * 0.85 * (calendar.until - calendar.start) : 0);
  const list: { at: number; refill: boolean }[] = [];
  if (taste.staples.length) {
    let at = joined + random.next() * taste.intervalDays * DAY_MS;
    while (list.length < count * 0.65 && at < calendar.until - DAY_MS) {
      list.push({ at: calendar.atShoppingHour(random, at), refill: true });
      at += taste.intervalDays * DAY_MS * Math.max(0.6, 1 + random.normal() * 0.12);
    }
  }
  while (list.length < count) list.push({ at: calendar.instant(random, joined), refill: false });
  return list.sort((a, b) => a.at - b.at);
}

function number(orders: Order[]): void {
  let [day, count] = ['', 0];
  for (const order of orders) {
    const date = new Date(order.at + SEOUL_MS).toISOString().slice(2, 10).replaceAll('-', '');
    count = date === day ? count + 1 : 1;
    day = date;
    order.id = `${date}-${String(count).padStart(4, '0')}`;
  }
}

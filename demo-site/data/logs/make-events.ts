import { createRandom, type Random } from '../random';
import { DAY_MS } from '../until';
import { type CloudEvent, cloudEvent, uuid } from './cloud-event';
import type { Order, Trade } from './make-orders';
import { type Browsing, type Step, walkAbout, walkToOrder } from './walk';

/** How long the shop keeps events. */
const KEPT_DAYS = 75;
/** Of those who only look, how many the shop has never sold to. */
const STRANGERS = 0.6;

/**
 * The browsing of the last 75 days, oldest first: the way to each order of that time, then walks without an order
 * until there are about `count` events.
 */
export function makeEvents(trade: Trade, orders: readonly Order[], count: number): CloudEvent[] {
  const { seed, calendar, partners, buyers } = trade;
  const random = createRandom(seed + 13);
  const from = calendar.until - KEPT_DAYS * DAY_MS;
  const recent = orders.filter((order) => order.at >= from);
  const visitors = Array.from({ length: buyers }, () => uuid(random));
  const events: CloudEvent[] = [];

  const browsing = (buyer: number, at: number): Browsing => ({
    random,
    partners,
    taste: trade.taste(buyer),
    at,
    month: calendar.month(at),
    owned: new Set(),
  });

  recent.forEach((order, i) => {
    const steps = walkToOrder(browsing(order.buyer, order.at), order);
    events.push(...record(random, steps, visitors[order.buyer]!, order.at));
    if (i % 200 === 0) trade.onProgress?.(events.length / count);
  });
  while (events.length < count) {
    const buyer = random.int(buyers);
    const at = calendar.instant(random, from);
    const visitor = random.chance(STRANGERS) ? uuid(random) : visitors[buyer]!;
    events.push(...record(random, walkAbout(browsing(buyer, at)), visitor, at));
    if (events.length % 64 === 0) trade.onProgress?.(events.length / count);
  }
  return events.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1));
}

/** The steps as events of one session that ends at `end`. */
function record(random: Random, steps: readonly Step[], visitor: string, end: number): CloudEvent[] {
  const session = uuid(random);
  let at = end;
  const times = steps.map((_, i) => {
    if (i) at -= 4000 + random.int(80_000);
    return at;
  });
  times.reverse();
  return steps.map((step, i) => cloudEvent(random, { ...step, at: times[i]!, visitor, session }));
}

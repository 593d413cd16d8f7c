import { parseEnvelope } from '@dangol/schema';
import { expect, test } from 'vitest';
import { makeCatalogue } from '../../../demo-site/data/catalogue/make-catalogue';
import { type Logs, makeLogs } from '../../../demo-site/data/logs/make-logs';
import { DAY_MS, UNTIL } from '../../../demo-site/data/until';
import { median, pairLift } from './measure';

const products = makeCatalogue();
const byId = new Map(products.map((product) => [product.id, product]));
const progress: [string, number][] = [];
const logs = makeLogs(products, { onProgress: (step, share) => progress.push([step, share]) });
const { orders, events } = logs;

test('a year of trade: 16,000 orders by 4,200 buyers, oldest first, each order one buyer’s', () => {
  const buyerOf = new Map(orders.map((line) => [line.order, line.buyer]));
  expect(buyerOf.size).toBe(16_000);
  expect(new Set(buyerOf.values()).size).toBe(4_200);
  const isWrong = ({ order, buyer, item, price, quantity }: (typeof orders)[number]) =>
    buyerOf.get(order) !== buyer || byId.get(item)?.price !== price || !(quantity > 0);
  expect(orders.filter(isWrong)).toEqual([]);
  const times = orders.map((line) => Date.parse(line.at));
  expect(times.every((at, i) => !i || at >= times[i - 1]!)).toBe(true);
  expect(times[0]).toBeGreaterThanOrEqual(UNTIL - 365 * DAY_MS);
  expect(times.at(-1)).toBeLessThan(UNTIL);
  expect(times.at(-1)! - times[0]!).toBeGreaterThan(350 * DAY_MS);
});

test('nothing is bought before its release, and what lasts is bought once', () => {
  const had = new Set<string>();
  const faults = orders.filter(({ item, buyer, at }) => {
    const product = byId.get(item)!;
    const isAgain = !product.consumable && had.has(`${buyer} ${item}`);
    had.add(`${buyer} ${item}`);
    return isAgain || Date.parse(at) < product.releasedAt;
  });
  expect(faults).toEqual([]);
});

test('few items sell much: the best tenth takes at least a third of the lines', () => {
  const counts = new Map<string, number>();
  for (const { item } of orders) counts.set(item, (counts.get(item) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  const best = sorted.slice(0, Math.floor(products.length / 10)).reduce((a, b) => a + b, 0);
  expect(best / orders.length).toBeGreaterThan(0.33);
  expect(best / orders.length).toBeLessThan(0.75);
});

test('seasons show: winter things sell in winter, summer things in summer', () => {
  const share = (season: 'winter' | 'summer', months: number[]) => {
    const lines = orders.filter(({ item }) => byId.get(item)!.seasons.join() === season);
    return lines.filter(({ at }) => months.includes(new Date(at).getUTCMonth())).length / lines.length;
  };
  expect(share('winter', [11, 0, 1])).toBeGreaterThan(0.42);
  expect(share('summer', [5, 6, 7])).toBeGreaterThan(0.55);
});

test('outfits show: categories that go together and shared styles are bought together more than by chance', () => {
  const category = (item: string) => byId.get(item)!.category;
  const lift = pairLift(orders, category);
  expect(lift('tops', 'trousers')).toBeGreaterThan(1.3);
  expect(lift('dresses', 'bags')).toBeGreaterThan(1.3);
  expect(lift('outer', 'knitwear')).toBeGreaterThan(1.3);
  expect(lift('dresses', 'trousers')).toBeLessThan(0.8);
  const style = pairLift(
    orders,
    (item) => byId.get(item)!.styles[0]!,
    (a, b) => category(a) !== category(b),
  );
  for (const name of ['street', 'romantic', 'outdoor', 'classic']) expect(style(name, name)).toBeGreaterThan(1.2);
});

test('basics repeat, each buyer at an interval of their own', () => {
  const dates = new Map<string, number[]>();
  for (const { item, buyer, at } of orders)
    if (byId.get(item)!.consumable)
      dates.set(`${buyer} ${item}`, [...(dates.get(`${buyer} ${item}`) ?? []), Date.parse(at)]);
  const gaps = [...dates.values()].map((list) => list.slice(1).map((at, i) => (at - list[i]!) / DAY_MS));
  expect(gaps.filter((list) => list.length >= 1).length / gaps.length).toBeGreaterThan(0.25);
  expect(median(gaps.flat())).toBeGreaterThan(18);
  expect(median(gaps.flat())).toBeLessThan(70);
  const regular = gaps.filter((list) => list.length >= 4);
  expect(regular.length).toBeGreaterThan(100);
  const own = median(regular.map((list) => median(list.map((gap) => Math.abs(gap - median(list)) / median(list)))));
  expect(own).toBeLessThan(0.25);
});

test('events are envelopes of the shop’s own form, oldest first, with ids that occur once', () => {
  expect(events.length).toBeGreaterThan(40_000);
  expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
  expect(events.every((event, i) => !i || event.time >= events[i - 1]!.time)).toBe(true);
  for (const event of events.filter((_, i) => i % 37 === 0)) {
    const { id, type, time, data } = event;
    expect(() => parseEnvelope({ ...data, id, name: type.replace('dangol.', ''), at: Date.parse(time) })).not.toThrow();
  }
});

test('a purchase is in both logs, and rivals of what is bought were looked at before', () => {
  const known = new Map<string, string[]>();
  for (const { order, item } of orders) known.set(order, [...(known.get(order) ?? []), item]);
  const sessions = bySession(events);
  let [purchases, compared] = [0, 0];
  for (const session of sessions.values()) {
    const purchase = session.find((event) => event.type === 'dangol.purchase');
    if (!purchase) continue;
    purchases++;
    const bought = ids(purchase);
    expect(bought).toEqual(known.get(String(purchase.data.params.transaction_id)));
    const seen = session.filter((event) => event.type === 'dangol.view_item').flatMap(ids);
    expect(seen).toEqual(expect.arrayContaining(bought));
    const categories = new Set(bought.map((id) => byId.get(id)!.category));
    if (seen.some((id) => !bought.includes(id) && categories.has(byId.get(id)!.category))) compared++;
  }
  expect(purchases).toBeGreaterThan(2000);
  expect(compared / purchases).toBeGreaterThan(0.5);
});

test('some walks leave a cart, most leave nothing, some search', () => {
  const sessions = [...bySession(events).values()];
  const has = (session: Logs['events'], name: string) => session.some((event) => event.type === `dangol.${name}`);
  const left = sessions.filter((s) => has(s, 'add_to_cart') && !has(s, 'purchase')).length / sessions.length;
  expect(left).toBeGreaterThan(0.04);
  expect(left).toBeLessThan(0.3);
  expect(sessions.filter((s) => has(s, 'search')).length / sessions.length).toBeGreaterThan(0.05);
});

test('progress counts up to each step', () => {
  for (const step of ['orders', 'events'] as const) {
    const shares = progress.filter(([name]) => name === step).map(([, share]) => share);
    expect(shares.length).toBeGreaterThan(5);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1.01);
  }
});

function ids(event: Logs['events'][number]): string[] {
  return (event.data.params.items as { item_id: string }[]).map((item) => item.item_id);
}

function bySession(list: Logs['events']): Map<string, Logs['events']> {
  const sessions = new Map<string, Logs['events']>();
  for (const event of list) {
    const session = sessions.get(event.data.session);
    if (session) session.push(event);
    else sessions.set(event.data.session, [event]);
  }
  return sessions;
}

test('some visits begin with a content page, the first of them more often, and the rest of the log is the same', () => {
  const pages = ['/event', '/collection/a', '/collection/b'].map(
    (path) => ({ path, title: path, type: 'event' }) as const,
  );
  const small = { buyers: 100, orders: 200, events: 2000 };
  const plain = makeLogs(products, small).events;
  const log = makeLogs(products, { ...small, pages }).events;
  const views = log.filter(({ data }) => pages.some(({ path }) => data.page.url.endsWith(path)));
  expect(log.filter((event) => !views.includes(event))).toEqual(plain);
  expect(log.map(({ time }) => time)).toEqual(log.map(({ time }) => time).sort());
  const counts = pages.map(({ path }) => views.filter(({ data }) => data.page.url.endsWith(path)).length);
  expect(counts[0]).toBeGreaterThan(counts[2]!);
  expect(counts[2]).toBeGreaterThan(2);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import fc from '../../support/property';
import { createWorkbench, csv, type Line, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

/** Whatever names or singles out a person carries this, so that one search finds it in any byte. */
const MARK = 'zq7mark';

/** A shop of random orders and visits; people, orders, addresses, rare terms and pages are marked. */
function randomLogs({ seed, people, items }: { seed: number; people: number; items: number }) {
  let state = seed;
  const draw = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const at = () => new Date(Date.UTC(2025, 0, 1) + draw(90 * 86_400_000)).toISOString();
  const orders: Line[] = [];
  const events: string[] = [];
  for (let person = 0; person < people; person++) {
    const buyer = `${MARK}-${person}@mail.example`;
    for (let order = 0; order <= draw(3); order++) {
      const head = {
        order: `${MARK}-order-${person}-${order}`,
        buyer,
        at: at(),
        address: `${MARK} Street`,
        price: 10 + draw(3),
      };
      for (let line = 0; line <= draw(4); line++) orders.push({ ...head, item: `p${draw(items)}`, name: 'A thing' });
    }
    const event = (name: string, params: object, page: object = {}) =>
      events.push(
        JSON.stringify({
          id: `${MARK}-${events.length}`,
          name,
          at: Date.UTC(2025, 1, 1) + events.length * 1000,
          visitor: `${MARK}-visitor-${person}`,
          member: draw(2) ? buyer : undefined,
          session: `${MARK}-session-${person}`,
          page: { url: `https://shop.example/${MARK}`, ...page },
          params,
        }),
      );
    // Four people share each rare text: one fewer than it takes.
    event('search', { search_term: `${MARK} of ${person >> 2}` });
    event('view_item', { items: [{ item_id: `p${draw(items)}` }] });
    event('search', { search_term: `${MARK}@mail.example` });
    event('search', { search_term: 'known to all' });
    event('view_item', { items: [{ item_id: `p${draw(items)}` }] });
    event(
      'page_view',
      {},
      { url: `https://shop.example/event/${MARK}-${person >> 2}`, type: 'event', title: 'An event' },
    );
    event(
      'page_view',
      {},
      { url: 'https://shop.example/event/all', type: 'event', title: `Hello ${MARK} ${person >> 2}` },
    );
    event('page_view', {}, { url: `https://shop.example/${MARK}/account`, type: 'account', title: MARK });
    event('purchase', { transaction_id: `${MARK}-t-${person}`, items: [{ item_id: `p${draw(items)}` }] });
  }
  return { orders, events };
}

/** How many buyers have both items in their orders or purchases, by the unordered pair. */
function buyersOf({ orders, events }: ReturnType<typeof randomLogs>): (one: string, other: string) => number {
  const bought = new Map<string, Set<string>>();
  const add = (buyer: string, item: string) => bought.set(buyer, (bought.get(buyer) ?? new Set()).add(item));
  for (const { buyer, item } of orders) add(String(buyer), String(item));
  for (const { name, visitor, member, params } of events.map((text) => JSON.parse(text)))
    if (name === 'purchase') add(member ?? visitor, params.items[0].item_id);
  return (one, other) => [...bought.values()].filter((items) => items.has(one) && items.has(other)).length;
}

test('the name of an item that one person alone met, and no catalogue has, is in no file', async () => {
  const line = (order: number, item: string, name: string) => ({
    order,
    buyer: `b${order}`,
    at: '2025-01-01',
    item,
    name,
  });
  const orders = [
    ...[1, 2].map((order) => line(order, 'p1', 'A thing')),
    ...[1, 2].map((order) => line(order, 'p2', 'Another')),
    line(3, 'p3', `Payment of ${MARK}`),
    line(3, 'p4', 'In the catalogue'),
  ];
  const files = [
    '--orders',
    bench.write('orders.csv', csv(orders)),
    '--catalogue',
    bench.write('items.csv', 'id,title\np4,Public\n'),
    '--min-resolved',
    '0',
  ];
  await bench.json('train', ...files, '--out', bench.path('model'));
  const model = readBack(bench.path('model'));
  expect(JSON.stringify(model.files)).not.toContain(MARK);
  expect(['p1', 'p3', 'p4'].map((id) => model.record(id)?.card?.title)).toEqual(['A thing', undefined, 'Public']);
  await bench.json('train', ...files, '--min-buyers', '1', '--out', bench.path('all'));
  expect(readBack(bench.path('all')).record('p3')?.card?.title).toBe(`Payment of ${MARK}`);
});

test('whatever the logs: no person, order, address, rare search or rare page is in any byte, nor a pair of one buyer', async () => {
  const logs = fc.record({
    seed: fc.integer({ min: 1, max: 2 ** 31 }),
    people: fc.integer({ min: 5, max: 60 }),
    items: fc.integer({ min: 2, max: 25 }),
  });
  await fc.assert(
    fc.asyncProperty(logs, async (drawn) => {
      const made = randomLogs(drawn);
      const files = [
        '--orders',
        bench.write('orders.csv', csv(made.orders)),
        '--events',
        bench.write('events.jsonl', made.events.join('\n')),
      ];
      await bench.json('train', ...files, '--out', bench.path('model'));
      const model = readBack(bench.path('model'));
      for (const [name, text] of model.files) expect(name + text).not.toContain(MARK);
      expect(model.record(' known to all')).toBeDefined();
      const buyers = buyersOf(made);
      for (const { id, lists } of model.shards.flatMap(({ items }) => items)) {
        if (id.startsWith(' ')) continue;
        for (const list of [lists.similarBuyers, lists.goesWith, lists.cart])
          for (const other of list?.ids ?? [])
            expect(buyers(id, other), `${id} and ${other}`).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 6 },
  );
});

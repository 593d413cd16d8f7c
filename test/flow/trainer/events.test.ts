import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TrainSummary } from '../../../packages/trainer/src/index';
import { createWorkbench, csv, pairShop, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const MINUTE = 60_000;
const START = Date.UTC(2025, 5, 1);
const trained = async (name: string, text: string, ...options: string[]) => {
  const log = bench.write(name, text);
  const summary = await bench.json<TrainSummary>('train', '--events', log, '--out', bench.path('model'), ...options);
  return { summary, model: readBack(bench.path('model')) };
};

/** Visitor k views x, then y, then buys y. */
const visits = Array.from({ length: 12 }, (_, visitor) => {
  const at = START + visitor * 1000 * MINUTE;
  const who = { visitor: `v-${visitor}`, session: `s-${visitor}` };
  return [
    { ...who, name: 'view_item', at, items: ['x'] },
    { ...who, name: 'view_item', at: at + MINUTE, items: ['y'] },
    { ...who, name: 'add_to_cart', at: at + 2 * MINUTE, items: ['y'] },
    { ...who, name: 'purchase', at: at + 3 * MINUTE, items: ['y', 'z'], transaction: `t-${visitor}` },
    { ...who, name: 'page_view', at: at + 4 * MINUTE, items: undefined },
  ];
})
  .flat()
  .map((event, place) => ({ ...event, id: `id-${place}` }));

const paramsOf = ({ items, transaction }: (typeof visits)[number] & { transaction?: string }) => ({
  ...(items && { items: items.map((item_id) => ({ item_id, item_name: `Name of ${item_id}` })) }),
  ...(transaction && { transaction_id: transaction }),
});
const page = { url: 'https://shop.example/', title: 'Private page' };
const cloudEvents = visits.map((event) => ({
  specversion: '1.0',
  id: event.id,
  source: 'https://shop.example',
  type: `dangol.${event.name}`,
  time: new Date(event.at).toISOString(),
  data: {
    page,
    session: event.session,
    visitor: event.visitor,
    consent: { record: null, purposes: [] },
    params: paramsOf(event),
  },
}));
const envelopes = visits.map((event) => ({
  id: event.id,
  name: event.name,
  at: event.at,
  visitor: event.visitor,
  session: event.session,
  page,
  consent: { record: null, purposes: [] },
  params: paramsOf(event),
}));
const lines = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

describe('our own events', () => {
  test('CloudEvents, envelopes, and an array of either make the same model', async () => {
    const { summary, model } = await trained('cloudevents.jsonl', lines(cloudEvents));
    expect(summary.figures).toMatchObject({ items: 3, orders: 12, buyers: 12, sessions: 12 });
    expect(model.record('x')?.lists.viewed?.ids).toEqual(['y', 'z']);
    expect(model.record('y')?.lists.cart?.ids).toEqual(['z']);
    expect(model.record('x')?.card).toEqual({ id: 'x', title: 'Name of x' });
    expect(model.popular.shop.ids).toEqual(['y', 'z', 'x']);
    expect(summary.reports[0]).toMatchObject({ rows: 60, refusals: [] });
    const { model: second } = await trained('envelopes.ndjson', lines(envelopes));
    expect(second.files).toEqual(model.files);
    const { model: third } = await trained('array.json', JSON.stringify(cloudEvents, null, 2));
    expect(third.files).toEqual(model.files);
    const everything = model.files.map(([, text]) => text).join('');
    for (const secret of ['v-1', 's-1', 't-1', 'id-1', 'Private']) expect(everything).not.toContain(secret);
  });

  test('an event delivered twice counts once; what is malformed is refused and counted', async () => {
    const { model } = await trained('once.jsonl', lines(cloudEvents));
    const odd = [
      { id: 'o1', data: {} },
      {
        id: 'o2',
        type: 'dangol.view_item',
        time: 'soon',
        data: { visitor: 'v', params: { items: [{ item_id: 'q' }] } },
      },
      {
        id: 'o3',
        type: 'dangol.view_item',
        time: '2025-06-01T00:00:00Z',
        data: { params: { items: [{ item_id: 'q' }] } },
      },
      {
        id: 'o4',
        type: 'dangol.view_item',
        time: '2025-06-01T00:00:00Z',
        data: { visitor: 'v', params: { items: 'q' } },
      },
    ];
    const { summary, model: again } = await trained('twice.jsonl', lines([...cloudEvents, ...cloudEvents, ...odd]));
    expect(again.files).toEqual(model.files);
    expect(summary.reports[0]?.refusals.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['neither visitor nor session', [123]],
      ['no items', [124]],
      ['no time', [122]],
      ['no type or name', [121]],
    ]);
  });

  test('an order that both logs hold counts once', async () => {
    const orders = visits
      .filter((event) => event.name === 'purchase')
      .flatMap(
        ({ items, visitor, ...event }) =>
          items?.map((item) => ({ order: `t-${visitor.slice(2)}`, buyer: visitor, item, at: event.at })) ?? [],
      );
    const log = bench.write('orders.csv', csv(orders));
    const { summary } = await trained('cloudevents.jsonl', lines(cloudEvents), '--orders', log);
    expect(summary.inBothLogs).toBe(24);
    expect(summary.figures).toMatchObject({ orders: 12, buyers: 12, sessions: 12 });
  });
});

describe('the layouts of public logs', () => {
  test('RetailRocket: sessions are cut at 30 minutes of silence', async () => {
    const rows = visits.flatMap((event) =>
      (event.items ?? []).map((item, place) => ({
        timestamp: event.at + place,
        visitorid: event.visitor,
        event: { view_item: 'view', add_to_cart: 'addtocart', purchase: 'transaction' }[event.name] ?? event.name,
        itemid: item,
        transactionid: 'transaction' in event ? String(event.transaction) : '',
      })),
    );
    const later = { timestamp: START + 40 * MINUTE, visitorid: 'v-0', event: 'view', itemid: 'w', transactionid: '' };
    const { summary, model } = await trained('events.csv', csv([...rows, later]));
    expect(summary.figures).toMatchObject({ items: 4, orders: 12, buyers: 12, sessions: 13 });
    expect(model.record('x')?.lists.viewed?.ids).toEqual(['y', 'z']);
    expect(model.record('w')?.lists.viewed).toBeUndefined();
  });

  test('REES46: sessions as given; a purchase without an order number is one order a session', async () => {
    const rows = visits.flatMap((event) =>
      (event.items ?? []).map((item) => ({
        event_time: new Date(event.at).toISOString().replace('T', ' ').replace('.000Z', ' UTC'),
        event_type: { view_item: 'view', add_to_cart: 'cart' }[event.name] ?? event.name,
        product_id: item,
        category_id: '1',
        category_code: 'c',
        brand: 'Private',
        price: '1',
        user_id: event.visitor,
        user_session: event.session,
      })),
    );
    const removed = { ...rows[0], event_type: 'remove_from_cart', product_id: 'gone' };
    const { summary, model } = await trained('rees46.csv', csv([...rows, removed]));
    expect(summary.figures).toMatchObject({ items: 3, orders: 12, buyers: 12, sessions: 12 });
    expect(model.manifest.builtAt).toBe(START + 11 * 1000 * MINUTE + 3 * MINUTE);
    expect(model.record('y')?.lists.cart?.ids).toEqual(['z']);
    expect(summary.reports[0]?.refusals).toMatchObject([{ reason: 'not a view, cart or purchase', count: 1 }]);
  });

  test('browsing pairs need one visitor, or as many as the shop says', async () => {
    const rows = pairShop(5, 5).map(({ buyer, item, at }) => ({
      visitor: buyer as string,
      event: 'view',
      item: item as string,
      at: at as string,
      session: buyer as string,
    }));
    const { model } = await trained('views.csv', csv(rows));
    expect(model.record('a1')?.lists.viewed?.ids).toEqual(['b1', 'c1']);
    const { model: guarded } = await trained('views.csv', csv(rows), '--min-visitors', '2');
    expect(guarded.record('a1')?.lists.viewed).toBeUndefined();
  });

  test('a log with neither visitor nor session is told apart from one that has them', async () => {
    const log = bench.write('bare.csv', 'event,item\nview,a\n');
    const { code, err } = await bench.dangol('train', '--events', log, '--out', bench.path('model'));
    expect([code, err]).toEqual([
      1,
      `${log}: no column found for "visitor". Columns seen: event, item. Name it with --map visitor=Column.\n`,
    ]);
  });
});

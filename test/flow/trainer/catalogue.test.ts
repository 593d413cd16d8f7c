import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalogue, type TrainSummary } from '../../../packages/trainer/src/index';
import { createWorkbench, csv, pairShop, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const trained = async (orders: string, catalogue: string, ...more: string[]) => {
  const summary = await bench.json<TrainSummary>(
    'train',
    '--orders',
    orders,
    '--catalogue',
    catalogue,
    '--out',
    bench.path('model'),
    '--min-resolved',
    '0',
    ...more,
  );
  return { summary, model: readBack(bench.path('model')) };
};
const merchant = (id: string, type: string, more: Record<string, string> = {}) => ({
  id,
  title: `Title ${id}`,
  name_ko: `이름 ${id}`,
  link: `/p/${id}`,
  image_link: `/i/${id}.jpg`,
  price: '105000 KRW',
  sale_price: '',
  availability: 'in stock',
  item_group_id: '',
  product_type: `Home > ${type}`,
  brand: 'Dan',
  sku: '',
  ...more,
});

describe('a catalogue', () => {
  test("brings the merchant's labels to the cards, of feeds and of plain columns, and never a cost", async () => {
    const orders = bench.write('orders.csv', csv(pairShop(60)));
    const feed = ['a0', 'a1', 'b0', 'b1'].map((id, place) =>
      merchant(id, 'Tops', { custom_label_0: place ? 'roi-high' : '', custom_label_3: 'trial, new', cost: '4321' }),
    );
    const { model } = await trained(orders, bench.write('feed.tsv', csv(feed, '\t')));
    expect(model.record('a1')?.card?.labels).toEqual(['roi-high', 'trial', 'new']);
    expect(model.record('a0')?.card?.labels).toEqual(['trial', 'new']);

    const plain = ['a0', 'a1', 'b0', 'b1'].map((Id) => ({
      Id,
      Name: `Title ${Id}`,
      Label: 'roi-low',
      'ROI class': 'B',
      'Cost per item': '4321',
      공급가: '4321',
    }));
    const file = bench.write('plain.csv', csv(plain));
    const byName = await trained(orders, file);
    expect(byName.model.record('a1')?.card?.labels).toEqual(['roi-low']);
    const byHand = await trained(orders, file, '--map', 'catalogue.labels=ROI class');
    expect(byHand.model.record('a1')?.card?.labels).toEqual(['B']);
    for (const { files } of [model, byName.model, byHand.model])
      for (const text of files.values()) expect(text).not.toContain('4321');

    for (const column of ['Cost per item', '공급가']) {
      const { code, err } = await bench.dangol(
        ...['train', '--orders', orders, '--catalogue', file, '--out', bench.path('other')],
        ...['--map', `catalogue.labels=${column}`],
      );
      expect(code).toBe(1);
      expect(err).toContain(`"${column}" is what a product costs the shop`);
    }
  });

  test('gives cards, categories and their popular lists; half of the items missing is fine', async () => {
    const orders = bench.write('orders.csv', csv(pairShop(60)));
    const rows = ['a', 'b', 'c'].flatMap((kind) =>
      [0, 1].map((group) => merchant(`${kind}${group}`, kind === 'a' ? 'Tops' : 'Shoes')),
    );
    const { summary, model } = await trained(orders, bench.write('catalogue.tsv', csv(rows, '\t')));
    expect(model.record('a1')?.card).toEqual({
      id: 'a1',
      title: 'Title a1',
      titles: { ko: '이름 a1' },
      url: '/p/a1',
      image: '/i/a1.jpg',
      price: 105000,
      currency: 'KRW',
      brand: 'Dan',
      category: 'Tops',
      availability: 'in_stock',
    });
    expect(model.record('a3')).toMatchObject({ id: 'a3', lists: { goesWith: { ids: ['b3'] } } });
    expect(model.record('a3')?.card).toBeUndefined();
    expect(summary.coverage).toMatchObject({ cards: 6, met: 15 });
    expect(model.popular.categories.map(({ category, list }) => [category, list.ids.toSorted()])).toEqual([
      ['Shoes', ['b0', 'b1', 'c0', 'c1']],
      ['Tops', ['a0', 'a1']],
    ]);
  });

  test('goes-with stays out of the item’s own category, and variants do not recommend each other', async () => {
    const orders = bench.write('orders.csv', csv(pairShop(60)));
    const same = ['a1', 'b1', 'a2', 'b2'].map((id) => merchant(id, id.endsWith('1') ? 'Tops' : id));
    same.push(
      merchant('a3', 'Tops', { item_group_id: 'g' }),
      merchant('c3', 'Hats', { item_group_id: 'g' }),
      merchant('new', 'Hats'),
    );
    const { model } = await trained(orders, bench.write('catalogue.csv', csv(same)));
    expect(model.record('a1')?.lists.goesWith).toBeUndefined();
    expect(model.record('a1')?.lists.cart?.ids).toEqual(['b1']);
    expect(model.record('a2')?.lists.goesWith?.ids).toEqual(['b2']);
    expect(model.record('a3')?.lists.similarBuyers?.ids).toEqual(['b3']);
    expect(model.record('new')).toMatchObject({ id: 'new', lists: {}, card: { title: 'Title new' } });
  });

  test('what the order log calls by another code becomes the page’s id', async () => {
    const orders = bench.write('orders.csv', csv(pairShop(60)));
    const rows = [
      merchant('page-1', 'Tops', { sku: 'a1' }),
      merchant('page-2', 'Hats', { sku: 'b2' }),
      merchant('page-3', 'Hats', { sku: 'b2' }),
    ];
    const { summary, model } = await trained(orders, bench.write('catalogue.csv', csv(rows)));
    expect(summary.joinedAliases).toBe(1);
    expect(model.record('a1')).toBeUndefined();
    expect(model.record('page-1')?.lists.goesWith?.ids).toEqual(['b1']);
    expect(model.record('b2')?.lists.goesWith?.ids).toEqual(['a2']);
  });

  test('what was compared in one visit is a substitute and goes together less', async () => {
    const shop = Array.from({ length: 60 }, (_, n) =>
      ['seed', n % 2 ? 'compared' : 'complement'].map((item) => ({ order: `${n}`, buyer: `p${n}`, item })),
    );
    const rest = Array.from({ length: 200 }, (_, n) => ({ order: `r${n}`, buyer: `r${n}`, item: `r${n % 9}` }));
    const orders = bench.write('orders.csv', csv([...shop.flat(), ...rest]));
    const views = Array.from({ length: 20 }, (_, n) =>
      ['seed', 'compared'].map((item) => ({ session: `s${n}`, event: 'view', item, at: 1738315800 + n })),
    );
    const events = bench.write('events.csv', csv(views.flat()));
    const plain = await bench.json<TrainSummary>('train', '--orders', orders, '--out', bench.path('plain'));
    expect(plain.coverage.goesWith).toBe(3);
    const lists = readBack(bench.path('plain')).record('seed')?.lists.goesWith;
    expect([lists?.ids, lists?.weights]).toEqual([
      ['compared', 'complement'],
      [255, 255],
    ]);
    await bench.json('train', '--orders', orders, '--events', events, '--out', bench.path('model'));
    const told = readBack(bench.path('model')).record('seed')?.lists.goesWith;
    expect([told?.ids, told?.weights]).toEqual([
      ['complement', 'compared'],
      [255, 51],
    ]);
  });

  test('rows without id or title, and repeated ids, are refused and counted', async () => {
    const rows = [
      merchant('a1', 'Tops'),
      merchant('', 'Tops'),
      merchant('b1', 'Hats', { title: '', name_ko: '' }),
      merchant('a1', 'Hats'),
    ];
    const { summary } = await trained(
      bench.write('orders.csv', csv(pairShop(30))),
      bench.write('catalogue.csv', csv(rows)),
    );
    expect(summary.reports[0]?.refusals.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['an id that was there before', [5]],
      ['no id', [3]],
      ['no title', [4]],
    ]);
  });
});

const ESHOP = new URL('../../../../shared/data/eshop/catalog.json', import.meta.url);

describe.skipIf(!existsSync(ESHOP))(
  'a real catalogue with capitalised names (skipped without ../shared/data/eshop)',
  () => {
    test('is read whole and carries orders made over it', async () => {
      const path = (await import('node:url')).fileURLToPath(ESHOP);
      const items = await readCatalogue(path);
      expect(items).toHaveLength(101);
      expect(items[0]).toEqual({
        id: '1',
        title: 'Wanderer Black Hiking Boots',
        price: 109.99,
        brand: 'Daybird',
        category: 'Footwear',
      });
      const orders = Array.from({ length: 600 }, (_, n) =>
        [n % 20, 20 + (n % 20), 60 + (n % 7)].map((place) => ({
          order: `o${n}`,
          buyer: `p${n % 150}`,
          item: items[place]?.id as string,
        })),
      ).flat();
      const { summary, model } = await trained(bench.write('orders.csv', csv(orders)), path);
      expect(summary.coverage).toMatchObject({ cards: 101 });
      expect(summary.coverage.goesWith).toBeGreaterThan(20);
      const categories = new Map(items.map(({ id, category }) => [id, category]));
      for (const { items: records } of model.shards) {
        for (const { id, lists } of records) {
          for (const other of lists.goesWith?.ids ?? []) expect(categories.get(other)).not.toBe(categories.get(id));
        }
      }
    });
  },
);

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rank } from '../../../packages/recommender/src/index';
import type { TrainSummary } from '../../../packages/trainer/src/index';
import { createWorkbench, csv, type Line, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const CATEGORIES = ['coat', 'knit', 'shoes', 'bag', 'socks', 'hat'];
/** What is worn together. */
const WORN: Record<string, string[]> = { coat: ['bag', 'hat'], knit: ['shoes', 'socks'] };

/** Four items of each category; `new` ones were never sold. */
const catalogue = (extra: Line = {}): Line[] =>
  CATEGORIES.flatMap((category) =>
    ['1', '2', '3', '4', 'new'].map((n) => ({
      id: `${category}-${n}`,
      title: `${category} ${n}`,
      category,
      links: '',
      ...extra,
    })),
  );

/** A shop of 50 orders: an outfit each, its parts in turn; the last order is a whim of one buyer. */
function smallShop(orders = 50): Line[] {
  const at = (order: number) => new Date(Date.UTC(2025, 0, 1) + order * 86_400_000).toISOString();
  return Array.from({ length: orders }, (_, order) => {
    const first = order % 2 ? 'coat' : 'knit';
    const parts = order === orders - 1 ? ['coat', 'socks'] : [first, WORN[first]![(order >> 1) % 2]!];
    return parts.map((category, place) => ({
      order: `o${order}`,
      buyer: `b${order % 40}`,
      item: `${category}-${1 + (((order * (place + 3)) >> 1) % 4)}`,
      at: at(order),
    }));
  }).flat();
}

const trained = async (products: Line[], ...options: string[]) => {
  const files = [
    '--orders',
    bench.write('orders.csv', csv(smallShop())),
    '--catalogue',
    bench.write('items.csv', csv(products)),
  ];
  const summary = await bench.json<TrainSummary>('train', ...files, '--out', bench.path('model'), ...options);
  return { summary, model: readBack(bench.path('model')) };
};
const categoriesOf = (ids: readonly string[] = []) => new Set(ids.map((id) => id.split('-')[0]));

describe('a shop of fifty orders', () => {
  test('what goes with an item is of the categories that are worn with it, none its own, in strip after strip', async () => {
    const { model } = await trained(catalogue());
    for (const [category, worn] of Object.entries(WORN)) {
      for (const n of ['1', '2', 'new']) {
        const list = model.record(`${category}-${n}`)?.lists.goesWith;
        expect(categoriesOf(list?.ids.slice(0, 4))).toEqual(new Set(worn));
        expect(categoriesOf(list?.ids)).not.toContain(category);
      }
    }
  });

  test('the whim of one buyer is in no list', async () => {
    const { model } = await trained(catalogue());
    const shown = (category: string) =>
      ['1', '2', '3', '4', 'new'].flatMap((n) =>
        Object.values(model.record(`${category}-${n}`)?.lists ?? {}).flatMap(({ ids }) => ids),
      );
    expect([...categoriesOf(shown('coat'))].sort()).toEqual(['bag', 'hat']);
    expect(categoriesOf(shown('socks'))).not.toContain('coat');
  });

  test('categories are told which others their buyers buy from, by the floor of people', async () => {
    const { model } = await trained(catalogue());
    const related = (category: string) =>
      [...(model.popular.categories.find((entry) => entry.category === category)?.related?.ids ?? [])].sort();
    expect(related('coat')).toEqual(['bag', 'hat']);
    expect(related('knit')).toEqual(['shoes', 'socks']);
    const { model: strict } = await trained(catalogue(), '--min-buyers', '45');
    expect(strict.popular.categories.every((entry) => entry.related === undefined)).toBe(true);
    expect(strict.record('coat-1')?.lists.goesWith).toBeUndefined();
  });

  test('nothing is tuned, and the summary says so', async () => {
    const { summary } = await trained(catalogue());
    expect(summary.tuned.map(({ why }) => why)).toEqual(['too few orders', 'too few orders', 'too few orders']);
    expect(JSON.stringify(readBack(bench.path('model')).files)).not.toContain('blend');
  });
});

describe('links made by hand', () => {
  const linked = () =>
    catalogue().map((line) => (line.id === 'coat-1' ? { ...line, links: 'socks-3; hat-2,coat-2' } : line));

  test('lead the list as directed, in their order, also when the strip mixes in what completes a cart', async () => {
    const { summary, model } = await trained(linked());
    const record = model.record('coat-1');
    expect(record?.lists.goesWith?.ids.slice(0, 2)).toEqual(['socks-3', 'hat-2']);
    expect(record?.lists.goesWith?.ids).not.toContain('coat-2');
    expect(model.record('socks-3')?.lists.goesWith?.ids ?? []).not.toContain('coat-1');
    expect(summary).toMatchObject({ links: 2, ownCategoryLinks: 1, unknownLinks: 0 });
    const shown = rank({
      kind: 'goes-with',
      item: 'coat-1',
      snapshot: null,
      now: 0,
      popular: model.popular,
      records: new Map([['coat-1', record!]]),
    });
    expect(shown.slice(0, 2).map(({ id }) => id)).toEqual(['socks-3', 'hat-2']);
  });

  test('come from a file, before those of the catalogue, and by any code of an item', async () => {
    const products = linked().map((line) => ({ ...line, sku: `S-${line.id}` }));
    const file = bench.write(
      'links.csv',
      csv([
        { item: 'S-coat-1', linked: 'S-bag-4' },
        { item: 'coat-1', linked: 'nothing' },
        { item: 'knit-1', linked: 'hat-1' },
      ]),
    );
    const { summary, model } = await trained(products, '--links', file);
    expect(model.record('coat-1')?.lists.goesWith?.ids.slice(0, 3)).toEqual(['bag-4', 'socks-3', 'hat-2']);
    expect(model.record('knit-1')?.lists.goesWith?.ids[0]).toBe('hat-1');
    expect(summary).toMatchObject({ links: 4, unknownLinks: 1 });
  });
});

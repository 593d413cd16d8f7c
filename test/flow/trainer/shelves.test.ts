import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkbench, csv, type Line, pairShop, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

async function shelvesOf(orders: Line[], products?: Line[], events?: string[]) {
  const files = ['--orders', bench.write('orders.csv', csv(orders))];
  if (products) files.push('--catalogue', bench.write('items.csv', csv(products)), '--min-resolved', '0');
  if (events) files.push('--events', bench.write('events.jsonl', events.join('\n')));
  await bench.json('train', ...files, '--out', bench.path('model'));
  return readBack(bench.path('model'));
}

const products = (n: number, of: (place: number) => Line): Line[] =>
  Array.from({ length: n }, (_, place) => ({ id: `p${place}`, title: `Thing number ${place}`, ...of(place) }));

describe('new arrivals', () => {
  test('are the newest by the catalogue’s dates, in stock, with their cards', async () => {
    const { shelves } = await shelvesOf(
      pairShop(30),
      products(40, (n) => ({
        등록일: `2025-01-${String(1 + (n % 28)).padStart(2, '0')}`,
        availability: n === 27 ? 'out of stock' : 'in stock',
      })),
    );
    expect(shelves.newArrivals?.ids.slice(0, 2)).toEqual(['p26', 'p25']);
    expect(shelves.newArrivals?.ids).not.toContain('p27');
    expect(shelves.newArrivals?.ids).not.toContain('p3');
    expect(shelves.cards.map(({ id }) => id)).toEqual(expect.arrayContaining(shelves.newArrivals?.ids ?? []));
  });

  test('are none where the catalogue came in one go, and none of a short log', async () => {
    expect(
      (
        await shelvesOf(
          pairShop(30),
          products(40, () => ({ added: '2025-01-05' })),
        )
      ).shelves.newArrivals,
    ).toBeUndefined();
    expect(
      (
        await shelvesOf(
          pairShop(30),
          products(5, () => ({})),
        )
      ).shelves.newArrivals,
    ).toBeUndefined();
  });

  test('are what a long log met first at its end and often since, not what is seldom met at all', async () => {
    const order = (n: number, item: string): Line => ({
      order: `n${n}${item}`,
      buyer: `x${n}`,
      at: new Date(Date.UTC(2025, 0, 1 + n)).toISOString(),
      item,
      quantity: 1,
      price: 1,
    });
    const log = [...pairShop(200), ...[195, 196, 197, 198].map((n) => order(n, 'fresh-1')), order(199, 'rare-1')];
    const named = log.map((line) => ({ ...line, name: `The ${line.item}` }));
    expect((await shelvesOf(named)).shelves.newArrivals?.ids).toEqual(['fresh-1']);
  });
});

test('top rated: by the damped mean, so that one rating of five does not lead', async () => {
  const rated = [
    { rating: 5, reviews: 1 },
    { rating: 4.9, reviews: '1,200' },
    { rating: 4.7, reviews: 300 },
    { rating: 3, reviews: 500 },
    { rating: 5, reviews: 8 },
  ];
  const { shelves, model } = await shelvesOf(
    pairShop(30),
    products(5, (n) => rated[n]!),
  ).then((read) => ({ shelves: read.shelves, model: read }));
  expect(shelves.topRated?.ids).toEqual(['p1', 'p2', 'p4']);
  expect(model.record('p1')?.card).toMatchObject({ rating: 4.9, reviews: 1200 });
});

test('content: pages of a kind that sells nothing, seen by enough people; never a page of another kind', async () => {
  let id = 0;
  const page = (visitor: string, path: string, type: string, title: string) =>
    JSON.stringify({
      id: `e${id++}`,
      name: 'page_view',
      at: Date.UTC(2025, 0, 30),
      visitor,
      session: `s-${visitor}`,
      page: { url: `https://shop.example${path}`, type, title },
      params: {},
    });
  const events = Array.from({ length: 6 }, (_, n) => [
    page(`v${n}`, '/event/spring?from=home#top', 'event', 'Spring'),
    page(`v${n}`, '/lookbook/1', 'Look-Book', `Hello, visitor ${n}`),
    page(`v${n}`, '/orders/secret', 'order', 'Your order'),
    page(`v${n}`, '/event/call-01012345678', 'event', 'Call'),
    page('v0', `/event/only-${n}`, 'event', 'Rare'),
    page(`v${n}`, '//elsewhere.example/event', 'event', 'Elsewhere'),
    page(`v${n}`, '/x', 'event', 'Elsewhere').replace('https://shop.example/x', 'javascript:javascript:elsewhere()'),
  ]).flat();
  const { shelves, files } = await shelvesOf(pairShop(30), undefined, events);
  expect(shelves.content).toEqual([
    { url: '/event/spring?from=home', title: 'Spring', type: 'event' },
    { url: '/lookbook/1', type: 'look-book' },
  ]);
  for (const secret of ['secret', 'visitor', '0101234', 'only-', 'lsewhere'])
    expect(JSON.stringify(files)).not.toContain(secret);
});

test('a log with nothing to say of them leaves them empty, and all of them fit into 6 KiB', async () => {
  const { shelves } = await shelvesOf(pairShop(30));
  expect(Object.keys(shelves)).toEqual(['format', 'version', 'cards']);
  const image = (n: number) =>
    `https://cdn.example/${Math.imul(n + 1, 2654435761).toString(36)}/${'x'.repeat(20)}${n * 7919}.jpg`;
  const many = products(200, (n) => ({
    added: `2025-01-${String(1 + (n % 28)).padStart(2, '0')}`,
    rating: 4 + (n % 10) / 10,
    reviews: 10 + n,
    image: image(n),
    title: `${image(n * 31)} ${image(n * 37)} thing`,
  }));
  const { files, shelves: full } = await shelvesOf(pairShop(30), many);
  const text = files.find(([name]) => name.endsWith('shelves.json'))![1];
  expect(brotliCompressSync(text).length).toBeLessThanOrEqual(6 * 1024 + 100);
  expect(full.newArrivals?.ids.length).toBeGreaterThan(5);
});

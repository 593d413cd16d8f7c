// `dangol live`: a catalogue of now against a published model, and what is written beside its manifest.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLivePrices } from '@dangol/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RefreshSummary } from '../../../packages/trainer/src/index';
import { type FeedServer, startFeeds } from '../../support/feed-server';
import { PRODUCTS, worldOrders } from '../../support/shops/world';
import { createWorkbench, csv, type Workbench } from './workbench';

let bench: Workbench;
let shop: FeedServer;
let model: string;
let feed: string;
const liveFile = () => join(model, 'live.json');
const live = () => parseLivePrices(JSON.parse(readFileSync(liveFile(), 'utf8')));

/** The shop's feed, with some fields of some products as they are now; `null`: no longer there. */
function feedOf(changes: Record<number, Record<string, string | number> | null> = {}): string {
  return csv(
    PRODUCTS.flatMap(({ no, title, price, was, categories, stock }) =>
      changes[no] === null
        ? []
        : [
            {
              id: no,
              title,
              link: `/product/${no}`,
              price: `${was ?? price} KRW`,
              sale_price: was ? `${price} KRW` : '',
              availability: stock ? 'in stock' : 'out of stock',
              product_type: categories.join(' > '),
              ...changes[no],
            },
          ],
    ),
  );
}

beforeAll(async () => {
  [bench, shop] = [createWorkbench(), await startFeeds()];
  const lines = worldOrders(150).flatMap(({ number, at, buyer, lines }) =>
    lines.map(({ product, quantity }) => ({ order: number, at, buyer: buyer.email, item: product.no, quantity })),
  );
  // Known by a name of the log alone: no catalogue can miss it.
  const bare = [1, 2, 3].map((n) => ({ ...lines[0]!, order: `bare-${n}`, buyer: `b${n}`, item: 'bare-1' }));
  feed = `${shop.origin.replace('://', '://kim:s3cret@')}/feed?key=abc123`;
  shop.put('/feed', { body: feedOf(), type: 'text/csv' });
  model = bench.path('model');
  const orders = bench.write('orders.csv', csv([...lines, ...bare]));
  const said = await bench.dangol('train', '--orders', orders, '--catalogue', feed, '--out', model);
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(existsSync(liveFile())).toBe(false);
});
afterAll(async () => {
  await shop?.close();
  bench?.remove();
});
beforeEach(() => shop.put('/feed', { body: feedOf(), type: 'text/csv' }));

const refresh = (...more: string[]) =>
  bench.json<RefreshSummary>('live', '--catalogue', feed, '--model', model, ...more);

test('the same catalogue gives an empty file, dated', async () => {
  const before = Date.now();
  const summary = await refresh();
  expect(summary).toMatchObject({
    known: 60,
    unknown: 0,
    changed: 0,
    soldOut: 0,
    back: 0,
    gone: 0,
    rows: 0,
    warnings: [],
  });
  const { version, at, items } = live();
  expect([version, items]).toEqual([summary.version, []]);
  expect(at).toBeGreaterThanOrEqual(before);
  expect(at).toBeLessThanOrEqual(Date.now());
});

test('what differs is written and counted: other prices, sold out, back, gone; twice the same but for its date', async () => {
  const body = feedOf({
    12: { price: '12000 KRW' },
    13: { price: '69000 KRW', sale_price: '48,300원' },
    14: { availability: 'out of stock' },
    19: { availability: 'in stock' },
    20: null,
    21: { id: 'new-1' },
  });
  shop.put('/feed', { body, type: 'text/csv' });
  const summary = await refresh();
  expect(PRODUCTS.find(({ no }) => no === 19)?.stock).toBe(0);
  expect(summary).toMatchObject({ known: 60, unknown: 1, changed: 2, soldOut: 1, back: 1, gone: 2, rows: 6 });
  expect(live().items).toEqual([
    ['12', 12_000, null, 1],
    ['13', 48_300, 69_000, 1],
    ['14', 45_000, 55_000, 0],
    ['19', 60_000, null, 1],
    ['20', null, null, 0],
    ['21', null, null, 0],
  ]);
  const first = readFileSync(liveFile(), 'utf8');
  const said = await bench.dangol('live', '--catalogue', feed, '--model', model);
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toContain('60 items compared: 2 other prices, 1 sold out, 1 back, 2 gone');
  expect(said.out).toContain('live.json: 6 items, 0.2 KiB');
  expect(said.out).not.toMatch(/s3cret|abc123/);
  const undated = (text: string) => text.replace(/"at":\d+/, '"at":0');
  expect(undated(readFileSync(liveFile(), 'utf8'))).toBe(undated(first));
});

test('several catalogues: an item counts as in the first; --out and --publish put the file elsewhere, but not beside another version', async () => {
  const sale = bench.write('sale.csv', csv([{ id: 15, title: 'x', price: '100000 KRW' }]));
  const out = bench.path('public');
  const { mkdirSync } = await import('node:fs');
  mkdirSync(out, { recursive: true });
  const host = bench.path('host');
  const places = ['--model', model, '--out', out, '--publish', host];
  const summary = await bench.json<RefreshSummary>('live', '--catalogue', sale, feed, ...places);
  expect(summary).toMatchObject({ changed: 1, warnings: [], file: join(out, 'live.json'), published: host });
  for (const folder of [out, host]) {
    const { items } = parseLivePrices(JSON.parse(readFileSync(join(folder, 'live.json'), 'utf8')));
    expect(items).toEqual([['15', 100_000, null, 1]]);
  }
  const manifest = JSON.parse(readFileSync(join(model, 'manifest.json'), 'utf8'));
  writeFileSync(join(host, 'manifest.json'), JSON.stringify({ ...manifest, version: 'older' }));
  const said = await bench.dangol('live', '--catalogue', feed, ...places);
  expect(said).toMatchObject({ code: 1, err: expect.stringContaining('visitors read version older there') });
  expect(readFileSync(join(out, 'live.json'), 'utf8')).toContain('100000');
});

test('a new model begins its own file, so that pages have prices until the next one', async () => {
  await refresh();
  const orders = bench.write(
    'few.csv',
    csv(
      worldOrders(60).flatMap(({ number, lines }) => lines.map(({ product }) => ({ order: number, item: product.no }))),
    ),
  );
  const again = bench.path('model-again');
  const { cpSync } = await import('node:fs');
  cpSync(model, again, { recursive: true });
  const { version } = await bench.json<{ version: string }>(
    'train',
    '--orders',
    orders,
    '--catalogue',
    feed,
    '--out',
    again,
  );
  const begun = parseLivePrices(JSON.parse(readFileSync(join(again, 'live.json'), 'utf8')));
  expect([begun.version, begun.items]).toEqual([version, []]);
  expect(version).not.toBe(live().version);
  // And it goes along where that is published.
  const site = bench.path('site');
  for (const layout of [[], ['--flat', '--extension', 'txt']]) {
    await bench.json('publish', again, `${site}${layout.length}`, ...layout);
  }
  const published = [join(`${site}0`, 'live.json'), join(`${site}3`, 'live.txt')].map((file) =>
    readFileSync(file, 'utf8'),
  );
  expect(published.map((text) => JSON.parse(text).version)).toEqual([version, version]);
});

describe('refused, and the file that is there stays', () => {
  async function refused(body: string, ...more: string[]): Promise<string> {
    shop.put('/feed', { body: feedOf(), type: 'text/csv' });
    await refresh();
    const before = readFileSync(liveFile(), 'utf8');
    shop.put('/feed', { body, type: 'text/csv' });
    const { code, err, out } = await bench.dangol('live', '--catalogue', feed, '--model', model, ...more);
    expect([code, out, readFileSync(liveFile(), 'utf8')]).toEqual([1, '', before]);
    expect(err).not.toMatch(/s3cret|abc123/);
    return err;
  }

  test('a catalogue that lost more than a fifth of the items', async () => {
    const half = Object.fromEntries(PRODUCTS.slice(0, 13).map(({ no }) => [no, null]));
    expect(await refused(feedOf(half))).toContain(
      '13 of the 60 items that the model knows are not in the catalogue (22 %',
    );
    expect(await refused(feedOf(half), '--max-loss', '0.1')).toContain('at most 10 %');
    shop.put('/feed', { body: feedOf(half), type: 'text/csv' });
    expect((await refresh('--max-loss=1')).gone).toBe(13);
  });

  test('a catalogue with other ids altogether', async () => {
    const codes = Object.fromEntries(PRODUCTS.map(({ no, code }) => [no, { id: code }]));
    expect(await refused(feedOf(codes))).toContain('--page-id link takes those of its links');
  });

  test('prices in another currency, or of another column', async () => {
    const dollars = Object.fromEntries(PRODUCTS.map(({ no }) => [no, { price: '29.90 USD', sale_price: '' }]));
    expect(await refused(feedOf(dollars))).toContain('in another currency');
    const points = Object.fromEntries(
      PRODUCTS.map(({ no, price }) => [no, { price: `${price / 100}`, sale_price: '' }]),
    );
    expect(await refused(feedOf(points))).toContain('60 of 60 prices are ten times');
    expect(await refused(feedOf().replace('"price"', '"cost"').replace('"sale_price"', '"note"'))).toContain(
      '60 of 60 prices are gone',
    );
  });

  test('a login page, no model, no catalogue, a share that is none', async () => {
    expect(await refused('<!doctype html><title>Sign in</title>')).toContain('looks like a web page, not a feed');
    const said = async (...argv: string[]) => (await bench.dangol('live', ...argv)).err;
    expect(await said('--catalogue', feed)).toBe(
      'Prices of which model? Give --model DIR, the folder that visitors read.\n',
    );
    expect(await said('--model', model)).toContain('Which prices? Give --catalogue FILE');
    expect(await said('--catalogue', feed, '--model', bench.path('nowhere'))).toContain('no model here');
    expect(await said('--catalogue', feed, '--model', model, '--max-loss', '20')).toContain(
      '--max-loss must be a share from 0 to 1',
    );
    expect((await bench.dangol('live', '--help')).out).toContain('--max-loss SHARE');
  });
});

test('a file that grows large says so', async () => {
  // Of 2,600 items every price is another.
  const rows = (plus: number) =>
    csv(Array.from({ length: 2600 }, (_, n) => ({ id: `product-number-${n}`, title: `t${n}`, price: 1000 + plus })));
  const large = bench.path('large');
  const orders = bench.write('one.csv', csv([{ order: 1, item: 'product-number-1' }]));
  await bench.json('train', '--orders', orders, '--catalogue', bench.write('old.csv', rows(0)), '--out', large);
  const { warnings, changed } = await bench.json<RefreshSummary>(
    'live',
    '--catalogue',
    bench.write('new.csv', rows(1)),
    '--model',
    large,
  );
  expect([changed, warnings]).toEqual([
    2600,
    [expect.stringMatching(/^live\.json has \d\d KiB, and every page asks for it: train again/)],
  ]);
});

import { brotliCompressSync, constants } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkbench, csv, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const WORDS = [
  'linen',
  'oxford',
  'denim',
  'merino',
  'cropped',
  'wide',
  'pleated',
  'ribbed',
  'quilted',
  'shawl',
  'jersey',
  'twill',
  'boxy',
  'slim',
];
const KOREAN = [
  '린넨',
  '옥스퍼드',
  '데님',
  '메리노',
  '크롭',
  '와이드',
  '플리츠',
  '골지',
  '퀼팅',
  '숄',
  '저지',
  '트윌',
  '박시',
  '슬림',
];

test('95 of 100 shards are at most 6 KiB with brotli, with full lists and full cards in two languages', async () => {
  const items = Array.from({ length: 900 }, (_, n) => {
    const words = (list: string[]) => [n, n * 7 + 3, n * 13 + 5].map((place) => list[place % list.length]).join(' ');
    const id = `P${(n * 2654435761) % 1_000_000_007}`;
    return {
      id,
      title: `${words(WORDS)} no. ${n}`,
      name_ko: `${words(KOREAN)} ${n}호`,
      name_en: `${words(WORDS)} no. ${n}`,
      link: `/goods/${(n * 48271) % 2147483647}`,
      image_link: `/images/${((n + 1) * 16807 * 31337) % 2147483647}.webp`,
      price: `${9900 + ((n * 7919) % 90) * 1000} KRW`,
      product_type: `Type ${n % 12}`,
      brand: `Brand ${n % 30}`,
    };
  });
  const orders = Array.from({ length: 9000 }, (_, n) =>
    [0, 1, 2, 3].map((line) => ({
      order: `${n}`,
      buyer: `${n % 1500}`,
      item: items[(n * 37 + line * line * 11 + (n % 7) * line) % 900]?.id as string,
    })),
  ).flat();
  const log = bench.write('orders.csv', csv(orders));
  await bench.json(
    'train',
    '--orders',
    log,
    '--catalogue',
    bench.write('catalogue.csv', csv(items)),
    '--out',
    bench.path('model'),
  );
  const { files, manifest, popular, shards } = readBack(bench.path('model'));
  const bytes = (text: string, quality: number) =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  const full = files.filter(([name], place) => /items/u.test(name) && files[place]?.[1].includes('"lists"'));
  const sizes = full.map(([, text]) => bytes(text, 5)).sort((a, b) => a - b);
  expect(sizes[Math.ceil(sizes.length * 0.95) - 1]).toBeLessThanOrEqual(6 * 1024);
  expect(sizes[sizes.length >> 1]).toBeGreaterThan(2 * 1024);
  expect(manifest.shardCount).toBeLessThanOrEqual(2 * items.length);
  expect(bytes(JSON.stringify(popular), 11)).toBeLessThanOrEqual(6 * 1024);
  expect(JSON.stringify(manifest).length).toBeLessThanOrEqual(2 * 1024);

  for (const shard of shards) {
    const carded = new Set([...shard.cards, ...shard.items.flatMap(({ card }) => card ?? [])].map(({ id }) => id));
    const tops = shard.items.flatMap(({ lists }) => Object.values(lists).flatMap(({ ids }) => ids.slice(0, 12)));
    expect(tops.filter((id) => !carded.has(id))).toEqual([]);
    expect(new Set(shard.cards.map(({ id }) => id)).size).toBe(shard.cards.length);
    for (const { lists } of shard.items)
      for (const { ids } of Object.values(lists)) expect(ids.length).toBeLessThanOrEqual(50);
  }
});

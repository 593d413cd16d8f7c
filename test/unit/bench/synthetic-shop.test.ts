import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSyntheticShop } from '../../bench/recommender/synthetic/write-synthetic-shop';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangol-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const SIZE = { events: 20_000, items: 1000 };

async function shop(name: string, size: Parameters<typeof writeSyntheticShop>[1]) {
  const { events, catalogue } = await writeSyntheticShop(join(folder, name), size);
  const [log, items] = await Promise.all([events, catalogue].map((file) => readFile(file, 'utf8')));
  return { log: log as string, items: items as string };
}

test('one seed gives the same bytes, another seed another shop', async () => {
  const hash = ({ log, items }: { log: string; items: string }) =>
    createHash('sha256')
      .update(log + items)
      .digest('hex');
  const [one, again, other] = [await shop('a', SIZE), await shop('b', SIZE), await shop('c', { ...SIZE, seed: 2 })];
  expect(hash(again)).toBe(hash(one));
  expect(hash(other)).not.toBe(hash(one));
});

test('a year of visits, carts and orders of items that the catalogue has, a few of them met most, new ones rising', async () => {
  const { log, items } = await shop('a', SIZE);
  const known = new Set(
    items
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]),
  );
  const rows = log
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  expect([known.size, rows.length]).toEqual([1000, 20_000]);
  const views = rows.filter(([event]) => event === 'view').map(([, item]) => item as string);
  expect(views.filter((item) => !known.has(item))).toEqual([]);
  const days = rows.map(([, , at]) => Number(at) / 86_400_000);
  expect(Math.max(...days) - Math.min(...days)).toBeGreaterThan(330);
  const counts = new Map<string, number>();
  for (const item of views) counts.set(item, (counts.get(item) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  const top = sorted.slice(0, 100).reduce((sum, count) => sum + count, 0);
  expect(top / views.length).toBeGreaterThan(0.3);
  const [early, late] = [new Set(views.slice(0, 3000)), views.slice(-3000)];
  expect(late.filter((item) => !early.has(item)).length / late.length).toBeGreaterThan(0.2);
  const orders = rows.filter(([event]) => event === 'purchase');
  expect(new Set(orders.map((row) => row[6])).size).toBeLessThan(orders.length * 0.8);
});

import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLogs } from '../../../demo-site/data/logs/make-logs';
import type { Sellable } from '../../../demo-site/data/logs/wares';
import { writeWorld } from '../../../demo-site/data/write-world';
import { pairLift } from './measure';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dangol-world-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const foreign: Sellable[] = Array.from({ length: 100 }, (_, i) => ({
  id: i ? `${i}` : '__proto__',
  category: ['Tents', 'Boots', 'Lamps', 'Ropes', 'Mugs'][i % 5]!,
  brand: ['North', 'South', 'East'][i % 3]!,
  price: 5 + ((i * 37) % 90),
}));
const digest = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

test('the demo’s world is written in seconds, small enough, with the columns the trainer reads', async () => {
  const steps = new Set<string>();
  const world = await writeWorld(join(dir, 'new', 'folder'), { onProgress: (step) => steps.add(step) });
  expect([...steps]).toEqual(['orders', 'events', 'files']);
  expect((await stat(world.events)).size).toBeLessThan(25e6);
  const [head, ...rows] = (await readFile(world.orders, 'utf8')).trimEnd().split('\n');
  expect(head).toBe('order,buyer,item,at,quantity,price');
  expect(rows).toHaveLength(world.counts.orderLines);
  expect(rows[0]).toMatch(/^\d{6}-\d{4},B\d{5},P\d{4},2025-1\d-\d\dT\d\d:\d\d:\d\dZ,\d,\d+$/);
  const lines = (await readFile(world.events, 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(world.counts.events);
  expect(JSON.parse(lines[0]!)).toMatchObject({ specversion: '1.0', type: expect.stringMatching(/^dangol\./) });
  const feed = JSON.parse(await readFile(world.catalogue!, 'utf8'));
  expect(feed).toHaveLength(world.counts.products);
  expect(feed[0]).toMatchObject({
    id: 'P1001',
    availability: 'in_stock',
    item_group_id: 'G1001',
    product_type: 'outer',
  });
});

test('the same seed writes the same bytes, another seed others', async () => {
  const small = { products: foreign, buyers: 200, orders: 600, events: 1500 };
  const worlds = await Promise.all([4, 4, 5].map((seed, i) => writeWorld(join(dir, String(i)), { ...small, seed })));
  for (const file of ['orders', 'events'] as const) {
    const [a, b, c] = await Promise.all(worlds.map((world) => digest(world[file])));
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  }
  expect(worlds[0]!.catalogue).toBeUndefined();
});

test('a foreign catalogue of 100 items gets buyers with tastes of their own', () => {
  const { orders, events } = makeLogs(foreign, { buyers: 1500, orders: 6000, events: 8000 });
  expect(new Set(orders.map((line) => line.order)).size).toBe(6000);
  expect(new Set(orders.map((line) => line.item)).size).toBeGreaterThan(90);
  expect(orders.some((line) => line.item === '__proto__')).toBe(true);
  expect(events.length).toBeGreaterThanOrEqual(8000);
  const brandOf = new Map(foreign.map((product) => [product.id, product.brand!]));
  const lift = pairLift(
    orders,
    (item) => brandOf.get(item)!,
    () => true,
  );
  for (const brand of ['North', 'South', 'East']) expect(lift(brand, brand)).toBeGreaterThan(1.1);
});

test('one item alone, ids that need quoting, no category: still a log', async () => {
  const odd = [{ id: 'a,"b"\n🧦', price: 3 }];
  const world = await writeWorld(dir, { products: odd, buyers: 5, orders: 12, events: 20 });
  expect(world.counts.orderLines).toBe(12);
  expect(await readFile(world.orders, 'utf8')).toContain('"a,""b""\n🧦"');
});

test('no product, or one without a price, is refused', () => {
  expect(() => makeLogs([])).toThrow(/at least one product/);
  expect(() => makeLogs([{ id: 'x', price: Number.NaN }])).toThrow(/positive price.*"x"/);
});

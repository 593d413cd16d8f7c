import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../packages/trainer/src/index';
import { createWorkbench, csv, pairShop, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

/** 40 groups of three: too many for popularity to guess. */
const SHOP = pairShop(400, 40);
const strip = (evaluation: Evaluation, name: string) => evaluation.strips.find((score) => score.strip === name);

describe('evaluate', () => {
  test('holds out the newest part and beats popularity where there is something to learn', async () => {
    const log = bench.write('log.csv', csv(SHOP));
    const evaluation = await bench.json<Evaluation>('evaluate', '--orders', log, '--share', '0.25');
    expect(evaluation.held).toEqual({ how: 'the newest orders', orders: 200, sessions: 0 });
    const goesWith = strip(evaluation, 'goes-with');
    expect(goesWith?.n).toBeGreaterThan(80);
    expect(goesWith?.metrics).toMatchObject({ 'HR@20': 1, 'MRR@20': 1 });
    expect(goesWith?.popularity['HR@20']).toBeLessThan(0.5);
    expect(strip(evaluation, 'similar-buyers')?.metrics['HR@20']).toBe(1);
    expect(strip(evaluation, 'similar-buyers')?.metrics.coverage).toBeGreaterThan(0.6);
    expect(evaluation.seconds).toBeGreaterThan(0);
  });

  test('from a day on; what was held out is not learned from', async () => {
    const stranger = [1, 2].map((n) =>
      ['late-1', 'late-2'].map((item) => ({
        order: `l${n}`,
        buyer: `l${n}`,
        at: '2026-03-01',
        item,
        quantity: 1,
        price: 1,
      })),
    );
    const log = bench.write('log.csv', csv([...SHOP, ...stranger.flat()]));
    const evaluation = await bench.json<Evaluation>('evaluate', '--orders', log, '--cut', '2026-03-01');
    expect(evaluation.held).toEqual({ how: 'from a day on', orders: 2, sessions: 0 });
    expect(strip(evaluation, 'goes-with')).toMatchObject({ n: 2, metrics: { 'HR@20': 0 } });
    const { err } = await bench.dangol('evaluate', '--orders', log, '--cut', '2030-01-01');
    expect(err).toContain('nothing happened in the part that was to be held out');
  });

  test('without times each buyer’s last order by number is held out, and a cut is refused', async () => {
    const numbered = SHOP.map(({ order, buyer, item }) => ({
      basket: String(order).endsWith('x1') ? 9 : 10,
      user: buyer as string,
      item: item as string,
    }));
    const log = bench.write('log.csv', csv(numbered));
    const evaluation = await bench.json<Evaluation>('evaluate', '--orders', log);
    expect(evaluation.held).toEqual({ how: 'each buyer’s last order', orders: 400, sessions: 0 });
    expect(strip(evaluation, 'for-you')?.n).toBe(400);
    const { code, err } = await bench.dangol('evaluate', '--orders', log, '--cut', '2025-01-01');
    expect([code, err.includes('the orders have no times')]).toEqual([1, true]);
  });

  test('browsing: a visit’s first items foretell its last', async () => {
    const views = Array.from({ length: 400 }, (_, n) =>
      ['one', 'two', 'three'].map((word, place) => ({
        session: `s${n}`,
        event: 'view',
        item: `${word}-${n % 40}`,
        at: 1738315800 + n * 9000 + place * 60,
      })),
    ).flat();
    const evaluation = await bench.json<Evaluation>('evaluate', '--events', bench.write('events.csv', csv(views)));
    expect(evaluation.held).toEqual({ how: 'the newest orders', orders: 0, sessions: 40 });
    expect(evaluation.strips).toMatchObject([
      { strip: 'for-you', asks: 'the last item of a visit', n: 40, metrics: { 'HR@20': 1 } },
    ]);
  });

  test('prints a table for people', async () => {
    const { out } = await bench.dangol('evaluate', '--orders', bench.write('log.csv', csv(SHOP)));
    expect(out).toMatch(/held out: the newest orders, 80 orders/u);
    expect(out).toMatch(/^strip +label +n +HR@20 +MRR@20 +coverage +filled +popular HR@20 +MRR@20$/mu);
    expect(out).toMatch(/^goes-with +another item of this order +[0-9]+ +100\.0 +100\.0/mu);
  });
});

describe('inspect', () => {
  const named = SHOP.map((line) => ({ ...line, name: `Name of ${line.item}` }));

  test('shows neighbours with names and weights, from a model or straight from logs', async () => {
    const log = bench.write('log.csv', csv(named));
    await bench.dangol('train', '--orders', log, '--out', bench.path('model'));
    const { out } = await bench.dangol('inspect', 'a7', '--model', bench.path('model'));
    expect(out).toContain('a7  Name of a7');
    expect(out).toMatch(/goes well with \(1\)\n {2}255 {2}b7 {2}Name of b7\n/u);
    expect(out).toMatch(/similar buyers purchased \(2\)/u);
    const { out: straight } = await bench.dangol('inspect', 'a7', '--orders', log);
    expect(straight).toBe(out);
    expect(await bench.json('inspect', 'a7', '--model', bench.path('model'), '--limit', '1')).toMatchObject({
      id: 'a7',
      lists: expect.arrayContaining([
        {
          list: 'goesWith',
          length: 1,
          neighbours: [{ id: 'b7', title: 'Name of b7', weight: 255, score: expect.any(Number) }],
        },
      ]),
    });
  });

  test('an unknown item brings near ones by id and title; a broken model says which file', async () => {
    const log = bench.write('log.csv', csv(named));
    await bench.dangol('train', '--orders', log, '--out', bench.path('model'));
    const { code, err } = await bench.dangol('inspect', 'name of A7', '--model', bench.path('model'));
    expect([code, err]).toEqual([1, 'No item "name of A7" in this model. Near: a7 (Name of a7).\n']);
    expect((await bench.dangol('inspect', 'a7', '--model', bench.path('nowhere'))).err).toContain('no model here');
    bench.write('model/manifest.json', '{"format":"dangol-model/2"}');
    expect((await bench.dangol('inspect', 'a7', '--model', bench.path('model'))).err).toContain(
      'not a dangol-model/1 file',
    );
    expect((await bench.dangol('inspect', '--model', bench.path('model'))).err).toContain('Which item?');
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProtocolResult } from '../../../packages/trainer/src/index';
import { createWorkbench, csv, type Line, pairShop, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const evaluate = (protocol: string, ...argv: string[]) =>
  bench.json<ProtocolResult>('evaluate', '--protocol', protocol, ...argv);

/** What the second place of a ranking is worth. */
const SECOND = 1 / Math.log2(3);

describe('sessions', () => {
  const train = () => bench.write('train.txt', 'a b\na b\na c\n');

  test('all with items met before by their score, new without them; plain methods on the same questions', async () => {
    const asked = bench.write('test.tsv', 'a\tb\na b\ta\n');
    const result = await evaluate('sessions', '--train', train(), '--test', asked);
    expect(result).toMatchObject({ protocol: 'sessions', n: 2, minBuyers: 2, minVisitors: 1 });
    // a, then a itself before b; a b, then b before a.
    expect(result.metrics).toMatchObject({ 'HR@20': 1, 'MRR@20': 0.5, 'Recall@20': 1 });
    expect(result.metrics['NDCG@20']).toBeCloseTo(SECOND, 12);
    // Without a there is b, viewed twice with it, before c.
    expect(result.metrics).toMatchObject({ 'new.HR@20': 1, 'new.MRR@20': 1, 'coverage@20': 1 });
    expect(result.ci['MRR@20']).toEqual([0.5, 0.5]);
    expect(result.baselines).toMatchObject({ popularity: { 'MRR@20': 0.75 }, cosine: { 'MRR@20': 1 } });
    expect(result.seconds).toBeGreaterThan(0);
    expect(result.peakBytes).toBeGreaterThan(1e6);
  });

  test('the same files give the same figures', async () => {
    const asked = bench.write('test.tsv', 'a\tb\nb\tc\nc\tb\n');
    const [once, again] = [1, 2].map(() => evaluate('sessions', '--train', train(), '--test', asked));
    const [{ metrics, ci, baselines }, other] = [await once!, await again!];
    expect({ metrics, ci, baselines }).toEqual({
      metrics: other.metrics,
      ci: other.ci,
      baselines: other.baselines,
    });
  });

  test('a floor of visitors takes pairs out of what is scored', async () => {
    const asked = bench.write('test.tsv', 'c\ta\n');
    const figures = async (floor: string) =>
      (await evaluate('sessions', '--train', train(), '--test', asked, '--min-visitors', floor)).metrics;
    // c was viewed with a once; beyond the floor there is what is popular, a first.
    expect(await figures('1')).toMatchObject({ 'new.MRR@20': 1 });
    const rare = bench.write('rare.tsv', 'b\tc\n');
    const other = await evaluate('sessions', '--train', train(), '--test', rare, '--min-visitors', '2');
    expect(other.metrics).toMatchObject({ 'new.MRR@20': 0.5 });
  });
});

test('sequences: the last item is asked for, and it and the one before it are not learned from', async () => {
  const input = bench.write('sequences.txt', '1 a b z c\n2 b c z d\n3 q r\n');
  const { n, metrics } = await evaluate('sequences', '--input', input);
  expect(n).toBe(2);
  // c follows b in what is left of the second; d is in nothing that is learned from.
  expect(metrics).toMatchObject({ 'HR@10': 0.5, 'NDCG@10': 0.5, 'new.HR@10': 0.5, 'MRR@20': 0.5 });
});

test('next basket: what comes again and what is new, over several draws or one', async () => {
  const basket = (user: number, number: number, items: string): Line[] =>
    [...items].map((item) => ({ user, basket: number, item }));
  const lines = Array.from({ length: 10 }, (_, user) => [
    ...basket(user, 1, 'ma'),
    ...basket(user, 2, 'mb'),
    ...basket(user, 3, 'ma'),
  ]).flat();
  const input = bench.write('baskets.csv', csv(lines));
  const { n, metrics } = await evaluate('next-basket', '--input', input, '--seed', '3');
  expect(n).toBe(2);
  expect(metrics).toMatchObject({ 'Recall@10': 1, 'NDCG@10': 1, 'repeat.Recall@10': 1 });
  expect(metrics).not.toHaveProperty('explore.Recall@10');
  expect((await evaluate('next-basket', '--input', input)).n).toBe(10);
});

describe('orders cut at a day', () => {
  const CUT = ['--cut', '2026-01-01'];
  const shop = () => bench.write('log.csv', csv(pairShop(400, 20)));

  test('cart and seed: one item of an order foretells the other', async () => {
    for (const protocol of ['cart', 'seed']) {
      const { n, metrics, baselines } = await evaluate(protocol, '--orders', shop(), ...CUT);
      expect(n).toBe(35);
      expect(metrics).toMatchObject({ 'HR@20': 1, 'MRR@20': 1, 'new.MRR@20': 1 });
      expect(baselines.popularity?.['HR@20']).toBeLessThan(1);
    }
  });

  test('complement: labels of another category, nothing of the own one is shown; needs categories', async () => {
    const categories = Array.from({ length: 20 }, (_, group) =>
      [...'abc'].map((word) => ({ id: `${word}${group}`, title: word, category: word.toUpperCase() })),
    ).flat();
    const catalogue = bench.write('catalogue.csv', csv(categories));
    const result = await evaluate('complement', '--orders', shop(), '--catalogue', catalogue, ...CUT);
    expect(result.n).toBe(35);
    expect(result.metrics).toMatchObject({ 'HR@20': 1, 'MRR@20': 1 });
    const { err } = await bench.dangol('evaluate', '--protocol', 'complement', '--orders', shop(), ...CUT);
    expect(err).toContain('--catalogue FILE');
  });

  test('buy again: what was bought more often comes first, and nothing else comes', async () => {
    const bought = (buyer: string, day: string, item: string) => ({
      order: `${buyer}-${day}`,
      buyer,
      at: day,
      item,
      quantity: 1,
      price: 1,
    });
    const log = ['one', 'two'].flatMap((buyer) => [
      bought(buyer, '2025-01-01', 'x1'),
      bought(buyer, '2025-02-01', 'x1'),
      bought(buyer, '2025-03-01', 'y1'),
    ]);
    const after = [
      bought('one', '2026-02-01', 'x1'),
      bought('two', '2026-02-01', 'y1'),
      bought('new', '2026-02-01', 'x1'),
    ];
    const { n, metrics } = await evaluate(
      'buy-again',
      '--orders',
      bench.write('log.csv', csv([...log, ...after])),
      ...CUT,
    );
    expect(n).toBe(2);
    expect(metrics['NDCG@10']).toBeCloseTo((1 + SECOND) / 2, 12);
  });
});

describe('what cannot be read is named', () => {
  const said = async (...argv: string[]) => {
    const { code, err } = await bench.dangol('evaluate', '--protocol', ...argv);
    expect(code).toBe(1);
    return err;
  };

  test('the file, the line and the form', async () => {
    const train = bench.write('train.txt', 'a b\n\nc,d e\n');
    const asked = bench.write('test.tsv', 'a\tb\na b c\n');
    const good = bench.write('good.txt', 'a b\n');
    expect(await said('sessions', '--train', train, '--test', asked)).toContain('train.txt, line 3: expected item ids');
    expect(await said('sessions', '--train', good, '--test', asked)).toMatch(/test\.tsv, line 2: .*a TAB/u);
    const sequences = bench.write('sequences.txt', '1 a b c\n2\n');
    expect(await said('sequences', '--input', sequences)).toMatch(/sequences\.txt, line 2: expected a user id/u);
    const baskets = bench.write('baskets.csv', 'who,what\n1,2\n');
    expect(await said('next-basket', '--input', baskets)).toMatch(/baskets\.csv: no column found for "order"/u);
    expect(await said('sequences', '--input', bench.path('nowhere'))).toContain('no such file');
    expect(await said('sequences', '--input', bench.write('empty.txt', '\n'))).toContain('is empty');
  });

  test('a protocol or an option that is missing or wrong', async () => {
    expect(await said('clairvoyance')).toContain('Protocols: sessions, sequences, next-basket, cart');
    expect(await said('sessions', '--train', 'x')).toContain('--protocol sessions needs --test');
    expect(await said('cart', '--orders', 'x')).toContain('--protocol cart needs --cut');
    expect(await said('cart', '--orders', 'x', '--cut', 'May')).toContain('a day like 2025-11-01');
    expect(await said('cart', '--orders', 'x', '--cut', '2025-02-30')).toContain('a day like 2025-11-01');
    expect(await said('next-basket', '--input', 'x', '--seed', 'two')).toContain('--seed must be');
  });

  test('an option that would change nothing', async () => {
    expect(await said('cart', '--orders', 'x', '--cut', '2025-11-01', '--events', 'y')).toContain(
      'no use for --events',
    );
    expect(await said('sessions', '--train', 'x', '--test', 'y', '--share', '0.2')).toContain('no use for --share');
    const evaluate = async (...argv: string[]) => (await bench.dangol('evaluate', '--orders', 'x', ...argv)).err;
    expect(await evaluate('--seed', '3')).toContain('--seed belongs to --protocol');
    expect(await evaluate('--cut', '2025-11-01', '--share', '0.2')).toContain('Give --cut or --share, not both');
  });

  test('columns may be named by hand', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => `${n % 12},${Math.floor(n / 12)},${(n * 7) % 5}`);
    const input = bench.write('named.csv', ['Kunde,Korb,Artikel', ...lines].join('\n'));
    const map = ['--map', 'buyer=Kunde,order=Korb,item=Artikel', '--seed', '1'];
    expect(
      (await bench.json<ProtocolResult>('evaluate', '--protocol', 'next-basket', '--input', input, ...map)).n,
    ).toBe(3);
  });
});

test('prints a table for people', async () => {
  const input = bench.write('sequences.txt', '1 a b z c\n2 b c z d\n');
  const { out } = await bench.dangol('evaluate', '--protocol', 'sequences', '--input', input);
  expect(out).toMatch(/^sequences: 2 questions; in per cent/mu);
  expect(out).toMatch(/^metric +dangol +95 % interval +popularity +cosine$/mu);
  expect(out).toMatch(/^HR@10 +50\.00 +0\.00–100\.00/mu);
});

import type { Database } from '../database/open-database';
import { createLocalEase, type SparseRows } from './local-ease';
import { bothWays, rankedPairs } from './ranked-pairs';
import { CART, UNIT, weighed } from './settings';

/** Which items take part in the regression. */
interface Enough {
  /** Fewest orders. */
  least: number;
  /** Pairs among them. */
  pairs: number;
}

/**
 * *Completes the cart*: for a target with orders enough the weights by which its best candidates explain it together, for the others
 * a damped cosine; stands on `basket_pairs`.
 */
export async function buildCart(database: Database): Promise<void> {
  await database.run(
    rankedPairs(
      'cosines',
      `SELECT p.item, p.other, ${weighed('p.c', CART.exponents)} AS score
       FROM (${bothWays('basket_pairs', 'c')}) p JOIN basket_counts x ON x.item = p.item JOIN basket_counts y ON y.item = p.other`,
    ),
  );
  const enough = await ordersEnough(database);
  await explain(database, enough);
  await database.run(
    rankedPairs(
      'cart',
      `SELECT item, other, score FROM explained UNION ALL
       SELECT s.item, s.other, ${CART.cosineWorth}e0 * s.score / 1e9 FROM cosines s JOIN basket_counts y ON y.item = s.other WHERE y.n < ${enough.least}`,
    ),
  );
  await database.run('DROP TABLE cosines');
  await database.run('DROP TABLE explained');
}

/** Fewest orders of an item that takes part in the regression: as few as keep its pairs within bounds. */
async function ordersEnough(database: Database): Promise<Enough> {
  for (let least = CART.orders; ; least *= 2) {
    const [found] = await database.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM (${pairsOf(least)}) enough`);
    const pairs = found?.n ?? 0;
    if (pairs <= CART.pairs) return { least, pairs };
  }
}

function pairsOf(least: number): string {
  return `SELECT p.low, p.high, 1e0 * p.g / ${UNIT}e0 AS value FROM basket_pairs p
    JOIN basket_counts x ON x.item = p.low JOIN basket_counts y ON y.item = p.high WHERE x.n >= ${least} AND y.n >= ${least}`;
}

/** Makes `explained(item, other, score)`: how much `item` in a cart speaks for `other`. */
async function explain(database: Database, enough: Enough): Promise<void> {
  const { least } = enough;
  const counts = await database.rows<{ item: number; g: number }>(
    `SELECT item, 1e0 * g / ${UNIT}e0 AS g FROM basket_counts WHERE n >= ${least}`,
  );
  const candidates = await database.rows<{ item: number; other: number }>(
    `SELECT s.item, s.other FROM cosines s JOIN basket_counts x ON x.item = s.item JOIN basket_counts y ON y.item = s.other
     WHERE x.n >= ${least} AND y.n >= ${least} AND s.place <= ${CART.candidates} ORDER BY s.item, s.place`,
  );
  const size = 1 + counts.reduce((most, { item }) => Math.max(most, item), -1);
  const diagonal = new Float64Array(size);
  for (const { item, g } of counts) diagonal[item] = g;
  const weightsOf = createLocalEase(await readGram(database, enough, diagonal), CART.ridge);
  await database.insert(
    'explained',
    { item: 'INTEGER', other: 'INTEGER', score: 'DOUBLE' },
    explanations(candidates, weightsOf),
  );
}

function* explanations(
  candidates: readonly { item: number; other: number }[],
  weightsOf: ReturnType<typeof createLocalEase>,
): Generator<[item: number, other: number, score: number]> {
  for (let from = 0; from < candidates.length; ) {
    const target = candidates[from]!.item;
    let to = from;
    while (candidates[to]?.item === target) to++;
    const items = candidates.slice(from, to).map(({ other }) => other);
    for (const [place, weight] of weightsOf(target, items).entries()) {
      if (weight > 0) yield [items[place]!, target, weight];
    }
    from = to;
  }
}

async function readGram(database: Database, { least, pairs }: Enough, diagonal: Float64Array): Promise<SparseRows> {
  const lows = new Uint32Array(pairs);
  const highs = new Uint32Array(pairs);
  const shared = new Float64Array(pairs);
  let read = 0;
  for await (const rows of database.stream<[low: number, high: number, value: number]>(pairsOf(least))) {
    for (const [low, high, value] of rows) {
      lows[read] = low;
      highs[read] = high;
      shared[read++] = value;
    }
  }
  const starts = new Uint32Array(diagonal.length + 1);
  for (const ends of [lows, highs]) for (const row of ends) starts[row + 1]!++;
  for (let row = 0; row < diagonal.length; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const columns = new Uint32Array(pairs * 2);
  const values = new Float64Array(pairs * 2);
  for (let pair = 0; pair < pairs; pair++) {
    const forth = next[lows[pair]!]!++;
    const back = next[highs[pair]!]!++;
    columns[forth] = highs[pair]!;
    columns[back] = lows[pair]!;
    values[forth] = values[back] = shared[pair]!;
  }
  return { starts, columns, values, diagonal };
}

import type { Database } from '../../database/open-database';
import { userError } from '../../errors';
import type { Input } from '../input';
import { insertRows, type Row } from '../insert-rows';
import { joinChildren } from './join-children';
import type { Met } from './met';
import { isObject } from './parse-json';
import { unfold } from './unfold';
import { unwrap } from './unwrap';

/** Columns are those of so many rows. */
const SAMPLE_ROWS = 2000;

/**
 * Opens JSON with rows inside rows: orders with their lines, products with their variants, answers with a wrapper, a bulk answer of Shopify.
 * @param read its values, from the first one each time.
 * @throws UserError where there is no object among the first ones.
 */
export async function openNested(database: Database, file: string, read: () => AsyncIterable<Met>): Promise<Input> {
  const sample = await readSample(read);
  const isBulk = sample.some(({ value }) => isPart(value));
  const rowsOf = isBulk ? joinChildren : unfoldEach;
  const columns = new Set<string>();
  for await (const joined of rowsOf(() => again(sample))) {
    if (!('own' in joined)) continue;
    for (const column of joined.whole.keys()) columns.add(column);
    for (const column of joined.own.keys()) columns.add(column);
  }
  if (!columns.size) throw userError('badJson', file);
  return {
    file,
    columns: [...columns],
    nested: false,
    layout: isBulk ? 'shopify-bulk' : 'nested-json',
    load(table, wanted, tally) {
      const names = [...wanted.values()];
      async function* rows(): AsyncGenerator<Row> {
        for await (const joined of rowsOf(read, (column) => names.includes(column))) {
          if (!('own' in joined)) yield { row: joined.row, reason: 'not a JSON object' };
          else yield { row: joined.row, cells: names.map((name) => joined.own.get(name) ?? joined.whole.get(name)) };
        }
      }
      return insertRows(database, table, wanted, rows(), tally);
    },
  };
}

/** The first rows; of a bulk answer that tells all orders before their lines, some of those, too. */
async function readSample(read: () => AsyncIterable<Met>): Promise<Met[]> {
  const sample: Met[] = [];
  let missing = 0;
  for await (const met of read()) {
    if (!sample.length && isObject(met.value) && String(met.value.id).startsWith('gid://')) missing = 200;
    if (isPart(met.value)) missing--;
    else if (sample.length >= SAMPLE_ROWS) continue;
    sample.push(met);
    if (sample.length >= SAMPLE_ROWS && missing <= 0) break;
  }
  return sample;
}

function isPart(value: unknown): boolean {
  return isObject(value) && typeof value.__parentId === 'string';
}

async function* unfoldEach(read: () => AsyncIterable<Met>): ReturnType<typeof joinChildren> {
  for await (const { row, value } of read()) {
    const objects = unwrap(value);
    if (!objects.length) yield { row };
    for (const object of objects) for (const [own, whole] of unfold(object)) yield { row, own, whole };
  }
}

async function* again(sample: readonly Met[]): AsyncGenerator<Met> {
  yield* sample;
}

import type { Blend, ItemLists } from '@dangol/schema';
import { MODEL_FORMAT } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { LIST_NAMES } from './gather-lists';
import type { Packing } from './open-packing';
import { rankedList } from './ranked-list';

/** Cards are shipped for the top of each list only: with all of them a record is three times as large. */
const LIST_CARDS = 12;
/** A shard and its number, without its version: that is made from all of them. Records and cards are JSON texts, by id. */
export interface PackedShard {
  number: number;
  items: Map<string, string>;
  cards: Map<string, string>;
  blend?: Blend | undefined;
}

/**
 * The shards of a model in the order of their numbers, one at a time, those without items left out. Needs `list_entries`, `records`, `repeat`, `lowest`.
 * @param number SQL of the number of the shard of item `i`, see {@link shardNumber}.
 * @param chosen SQL condition on item `i`. Default: all.
 */
export async function* packShards(packing: Packing, number: string, chosen = 'TRUE'): AsyncGenerator<PackedShard> {
  const { database, ids, cards, tops: best } = packing;
  const shard = `CAST(${number} AS INTEGER)`;
  const entriesOf = alongside<EntryRow>(
    database,
    `SELECT ${shard} AS shard, l.item, l.list, l.other, CAST(l.score AS DOUBLE) AS score FROM list_entries l
     JOIN records i ON i.item = l.item WHERE ${chosen} ORDER BY shard, l.item, l.list, l.place`,
  );
  const items = groups<ItemRow>(
    database,
    `SELECT ${shard} AS shard, i.item, r.rate, r.gap_days, w.price FROM records i LEFT JOIN repeat r ON r.item = i.item LEFT JOIN lowest w ON w.item = i.item
     WHERE ${chosen} ORDER BY shard, i.item`,
  );
  for await (const group of items) {
    const { lists, tops } = readLists(await entriesOf(group.number), ids, best);
    const packed: PackedShard = { number: group.number, blend: packing.blend, items: new Map(), cards: new Map() };
    const own = new Set<number>();
    for (const [, item, rate, gapDays, lowest] of group.rows) {
      const card = cards.of(item);
      const listed = lists.get(item);
      if (card === undefined && rate === null && !listed) continue;
      if (card !== undefined) own.add(item);
      const id = ids[item] as string;
      packed.items.set(id, recordText(id, card, listed ?? {}, rate === null ? undefined : { rate, gapDays }, lowest));
    }
    for (const item of [...tops].sort((a, b) => a - b)) {
      const card = own.has(item) ? undefined : cards.of(item);
      if (card !== undefined) packed.cards.set(ids[item] as string, card);
    }
    if (packed.items.size) yield packed;
  }
}

/** The shard of item `i` as `shardOf()` has it, in SQL. */
export function shardNumber(shardCount: number): string {
  return `i.hash % ${shardCount}`;
}

/** What a shard file holds, byte for byte; a `Shard` when it is read. */
export function shardText(
  version: string,
  { items, cards, blend }: Pick<PackedShard, 'items' | 'cards' | 'blend'>,
): string {
  const head = JSON.stringify({ format: MODEL_FORMAT, version, blend }).slice(0, -1);
  return `${head},"items":[${[...items.values()].join(',')}],"cards":[${[...cards.values()].join(',')}]}`;
}

type EntryRow = [shard: number, item: number, list: number, other: number, score: number];
type ItemRow = [shard: number, item: number, rate: number | null, gapDays: number | null, lowest: number | null];

/** An `ItemRecord`. */
function recordText(
  id: string,
  card: string | undefined,
  lists: ItemLists,
  repeat: { rate: number; gapDays: number | null } | undefined,
  lowest: number | null,
): string {
  const ownCard = card === undefined ? '' : `,"card":${card}`;
  const again = repeat && { rate: repeat.rate, gapDays: repeat.gapDays ?? undefined };
  return `{"id":${JSON.stringify(id)}${ownCard},${JSON.stringify({ lists, repeat: again, lowest: lowest ?? undefined }).slice(1)}`;
}

/**
 * The lists of a shard's items, and whose cards go with them. A list's best score in the shop is 1: scores compare from item to item, and how much
 * was sold altogether, which scores grow with, is in none.
 */
function readLists(
  rows: EntryRow[],
  ids: string[],
  best: readonly number[],
): { lists: Map<number, ItemLists>; tops: Set<number> } {
  const lists = new Map<number, ItemLists>();
  const tops = new Set<number>();
  for (let from = 0; from < rows.length; ) {
    const [, item, list] = rows[from] as EntryRow;
    const entries: { id: string; score: number }[] = [];
    let to = from;
    for (let row = rows[to]; row && row[1] === item && row[2] === list; row = rows[++to]) {
      if (entries.length < LIST_CARDS) tops.add(row[3]);
      entries.push({ id: ids[row[3]] as string, score: row[4] / (best[list] as number) });
    }
    const known = lists.get(item) ?? {};
    known[LIST_NAMES[list] as keyof ItemLists] = rankedList(entries);
    lists.set(item, known);
    from = to;
  }
  return { lists, tops };
}

interface Group<Row> {
  number: number;
  rows: Row[];
}

/** Streams rows ordered by shard, their first column, one shard at a time: no more than that is held. */
async function* groups<Row extends [number, ...unknown[]]>(
  database: Database,
  sql: string,
): AsyncGenerator<Group<Row>> {
  let group: Group<Row> | undefined;
  for await (const rows of database.stream<Row>(sql)) {
    for (const row of rows) {
      if (group?.number !== row[0]) {
        if (group) yield group;
        group = { number: row[0], rows: [] };
      }
      group.rows.push(row);
    }
  }
  if (group) yield group;
}

/** Follows a second stream of the same order: the rows of a shard, or none. */
function alongside<Row extends [number, ...unknown[]]>(
  database: Database,
  sql: string,
): (number: number) => Promise<Row[]> {
  const stream = groups<Row>(database, sql);
  let next: Promise<IteratorResult<Group<Row>>> | undefined;
  return async (number) => {
    for (;;) {
      next ??= stream.next();
      const { value, done } = await next;
      if (done || value.number > number) return [];
      next = undefined;
      if (value.number === number) return value.rows;
    }
  };
}

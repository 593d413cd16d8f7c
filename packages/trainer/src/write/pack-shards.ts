import type { Card, ItemLists, ItemRecord, Shard } from '@dangol/schema';
import { MODEL_FORMAT } from '@dangol/schema';
import type { Cell, Database } from '../database/open-database';
import { rankedList } from './ranked-list';

/** Cards are shipped for the top of each list only: with all of them a record is three times as large. */
const LIST_CARDS = 12;
/** The score of a list table is in billionths. */
const SCORE_UNIT = 1e-9;

/** A shard and its number, without its version: that is made from all of them. */
export type PackedShard = { number: number } & Pick<Shard, 'items' | 'cards'>;

/**
 * The shards of a model in the order of their numbers, one at a time, those without items left out.
 * Needs `list_entries`, `cards`, `items`, `repeat`.
 * @param number SQL of the number of the shard of item `i`, see {@link shardNumber}.
 * @param chosen SQL condition on item `i`. Default: all.
 */
export async function* packShards(database: Database, number: string, chosen = 'TRUE'): AsyncGenerator<PackedShard> {
  const shard = `CAST(${number} AS INTEGER)`;
  const entries = groups<EntryRow>(
    database,
    ['item', 'list', 'id', 'score'],
    `SELECT ${shard} AS shard, l.item, l.list, o.id, CAST(l.score AS DOUBLE) AS score FROM list_entries l
     JOIN items i ON i.item = l.item JOIN items o ON o.item = l.other WHERE ${chosen} ORDER BY shard, l.item, l.list, l.place`,
  );
  const topCards = groups<{ card: string }>(
    database,
    ['other', 'card'],
    `SELECT DISTINCT ${shard} AS shard, l.other, c.card FROM list_entries l
     JOIN items i ON i.item = l.item JOIN cards c ON c.item = l.other WHERE l.place <= ${LIST_CARDS} AND ${chosen} ORDER BY shard, l.other`,
  );
  const items = groups<ItemRow>(
    database,
    ['item', 'id', 'card', 'rate', 'gap_days'],
    `SELECT ${shard} AS shard, i.item, i.id, c.card, r.rate, r.gap_days FROM items i
     LEFT JOIN cards c ON c.item = i.item LEFT JOIN repeat r ON r.item = i.item
     WHERE ${chosen} AND (c.card IS NOT NULL OR r.rate IS NOT NULL OR i.item IN (SELECT item FROM list_entries)) ORDER BY shard, i.item`,
  );
  const entriesOf = alongside(entries);
  const cardsOf = alongside(topCards);
  for await (const group of items) {
    const lists = listsByItem(await entriesOf(group.shard));
    const own = new Set(group.rows.filter((row) => row.card !== null).map((row) => row.id));
    const others = (await cardsOf(group.shard)).map((row) => JSON.parse(row.card) as Card);
    yield {
      number: group.shard,
      items: group.rows.map((row) => toRecord(row, lists.get(row.item) ?? {})),
      cards: others.filter((card) => !own.has(card.id)),
    };
  }
}

/** The shard of item `i` as `shardOf()` has it, in SQL. */
export function shardNumber(shardCount: number): string {
  return `i.hash % ${shardCount}`;
}

/** What a shard file holds, byte for byte. */
export function shardText(version: string, { items, cards }: PackedShard): string {
  return JSON.stringify({ format: MODEL_FORMAT, version, items, cards } satisfies Shard);
}

interface EntryRow {
  item: number;
  list: keyof ItemLists;
  id: string;
  score: number;
}

interface ItemRow {
  item: number;
  id: string;
  card: string | null;
  rate: number | null;
  gap_days: number | null;
}

function toRecord(row: ItemRow, lists: ItemLists): ItemRecord {
  const gap = row.gap_days === null ? {} : { gapDays: row.gap_days };
  return {
    id: row.id,
    ...(row.card !== null && { card: JSON.parse(row.card) as Card }),
    lists,
    ...(row.rate !== null && { repeat: { rate: row.rate, ...gap } }),
  };
}

function listsByItem(rows: EntryRow[]): Map<number, ItemLists> {
  const byItem = new Map<number, ItemLists>();
  for (let from = 0; from < rows.length; ) {
    const { item, list } = rows[from] as EntryRow;
    let to = from;
    while (rows[to]?.item === item && rows[to]?.list === list) to++;
    const entries = rows.slice(from, to).map(({ id, score }) => ({ id, score: score * SCORE_UNIT }));
    byItem.set(item, { ...byItem.get(item), [list]: rankedList(entries) });
    from = to;
  }
  return byItem;
}

interface Group<Row> {
  shard: number;
  rows: Row[];
}

/** Streams rows ordered by `shard`, their first column, one shard at a time: no more than that is held. @param names of the columns after it. */
async function* groups<Row>(database: Database, names: readonly string[], sql: string): AsyncGenerator<Group<Row>> {
  let group: Group<Row> | undefined;
  for await (const rows of database.stream<[shard: number, ...cells: Cell[]]>(sql)) {
    for (const [shard, ...cells] of rows) {
      if (group?.shard !== shard) {
        if (group) yield group;
        group = { shard, rows: [] };
      }
      const row: Record<string, unknown> = {};
      for (const [place, name] of names.entries()) row[name] = cells[place];
      group.rows.push(row as Row);
    }
  }
  if (group) yield group;
}

/** Follows a second stream of the same order: the rows of a shard, or none. */
function alongside<Row>(stream: AsyncGenerator<Group<Row>>): (shard: number) => Promise<Row[]> {
  let next: Promise<IteratorResult<Group<Row>>> | undefined;
  return async (shard) => {
    for (;;) {
      next ??= stream.next();
      const { value, done } = await next;
      if (done || value.shard > shard) return [];
      next = undefined;
      if (value.shard === shard) return value.rows;
    }
  };
}

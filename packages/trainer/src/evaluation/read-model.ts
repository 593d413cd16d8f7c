import type { Card, ItemRecord } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { openPacking } from '../write/open-packing';
import { packPopular } from '../write/pack-popular';
import { packShards } from '../write/pack-shards';
import type { CaseSet } from './make-cases';
import type { ReadModel } from './score-cases';

/** Reads the records that the questions need, packed and quantised as files hold them. */
export async function readModel(database: Database, sets: readonly CaseSet[]): Promise<ReadModel> {
  const needed = new Set(
    sets.flatMap(({ cases }) => cases.flatMap(({ item, history }) => (item === null ? history : [item, ...history]))),
  );
  const rows = [...needed].map((item) => [item]);
  await database.insert('needed', { item: 'INTEGER' }, rows);
  const records = new Map<string, ItemRecord>();
  const cards = new Map<string, Card>();
  for await (const { items } of packShards(
    await openPacking(database),
    'i.item',
    'i.item IN (SELECT item FROM needed)',
  )) {
    for (const text of items.values()) {
      const record = JSON.parse(text) as ItemRecord;
      records.set(record.id, record);
      if (record.card) cards.set(record.id, record.card);
    }
  }
  const popular = { ...(await packPopular(database)), version: '0' };
  const named = await database.rows<{ item: number; id: string }>('SELECT item, id FROM items ORDER BY item');
  const [met] = await database.rows<{ n: number }>(
    'SELECT COUNT(*) AS n FROM (SELECT item FROM purchases UNION SELECT item FROM clicks) met',
  );
  const ids: string[] = [];
  for (const { item, id } of named) ids[item] = id;
  return { records, cards, popular, ids, met: met?.n ?? 0 };
}

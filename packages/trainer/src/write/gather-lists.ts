import type { Database } from '../database/open-database';
import { LIST_TABLES } from '../models/build-models';

/** Makes `list_entries(item, list, other, score, place)`, one table of all lists, which the packer streams. */
export async function gatherLists(database: Database): Promise<void> {
  const parts = Object.entries(LIST_TABLES).map(
    ([list, table]) => `SELECT item, '${list}' AS list, other, score, place FROM ${table}`,
  );
  await database.run(`CREATE TABLE list_entries AS ${parts.join(' UNION ALL ')}`);
}

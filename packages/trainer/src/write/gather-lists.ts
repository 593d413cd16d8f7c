import type { ItemLists } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { LIST_TABLES } from '../models/build-models';

/** The lists in the order in which a record has them; a list is a number in the database. */
export const LIST_NAMES = (Object.keys(LIST_TABLES) as (keyof ItemLists)[]).sort();

/** What the lists of searches are called, by the list they are in a record. */
const QUERY_TABLES: Partial<Record<keyof ItemLists, string>> = {
  viewed: 'query_viewed',
  similarBuyers: 'query_bought',
};

/**
 * Makes `list_entries(item, list, other, score, place)`, a view of all lists as one, and `records(item, id, hash)`, of the items and the searches that
 * lists are of: what the packer streams.
 */
export async function gatherLists(database: Database): Promise<void> {
  const parts = LIST_NAMES.flatMap((name, list) =>
    [LIST_TABLES[name], QUERY_TABLES[name]]
      .filter((table) => table !== undefined)
      .map((table) => `SELECT item, ${list} AS list, other, score, place FROM ${table}`),
  );
  await database.run(`CREATE VIEW list_entries AS ${parts.join(' UNION ALL ')}`);
  await database.run(
    'CREATE VIEW records AS SELECT item, id, hash FROM items UNION ALL SELECT item, id, hash FROM queries',
  );
}

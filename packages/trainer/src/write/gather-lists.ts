import type { ItemLists } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { LIST_TABLES } from '../models/build-models';

/** The lists in the order in which a record has them; a list is a number in the database. */
export const LIST_NAMES = (Object.keys(LIST_TABLES) as (keyof ItemLists)[]).sort();

/** Makes `list_entries(item, list, other, score, place)`, a view of all lists as one, which the packer streams. */
export async function gatherLists(database: Database): Promise<void> {
  const parts = LIST_NAMES.map(
    (name, list) => `SELECT item, ${list} AS list, other, score, place FROM ${LIST_TABLES[name]}`,
  );
  await database.run(`CREATE VIEW list_entries AS ${parts.join(' UNION ALL ')}`);
}

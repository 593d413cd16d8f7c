import type { Database } from '../database/open-database';
import { LIST_TABLES } from '../models/build-models';

/** Items that a strip has something for, of all items. */
export interface Coverage {
  similarBuyers: number;
  goesWith: number;
  viewed: number;
  cart: number;
  /** With a name to show, from the catalogue or the order log. */
  cards: number;
  /** Items that were bought or met at all. */
  met: number;
}

/** Counts the items with at least one entry in each list. */
export async function countCoverage(database: Database): Promise<Coverage> {
  const lists = Object.entries(LIST_TABLES).map(
    ([list, table]) => `(SELECT COUNT(DISTINCT item) FROM ${table}) AS "${list}"`,
  );
  const [coverage] = await database.rows<Coverage>(
    `SELECT ${lists.join(', ')}, (SELECT COUNT(*) FROM cards) AS cards,
      (SELECT COUNT(*) FROM (SELECT item FROM purchases UNION SELECT item FROM clicks) met) AS met`,
  );
  if (!coverage) throw new Error('the coverage query gave no row');
  return coverage;
}

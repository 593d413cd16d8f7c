import type { Database } from '../database/open-database';

/** What models are made from, and files are not. */
const TABLES = ['purchases', 'clicks', 'session_items', 'buyer_items', 'basket_items', 'catalogue', 'aliases'];

/** Gives back what only the models needed before the files are written: packing a large model wants the room. */
export async function dropLogs(database: Database): Promise<void> {
  for (const table of TABLES) await database.run(`DROP TABLE ${table}`);
}

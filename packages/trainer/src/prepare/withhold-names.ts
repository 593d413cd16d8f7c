import type { Card } from '@dangol/schema';
import type { Database } from '../database/open-database';

/**
 * Takes away the cards of items that fewer people than `floor` bought and fewer visited, where all there is of them is a name from a line of a log:
 * a payment page made for one customer bears that customer's name. What the catalogue has is public already. Runs while `purchases` and
 * `clicks` are whole.
 */
export async function withholdNames(database: Database, floor: number): Promise<void> {
  const people = (table: string, person: string) =>
    `(SELECT item FROM ${table} GROUP BY item HAVING COUNT(DISTINCT ${person}) >= ${floor})`;
  const rare = `SELECT c.item, c.card FROM cards c JOIN items i ON i.item = c.item WHERE i.id NOT IN (SELECT id FROM catalogue WHERE card IS NOT NULL)
    AND c.item NOT IN ${people('purchases', 'buyer')} AND c.item NOT IN ${people('clicks', 'visitor')}`;
  async function* names(): AsyncGenerator<[item: number]> {
    for await (const rows of database.stream<[item: number, card: string]>(rare)) {
      for (const [item, text] of rows) {
        const { id, title, ...more } = JSON.parse(text) as Card;
        // More than a name is of an earlier catalogue.
        if (!Object.keys(more).length) yield [item];
      }
    }
  }
  await database.insert('withheld', { item: 'INTEGER' }, names());
  await database.run('DELETE FROM cards WHERE item IN (SELECT item FROM withheld)');
  await database.run('DROP TABLE withheld');
}

import type { Database } from '../database/open-database';

/** `names(id, name, n)`: what items are called in the lines, and how often. Runs before the lines are dropped. */
export const NAMES = `CREATE TABLE names AS SELECT item AS id, name, COUNT(*) AS n FROM (
  SELECT item, name FROM order_lines UNION ALL SELECT item, name FROM event_lines) lines WHERE name IS NOT NULL GROUP BY item, name`;

/**
 * `cards(item, card)`: the catalogue's cards as JSON text; for an item it lacks, a card of the name that most of its lines carry; none for what
 * the shop does not show. Stands on `names`.
 */
export async function makeCards(database: Database): Promise<void> {
  await database.run(
    'CREATE TABLE cards AS SELECT i.item, c.card FROM items i JOIN catalogue c ON c.id = i.id WHERE c.card IS NOT NULL',
  );
  await database.insert('cards', { item: 'INTEGER', card: 'VARCHAR' }, cardsOfNames(database));
}

async function* cardsOfNames(database: Database): AsyncGenerator<[item: number, card: string]> {
  const named = database.stream<[item: number, id: string, title: string]>(
    `SELECT i.item, i.id, n.name FROM items i JOIN (
       SELECT id, name FROM (SELECT id, name, ROW_NUMBER() OVER (PARTITION BY id ORDER BY SUM(n) DESC, name) AS place FROM names GROUP BY id, name) ranked
       WHERE place = 1) n ON n.id = i.id
     WHERE i.id NOT IN (SELECT id FROM catalogue) ORDER BY i.item`,
  );
  for await (const rows of named) for (const [item, id, title] of rows) yield [item, JSON.stringify({ id, title })];
}

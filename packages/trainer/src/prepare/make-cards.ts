import type { Database } from '../database/open-database';

/**
 * `cards(item, card)`: the catalogue's cards as JSON text; for an item it lacks, a card of the name that most of its order lines carry.
 * Runs before the lines are dropped.
 */
export async function makeCards(database: Database): Promise<void> {
  await database.run(`CREATE TABLE cards AS SELECT i.item, COALESCE(c.card, CAST(json_object('id', i.id, 'title', n.name) AS VARCHAR)) AS card
    FROM items i LEFT JOIN catalogue c ON c.id = i.id LEFT JOIN (
      SELECT item, name FROM (
        SELECT item, name, ROW_NUMBER() OVER (PARTITION BY item ORDER BY COUNT(*) DESC, name) AS place FROM (
          SELECT item, name FROM order_lines UNION ALL SELECT item, name FROM event_lines) lines
        WHERE name IS NOT NULL GROUP BY item, name) ranked
      WHERE place = 1) n ON n.item = i.id
    WHERE c.card IS NOT NULL OR n.name IS NOT NULL`);
}

import { expect, test } from 'vitest';
import { openDatabase } from '../../../packages/trainer/src/database/open-database';
import { nameItems, numberItems } from '../../../packages/trainer/src/prepare/name-items';
import { CATALOGUE_TABLES } from '../../../packages/trainer/src/read/load-catalogue';
import { EVENT_TABLES } from '../../../packages/trainer/src/read/load-events';
import { ORDER_LINES } from '../../../packages/trainer/src/read/load-orders';

test('all of 220,000 items are named, numbered and hashed: rows may be inserted while others are still being read', async () => {
  const database = await openDatabase();
  try {
    for (const statement of [ORDER_LINES, ...EVENT_TABLES, ...CATALOGUE_TABLES]) await database.run(statement);
    // Decomposed Hangul: each id is written otherwise than it is kept.
    await database.run(
      `INSERT INTO order_lines (buyer, "order", item, moment, line, name) SELECT 'b1', 'o' || CAST(range AS VARCHAR), '\u1100\u1161' || CAST(range AS VARCHAR), 0, range, NULL FROM range(220000)`,
    );
    await nameItems(database);
    await numberItems(database);
    const [items] = await database.rows(
      `SELECT COUNT(*) AS n, COUNT(DISTINCT hash) > 219000 AS spread, MIN(id) AS id FROM items`,
    );
    expect(items).toEqual({ n: 220_000, spread: true, id: '가0' });
  } finally {
    await database.close();
  }
});

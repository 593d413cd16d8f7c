import { expect, test } from 'vitest';
import { openDatabase } from '../../../packages/trainer/src/database/open-database';
import { nameItems, numberItems } from '../../../packages/trainer/src/prepare/name-items';
import { CATALOGUE_TABLES } from '../../../packages/trainer/src/read/load-catalogue';
import { EVENT_TABLES } from '../../../packages/trainer/src/read/load-events';
import { ORDER_LINES } from '../../../packages/trainer/src/read/load-orders';

test('all of 300,000 items are named, numbered and hashed: rows may be inserted while others are still being read', async () => {
  const database = await openDatabase();
  try {
    for (const statement of [ORDER_LINES, ...EVENT_TABLES, ...CATALOGUE_TABLES]) await database.run(statement);
    // Decomposed Hangul: each id is written otherwise than it is kept.
    await database.run(
      `INSERT INTO order_lines SELECT 'b1', 'o' || CAST(range AS VARCHAR), '\u1100\u1161' || CAST(range AS VARCHAR), 0, range, NULL, NULL, NULL FROM range(300000)`,
    );
    await nameItems(database);
    await numberItems(database);
    const [items] = await database.rows(
      `SELECT COUNT(*) AS n, COUNT(DISTINCT hash) > 299000 AS spread, MIN(id) AS id FROM items`,
    );
    expect(items).toEqual({ n: 300_000, spread: true, id: '가0' });
  } finally {
    await database.close();
  }
});

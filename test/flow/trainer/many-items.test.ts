import { expect, test } from 'vitest';
import { openDatabase } from '../../../packages/trainer/src/database/open-database';
import { nameItems, numberItems } from '../../../packages/trainer/src/prepare/name-items';
import { CATALOGUE_TABLES } from '../../../packages/trainer/src/read/load-catalogue';
import { EVENT_TABLES } from '../../../packages/trainer/src/read/load-events';
import { ORDER_TABLES } from '../../../packages/trainer/src/read/load-orders';
import { packPopular } from '../../../packages/trainer/src/write/pack-popular';

test('all of 220,000 items are named, numbered and hashed: rows may be inserted while others are still being read', async () => {
  const database = await openDatabase();
  try {
    for (const statement of [...ORDER_TABLES, ...EVENT_TABLES, ...CATALOGUE_TABLES]) await database.run(statement);
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

test('where every item has a category of its own, popular.json is made of the 50 best-selling and no more is read', async () => {
  const database = await openDatabase();
  try {
    for (const statement of [
      `CREATE TABLE items AS SELECT CAST(range AS INTEGER) AS item, 'p' || CAST(range AS VARCHAR) AS id FROM range(300000)`,
      `CREATE TABLE cards AS SELECT item, '{"id":"' || id || '","title":"' || REPEAT('long ', 40) || '"}' AS card FROM items`,
      `CREATE TABLE popular AS SELECT item, CAST(1000000 - item AS BIGINT) AS score, 'c' || CAST(item AS VARCHAR) AS category,
         item + 1 AS shop_place, 1 AS category_place FROM items`,
      'CREATE TABLE blends (step VARCHAR, list VARCHAR, share DOUBLE)',
      'CREATE TABLE related_categories (category VARCHAR, other VARCHAR, score BIGINT, place INTEGER)',
    ])
      await database.run(statement);
    let read = 0;
    const counting = {
      ...database,
      async rows<Row>(sql: string) {
        const rows = await database.rows<Row>(sql);
        read += rows.length;
        return rows;
      },
    };
    const { categories, shop } = await packPopular(counting);
    expect(read).toBe(50);
    expect(shop.ids.slice(0, 2)).toEqual(['p0', 'p1']);
    expect(categories.length).toBeGreaterThan(10);
    expect(categories.map(({ category }) => category)).toEqual(categories.map((_, place) => `c${place}`));
  } finally {
    await database.close();
  }
});

import { itemId } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { literal } from '../database/quote';
import { NAMED } from '../read/type-orders';
import { cafe24Number } from '../recognise/cafe24-number';

/**
 * `led(raw, id, joined)`: for each code of the logs that is written otherwise than the page's id, that id; NULL where it has none. In this order: the catalogue's page, or what an
 * alias of it leads to; a page that another code of the same order lines leads to; the number in a code of Cafe24's; the one item that other lines call so, too. `joined` is 1 where it is
 * more than another spelling.
 * @param hasCafe24Codes whether codes may be Cafe24's.
 */
export async function leadCodes(database: Database, hasCafe24Codes: boolean): Promise<void> {
  await database.run(
    `CREATE TABLE met AS SELECT item AS raw FROM order_lines UNION SELECT item FROM event_lines WHERE item IS NOT NULL`,
  );
  await database.insert('canonical', { raw: 'VARCHAR', id: 'VARCHAR' }, canonical(database));
  await database.run(`CREATE TABLE known_codes AS SELECT id AS code, id FROM catalogue UNION ALL
    SELECT a.alias AS code, a.id FROM aliases a WHERE a.alias NOT IN (SELECT id FROM catalogue) AND a.id IN (SELECT id FROM catalogue)`);
  await database.run(`CREATE TABLE coded AS SELECT m.raw, CASE WHEN n.raw IS NULL THEN m.raw ELSE n.id END AS id
    FROM met m LEFT JOIN canonical n ON n.raw = m.raw`);
  await database.run(`CREATE TABLE by_catalogue AS SELECT c.raw, c.id, CASE WHEN k.id IS NULL THEN o.id ELSE k.id END AS page FROM coded c
    LEFT JOIN known_codes k ON k.code = c.id
    LEFT JOIN (SELECT l.item AS raw, MIN(k.id) AS id FROM line_codes l JOIN known_codes k ON k.code = l.code GROUP BY l.item HAVING COUNT(DISTINCT k.id) = 1) o
      ON o.raw = c.raw`);
  await database.insert('computed', { raw: 'VARCHAR', id: 'VARCHAR' }, hasCafe24Codes ? computed(database) : []);
  await database.run(`CREATE TABLE paged AS SELECT b.raw, b.id, CASE WHEN b.page IS NULL THEN c.id ELSE b.page END AS page
    FROM by_catalogue b LEFT JOIN (SELECT raw, MIN(id) AS id FROM computed GROUP BY raw HAVING COUNT(DISTINCT id) = 1) c ON c.raw = b.raw`);
  await database.run(`CREATE TABLE whole AS SELECT p.raw, p.id, CASE WHEN p.page IS NULL THEN s.page ELSE p.page END AS page FROM paged p
    LEFT JOIN (SELECT l.code AS raw, MIN(COALESCE(o.page, o.id)) AS page FROM line_codes l JOIN paged o ON o.raw = l.item
      WHERE l.item <> l.code GROUP BY l.code HAVING COUNT(DISTINCT COALESCE(o.page, o.id)) = 1) s ON s.raw = p.raw`);
  await database.run(`CREATE TABLE led AS SELECT raw, CASE WHEN page IS NOT NULL THEN page WHEN LEFT(raw, 1) = ${literal(NAMED)} THEN NULL ELSE id END AS id,
    CASE WHEN page IS NULL OR page = id THEN 0 ELSE 1 END AS joined FROM whole
    WHERE id IS NULL OR page <> raw OR (page IS NULL AND (id <> raw OR LEFT(raw, 1) = ${literal(NAMED)}))`);
  const passing = [
    'met',
    'canonical',
    'known_codes',
    'coded',
    'by_catalogue',
    'computed',
    'paged',
    'whole',
    'line_codes',
  ];
  for (const table of passing) await database.run(`DROP TABLE ${table}`);
}

/** Ids that are written otherwise than `itemId()` has them; NULL for one that is none. */
async function* canonical(database: Database): AsyncGenerator<[raw: string, id: string | null]> {
  for await (const rows of database.stream<[raw: string]>('SELECT raw FROM met')) {
    for (const [raw] of rows) {
      const id = itemId(raw);
      if (id !== raw) yield [raw, id ?? null];
    }
  }
}

/** The pages' numbers in Cafe24's codes of what is not known otherwise: those that the catalogue has, or all where there is none. */
async function* computed(database: Database): AsyncGenerator<[raw: string, id: string]> {
  const pages = new Set<string>();
  for (const { id } of await database.rows<{ id: string }>('SELECT id FROM catalogue')) pages.add(id);
  const codes = database.stream<[raw: string, code: string]>(
    `SELECT raw, id AS code FROM by_catalogue WHERE page IS NULL AND id IS NOT NULL UNION ALL
     SELECT b.raw, l.code FROM by_catalogue b JOIN line_codes l ON l.item = b.raw WHERE b.page IS NULL`,
  );
  for await (const rows of codes) {
    for (const [raw, code] of rows) {
      const number = cafe24Number(code);
      if (number !== undefined && (!pages.size || pages.has(number))) yield [raw, number];
    }
  }
}

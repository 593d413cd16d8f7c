import type { Database } from '../database/open-database';
import { identifier } from '../database/quote';
import { KEPT_ROWS, type KeptTable } from './kept-rows';

/** From where on the numbers are those of the newly read rows. */
export interface Since {
  order: number;
  session: number;
}

/**
 * Puts the rows of the state before those just read, under numbers that both understand: items are numbered anew by their ids (`kept_items(old, n)` leads
 * from the state's), buyers and visitors keep theirs and new ones follow, orders and sessions go on counting.
 */
export async function joinRows(database: Database, hasCatalogue: boolean): Promise<Since> {
  const [next] = await database.rows<Since>(
    `SELECT (SELECT COALESCE(MAX("order"), -1) + 1 FROM kept.purchases) AS "order", (SELECT COALESCE(MAX(session), -1) + 1 FROM (SELECT session FROM kept.clicks UNION ALL SELECT session FROM kept.searches) visits) AS session`,
  );
  const since = next as Since;
  await joinItems(database, hasCatalogue);
  for (const people of ['buyers', 'visitors']) await joinPeople(database, people);
  for (const [table, kept] of Object.entries(KEPT_ROWS)) await joinTable(database, table, kept, since);
  await database.run('DROP TABLE new_items');
  await database.run('DROP TABLE new_buyers');
  await database.run('DROP TABLE new_visitors');
  return since;
}

/** `old` is the number so far: in the state, or in what was just read. */
async function joinItems(database: Database, hasCatalogue: boolean): Promise<void> {
  await database.run(`CREATE TABLE every_item AS SELECT CAST(ROW_NUMBER() OVER (ORDER BY id) - 1 AS INTEGER) AS item, id
    FROM (SELECT id FROM items UNION SELECT id FROM kept.items) ids`);
  await database.run(
    'CREATE TABLE kept_items AS SELECT k.item AS old, e.item AS n FROM kept.items k JOIN every_item e ON e.id = k.id',
  );
  await database.run(
    'CREATE TABLE new_items AS SELECT i.item AS old, e.item AS n FROM items i JOIN every_item e ON e.id = i.id',
  );
  const named = `CAST(json_object('id', k.id, 'title', k.title) AS VARCHAR)`;
  // A card of an earlier catalogue would show an old price: of it the name is left. Without a catalogue today it says more than a name from a line.
  const card = hasCatalogue
    ? `COALESCE(d.card, ${named})`
    : `CASE WHEN k.card <> ${named} THEN k.card ELSE COALESCE(d.card, k.card) END`;
  await replace(
    database,
    'cards',
    `SELECT e.item, ${card} AS card FROM every_item e LEFT JOIN (SELECT n, card FROM cards JOIN new_items ON old = item) d ON d.n = e.item
     LEFT JOIN kept.cards k ON k.id = e.id WHERE (d.card IS NOT NULL OR k.card IS NOT NULL) AND e.id NOT IN (SELECT id FROM catalogue WHERE card IS NULL)`,
  );
  await replace(
    database,
    'items',
    `SELECT e.item, e.id, COALESCE(d.hash, k.hash) AS hash, COALESCE(d.category, k.category) AS category, COALESCE(d.grp, k.grp) AS grp
     FROM every_item e LEFT JOIN items d ON d.id = e.id LEFT JOIN kept.items k ON k.id = e.id ORDER BY e.item`,
  );
  await database.run('DROP TABLE every_item');
}

async function joinPeople(database: Database, people: string): Promise<void> {
  await database.run(`CREATE TABLE new_${people} AS SELECT d.n AS old, CAST(COALESCE(k.n,
      (SELECT COALESCE(MAX(n), -1) FROM kept.${people}) + ROW_NUMBER() OVER (PARTITION BY k.n IS NULL ORDER BY d.n)) AS INTEGER) AS n
    FROM ${people} d LEFT JOIN kept.${people} k ON k.name = d.name`);
  await replace(
    database,
    people,
    `SELECT name, n FROM kept.${people} UNION SELECT d.name, m.n FROM ${people} d JOIN new_${people} m ON m.old = d.n`,
  );
}

async function joinTable(database: Database, table: string, { columns }: KeptTable, since: Since): Promise<void> {
  const first = { orders: since.order, sessions: since.session };
  const select = (source: string, isKept: boolean) => {
    const joins: string[] = [];
    const values = Object.entries(columns).map(([name, numbers]) => {
      const value = `t.${identifier(name)}`;
      const isLed = numbers === 'items' || (!isKept && (numbers === 'buyers' || numbers === 'visitors'));
      if (isLed) joins.push(`JOIN ${isKept ? 'kept' : 'new'}_${numbers} m_${name} ON m_${name}.old = ${value}`);
      if (isLed) return `m_${name}.n AS ${identifier(name)}`;
      const goesOn = !isKept && (numbers === 'orders' || numbers === 'sessions');
      return goesOn ? `CAST(${value} + ${first[numbers]} AS INTEGER) AS ${identifier(name)}` : value;
    });
    return `SELECT ${values.join(', ')} FROM ${source} t ${joins.join(' ')}`;
  };
  await replace(database, table, `${select(`kept.${table}`, true)} UNION ALL ${select(table, false)}`);
}

async function replace(database: Database, table: string, sql: string): Promise<void> {
  await database.run(`CREATE TABLE joined AS ${sql}`);
  await database.run(`DROP TABLE ${table}`);
  await database.run(`ALTER TABLE joined RENAME TO ${table}`);
}

import type { Database } from '../../database/open-database';
import { keyPurchases } from '../../prepare/key-purchases';
import { keySessions } from '../../prepare/key-sessions';
import { makeCards, NAMES } from '../../prepare/make-cards';
import { nameItems, numberItems } from '../../prepare/name-items';
import { nameLinks } from '../../prepare/name-links';
import { CATALOGUE_TABLES } from '../../read/load-catalogue';
import { EVENT_TABLES } from '../../read/load-events';
import { ORDER_TABLES } from '../../read/load-orders';

/**
 * Fills `clicks` and `items` with visits, each a person's own, as an event log of views would.
 * @param visits items in the order they were met, the oldest visit first.
 * @param apartMs what lies between one visit and the next; `null` where their order says nothing about time.
 */
export async function loadVisits(
  database: Database,
  visits: readonly (readonly string[])[],
  apartMs: number | null,
): Promise<void> {
  for (const statement of [...ORDER_TABLES, ...EVENT_TABLES, ...CATALOGUE_TABLES]) await database.run(statement);
  await database.insert('given', { visit: 'INTEGER', item: 'VARCHAR', line: 'INTEGER' }, linesOf(visits));
  await database.run(`INSERT INTO event_lines SELECT NULL, 'view', item, NULL, NULL, LPAD(CAST(visit AS VARCHAR), 10, '0'),
    ${apartMs === null ? 'NULL' : `CAST(visit AS BIGINT) * ${apartMs}`}, NULL, line, NULL, NULL FROM given ORDER BY line`);
  await database.run('DROP TABLE given');
  await nameItems(database);
  await numberItems(database);
  await database.run(NAMES);
  await makeCards(database);
  await nameLinks(database);
  await keySessions(database);
  await keyPurchases(database);
}

function* linesOf(visits: readonly (readonly string[])[]): Generator<[visit: number, item: string, line: number]> {
  let line = 0;
  for (const [visit, items] of visits.entries()) for (const item of items) yield [visit, item, line++];
}

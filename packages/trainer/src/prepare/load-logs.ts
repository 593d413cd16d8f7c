import type { ColumnMap } from '../columns/parse-map';
import type { Database } from '../database/open-database';
import { parseSource } from '../engines/clickhouse/parse-source';
import { readHere } from '../engines/read-here';
import { userError } from '../errors';
import { CATALOGUE_TABLES, loadCatalogue } from '../read/load-catalogue';
import { EVENT_TABLES, loadEvents } from '../read/load-events';
import { loadLinks } from '../read/load-links';
import { loadOrders, ORDER_LINES } from '../read/load-orders';
import type { ReadReport } from '../read/read-report';
import type { State } from '../state/open-state';
import { groupVariants } from './group-variants';
import { type KeyedPurchases, keyPurchases } from './key-purchases';
import { keySessions } from './key-sessions';
import { leaveOutServices, type Services } from './leave-out-services';
import { makeCards, NAMES } from './make-cards';
import { type NamedItems, nameItems, numberItems } from './name-items';
import { type NamedLinks, nameLinks } from './name-links';

/** The files of one run. */
export interface Logs {
  orders: readonly string[];
  events: readonly string[];
  catalogue?: string;
  /** Links made by hand. */
  links?: readonly string[] | undefined;
  /** Whether variants are told by their titles where the catalogue has no groups. Default true. */
  grouping?: boolean | undefined;
  map: ColumnMap;
}

/** What was read and put aside on the way to `purchases`, `clicks`, `items` and `cards`. */
export interface LoadedLogs extends KeyedPurchases, NamedItems, NamedLinks {
  reports: ReadReport[];
  services: Services;
  /** Items that share a group with others by their titles. */
  groupedItems: number;
}

/**
 * Reads all files and numbers what is in them. From here on no id of a buyer, visitor or order is in any table but `buyers` and `visitors`.
 * @param state what was counted before: its rows come first, and lines of its time are left out.
 * @throws UserError for files that cannot be read, or where nothing usable is in them.
 */
export async function loadLogs(
  database: Database,
  logs: Logs,
  onStep: (name: string) => void,
  state?: State,
): Promise<LoadedLogs> {
  if (!logs.orders.length && !logs.events.length) throw userError('noInput');
  for (const statement of [ORDER_LINES, ...EVENT_TABLES, ...CATALOGUE_TABLES]) await database.run(statement);
  const reports: ReadReport[] = [];
  onStep('reading the catalogue');
  const { catalogue } = logs;
  let groupedItems = 0;
  await readHere(database, CATALOGUE_TABLES, async (where) => {
    if (catalogue !== undefined) reports.push(await loadCatalogue(where, catalogue, logs.map));
    for (const file of logs.links ?? []) reports.push(await loadLinks(where, file, logs.map));
    if (catalogue !== undefined && logs.grouping !== false) groupedItems = await groupVariants(where);
  });
  for (const file of logs.orders) {
    onStep('reading orders');
    const load = (where: Database) => loadOrders(where, file, logs.map);
    reports.push(await (parseSource(file) ? load(database) : readHere(database, [ORDER_LINES], load)));
  }
  for (const file of logs.events) {
    onStep('reading events');
    const load = (where: Database) => loadEvents(where, file, logs.map);
    reports.push(await (parseSource(file) ? load(database) : readHere(database, EVENT_TABLES, load)));
  }
  await state?.leaveOut();
  onStep('naming items');
  const named = await nameItems(database);
  const services = await leaveOutServices(database);
  const catalogues = (catalogue === undefined ? 0 : 1) + (logs.links?.length ?? 0);
  if (!state?.countedBefore()) await refuseNothing(database, reports.slice(catalogues));
  await numberItems(database);
  await database.run(NAMES);
  await state?.addNames();
  await makeCards(database);
  onStep('numbering orders and sessions');
  await keySessions(database);
  const keyed = await keyPurchases(database);
  if (state) {
    onStep('joining what was counted before');
    await state.join(logs.catalogue !== undefined);
  } else for (const names of ['buyers', 'visitors', 'names']) await database.run(`DROP TABLE ${names}`);
  const linked = await nameLinks(database);
  return { reports, services, groupedItems, ...named, ...linked, ...keyed };
}

async function refuseNothing(database: Database, reports: ReadReport[]): Promise<void> {
  const [left] = await database.rows<{ n: number }>(
    'SELECT (SELECT COUNT(*) FROM order_lines) + (SELECT COUNT(item) FROM event_lines) AS n',
  );
  if (left?.n) return;
  const refusals = reports.flatMap((report) => report.refusals).sort((a, b) => b.count - a.count);
  const refused = refusals.reduce((sum, { count }) => sum + count, 0);
  throw userError('nothingUsable', refused, refusals[0]?.reason ?? '');
}

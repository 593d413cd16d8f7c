import type { ColumnMap } from '../columns/parse-map';
import type { Database } from '../database/open-database';
import { parseSource } from '../engines/clickhouse/parse-source';
import { readHere } from '../engines/read-here';
import { userError } from '../errors';
import { listInputs } from '../read/list-inputs';
import { CATALOGUE_TABLES, loadCatalogue } from '../read/load-catalogue';
import { EVENT_TABLES, loadEvents } from '../read/load-events';
import { loadLinks } from '../read/load-links';
import { loadOrders, ORDER_TABLES } from '../read/load-orders';
import type { ReadReport } from '../read/read-report';
import { RECOGNISERS } from '../recognise/recognisers';
import type { State } from '../state/open-state';
import { countResolved, type ResolvedLines } from './count-resolved';
import { drawSalt } from './draw-salt';
import { type DroppedCopies, dropCopies } from './drop-copies';
import { fillCurrency } from './fill-currency';
import { groupVariants } from './group-variants';
import { type JoinedGuests, joinGuests } from './join-guests';
import { type KeyedPurchases, keyPurchases } from './key-purchases';
import { keySessions } from './key-sessions';
import { leaveOutExtras } from './leave-out-extras';
import { leaveOutServices, type Services } from './leave-out-services';
import { makeCards, NAMES } from './make-cards';
import { type NamedItems, nameItems, numberItems } from './name-items';
import { type NamedLinks, nameLinks } from './name-links';
import { requireResolved } from './require-resolved';

/** The files of one run. */
export interface Logs {
  orders: readonly string[];
  events: readonly string[];
  /** One or several files, joined to one. */
  catalogue?: string | readonly string[] | undefined;
  /** Links made by hand. */
  links?: readonly string[] | undefined;
  /** Whether variants are told by their titles where the catalogue has no groups. Default true. */
  grouping?: boolean | undefined;
  map: ColumnMap;
  /** What pages call an item. Default `auto`. */
  pageId?: string | undefined;
  /** Least share of the ordered lines that are of items of the catalogue, where there is one. Default 0. */
  minResolved?: number | undefined;
  /** Of times without one. */
  zone?: string | undefined;
  /** Of the hashes of people, for who wants to tell them by it: `buyers`, `guests` and `visitors` are kept then. Default: drawn and forgotten. */
  salt?: string | undefined;
}

/** What was read and put aside on the way to `purchases`, `clicks`, `items` and `cards`. */
export interface LoadedLogs extends KeyedPurchases, NamedItems, NamedLinks, DroppedCopies, JoinedGuests {
  reports: ReadReport[];
  services: Services;
  /** Items that share a group with others by their titles. */
  groupedItems: number;
  /** Lines whose names say that they are postage, a payment or a gift. */
  extras: number;
  /** Codes that several products of the catalogue have: they lead nowhere. */
  ambiguousAliases: number;
  /** Products that the shop does not show: without a card. */
  hiddenItems: number;
  /** Of the orders, and so of the catalogue's prices, which name none. ISO 4217. */
  filledCurrency?: string | undefined;
  /** How many of the ordered lines are of items of the catalogue; absent without one. */
  resolved?: ResolvedLines;
}

/**
 * Reads all files and numbers what is in them. From here on no id of a buyer, visitor or order is in any table but `buyers`, `guests` and `visitors`.
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
  for (const statement of [...ORDER_TABLES, ...EVENT_TABLES, ...CATALOGUE_TABLES]) await database.run(statement);
  const reports: ReadReport[] = [];
  onStep('reading the catalogue');
  const { map, zone } = logs;
  const catalogue = await listInputs(typeof logs.catalogue === 'string' ? [logs.catalogue] : (logs.catalogue ?? []));
  const orders = await listInputs(logs.orders);
  let groupedItems = 0;
  let told = { ambiguousAliases: 0, hiddenItems: 0 };
  await readHere(database, CATALOGUE_TABLES, async (where) => {
    if (catalogue.length) {
      const { reports: read, ...counted } = await loadCatalogue(where, catalogue, { map, pageId: logs.pageId, zone });
      reports.push(...read);
      told = counted;
    }
    for (const file of await listInputs(logs.links ?? [])) reports.push(await loadLinks(where, file, map));
    if (catalogue.length && logs.grouping !== false) groupedItems = await groupVariants(where);
  });
  const catalogues = reports.length;
  const reading = { map, zone, salt: state?.salt ?? logs.salt ?? drawSalt() };
  for (const file of orders) {
    onStep('reading orders');
    const load = (where: Database) => loadOrders(where, file, { ...reading, mayOverlap: orders.length > 1 });
    reports.push(await (parseSource(file) ? load(database) : readHere(database, ORDER_TABLES, load)));
  }
  const orderReports = reports.slice(catalogues);
  for (const file of await listInputs(logs.events)) {
    onStep('reading events');
    const load = (where: Database) => loadEvents(where, file, reading);
    reports.push(await (parseSource(file) ? load(database) : readHere(database, EVENT_TABLES, load)));
  }
  await state?.leaveOut();
  onStep('naming items');
  const copies = await dropCopies(database);
  const guests = await joinGuests(database);
  const named = await nameItems(database, reports.some(hasCafe24Codes));
  // Of a log of no known platform a name alone says too little.
  const isTold = catalogue.length > 0 || orderReports.every(({ recogniser }) => recogniser !== 'generic');
  const extras = isTold ? await leaveOutExtras(database) : 0;
  const services = await leaveOutServices(database, await state?.linesBefore());
  if (!state?.countedBefore()) await refuseNothing(database, reports.slice(catalogues));
  const resolved = catalogue.length ? await countResolved(database) : undefined;
  if (resolved) requireResolved(resolved, logs.minResolved ?? 0);
  await numberItems(database);
  await database.run(NAMES);
  await state?.addNames();
  await makeCards(database);
  onStep('numbering orders and sessions');
  await keySessions(database);
  const keyed = await keyPurchases(database);
  if (state) {
    onStep('joining what was counted before');
    await state.join(catalogue.length > 0);
  } else {
    const people = logs.salt === undefined ? ['buyers', 'visitors', 'guests'] : [];
    for (const names of [...people, 'names']) await database.run(`DROP TABLE ${names}`);
  }
  const filledCurrency = await fillCurrency(database);
  const linked = await nameLinks(database);
  return {
    reports,
    services,
    groupedItems,
    extras,
    ...told,
    ...copies,
    ...guests,
    ...(resolved && { resolved }),
    ...(filledCurrency && { filledCurrency }),
    ...named,
    ...linked,
    ...keyed,
  };
}

function hasCafe24Codes({ recogniser }: ReadReport): boolean {
  return RECOGNISERS.some(({ name, hasCafe24Codes }) => name === recogniser && hasCafe24Codes === true);
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

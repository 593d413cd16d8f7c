import { chooseColumns } from '../columns/choose-columns';
import type { ColumnMap } from '../columns/parse-map';
import { ORDER_ROLES } from '../columns/roles';
import { several } from '../columns/several';
import type { Database } from '../database/open-database';
import { identifier, literal } from '../database/quote';
import { parseSource } from '../engines/clickhouse/parse-source';
import { fillOrders } from './fill-orders';
import { inFuture } from './in-future';
import { noteContacts } from './note-contacts';
import { openInput } from './open-input';
import type { ReadReport } from './read-report';
import { refuseRows } from './refuse-rows';
import { reportOrders } from './report-orders';
import { createTally } from './tally';
import { timeSql } from './time-sql';
import { typeOrders } from './type-orders';
import { zoneOf } from './zone-of';

/** Columns of money that are of one piece by their name. What a line or an order came to is no price: a discount of the whole is in it. */
const OF_ONE = /unit|^price$|(sale|item|selling)price$|판매가|단가|상품가격|^가격$/u;

/**
 * The tables that all order lines end in, whatever file they came from. `moment` in epoch ms; `price` of one piece, NULL where no column has it; `key` names a line
 * across files, NULL where nothing can be there twice. `line_codes`: what else the items are called in the same lines. `cancelled_lines`: keys and moments of
 * what was cancelled in any of the files. `order_codes`: by what else an event log may name an order that is told of here, and the orders that are cancelled.
 * `buyer_contacts`: by what else a buyer is told, as hashes.
 */
export const ORDER_TABLES = [
  `CREATE TABLE order_lines
  (buyer VARCHAR, "order" VARCHAR, item VARCHAR, moment BIGINT, line BIGINT, name VARCHAR, price DOUBLE, currency VARCHAR, key VARCHAR)`,
  'CREATE TABLE line_codes (item VARCHAR, code VARCHAR)',
  'CREATE TABLE cancelled_lines (key VARCHAR, moment BIGINT)',
  'CREATE TABLE order_codes (code VARCHAR)',
  'CREATE TABLE buyer_contacts (buyer VARCHAR, contact VARCHAR)',
];

/** How order logs are read. */
export interface OrderReading {
  map: ColumnMap;
  /** Goes into the hashes of buyers. */
  salt: string;
  /** Of times without one: `Asia/Seoul`. Default: as the file's platform, or the letters of its headers, have it. */
  zone?: string | undefined;
  /** Whether there are other files that may have the same lines. */
  mayOverlap: boolean;
}

/**
 * Reads one order log into {@link ORDER_TABLES}. Left out and counted: rows without order or item, cancellations (a `C` before an otherwise
 * numeric order number, a status word, a quantity or price of 0 or less), times that cannot be read.
 * @throws UserError for a missing file or column, or a file of which nothing can be learned.
 */
export async function loadOrders(database: Database, file: string, reading: OrderReading): Promise<ReadReport> {
  const input = await openInput(database, file);
  const { map, salt, mayOverlap } = reading;
  const { recogniser, columns } = chooseColumns(input, ORDER_ROLES, map);
  const tally = createTally(input.file);
  const rows = await input.load('raw', columns, tally);
  // Rows that a database holds have no first line of an order.
  if (recogniser || !parseSource(file)) await fillOrders(database, columns, recogniser);
  const zone = zoneOf(input, recogniser, reading.zone, columns.get('at'));
  const at = columns.has('at') ? await timeSql(database, 'raw', '"at"', zone) : undefined;
  await database.run(typeOrders({ columns, recogniser, at, salt, mayOverlap }));
  await noteContacts(database, columns, salt);
  await database.run('DROP TABLE raw');
  const more = await reportOrders(database, columns);
  for (const role of several(columns, 'item').slice(1).map(identifier))
    await database.run(
      `INSERT INTO line_codes SELECT DISTINCT item, ${role} FROM typed WHERE item IS NOT NULL AND ${role} <> item`,
    );
  const [shape] = await database.rows<{ numeric: boolean }>(
    `SELECT COALESCE(AVG(CASE WHEN regexp_matches("order", '^[0-9]+$') THEN 1e0 ELSE 0e0 END), 0) > 0.5 AS numeric FROM typed`,
  );
  const cancelled = `cancelled OR (${shape?.numeric ?? false} AND regexp_matches("order", '^[Cc][0-9]+$'))`;
  await refuseRows(database, tally, [
    // Of files that were put together by hand.
    ['the header again', `"order" = ${literal(columns.get('order') as string)}`],
    ['no order number', '"order" IS NULL'],
    ['no item', 'item IS NULL'],
    ['cancelled order', cancelled],
    ['came back whole', 'quantity <= 0 AND ordered > 0'],
    ['quantity of 0 or less, or none', 'quantity IS NULL OR quantity <= 0'],
    ['price of 0 or less', 'price <= 0'],
    ['time not readable', 'has_at AND moment IS NULL'],
    inFuture(),
  ]);
  const isOfOne =
    recogniser !== undefined ||
    map.orders.has('price') ||
    OF_ONE.test((columns.get('price') ?? '').toLowerCase().replace(/[^\p{L}]/gu, ''));
  await database.run(`INSERT INTO order_lines SELECT buyer, "order", item, moment, line, name,
      ${isOfOne ? 'price' : 'CAST(NULL AS DOUBLE)'}, currency, key FROM judged WHERE reason IS NULL ORDER BY line`);
  await database.run(
    `INSERT INTO cancelled_lines SELECT key, moment FROM judged WHERE reason IN ('cancelled order', 'came back whole')`,
  );
  await database.run(`INSERT INTO order_codes SELECT DISTINCT order_code FROM typed WHERE order_code <> "order"`);
  await database.run(
    `INSERT INTO order_codes SELECT DISTINCT "order" FROM judged WHERE reason IN ('cancelled order', 'came back whole')`,
  );
  await database.run('DROP VIEW judged');
  await database.run('DROP TABLE typed');
  return {
    file: input.file,
    rows,
    refusals: tally.refusals(),
    columns: Object.fromEntries(columns),
    recogniser: recogniser?.name ?? 'generic',
    ...(at !== undefined && { zone }),
    ...more,
  };
}

import { findColumns } from '../columns/find-columns';
import type { ColumnMap } from '../columns/parse-map';
import { ORDER_ROLES } from '../columns/roles';
import type { Database } from '../database/open-database';
import { inFuture } from './in-future';
import { openInput } from './open-input';
import { named, type ReadReport } from './read-report';
import { refuseRows } from './refuse-rows';
import { buyerSql, numberSql, textSql } from './sql-values';
import { createTally } from './tally';
import { timeSql } from './time-sql';

/** Words of an order status that mean: this was not bought, or it came back. */
const CANCELLED = 'cancel|refund|return|void|fail|취소|환불|반품|교환|미입금|입금전|결제대기';

/** Columns of money that are of one piece by their name. What a line or an order came to is no price: a discount of the whole is in it. */
const OF_ONE = /unit|^price$|(sale|item|selling)price$|판매가|단가|상품가격|^가격$/u;

/** The table that all order lines end in, whatever file they came from. `moment` in epoch ms; `price` of one piece, NULL where no column has it. */
export const ORDER_LINES = `CREATE TABLE order_lines
  (buyer VARCHAR, "order" VARCHAR, item VARCHAR, moment BIGINT, line BIGINT, name VARCHAR, price DOUBLE, currency VARCHAR)`;

/**
 * Reads one order log into `order_lines`. Left out and counted: rows without order or item, cancellations (a `C` before an otherwise
 * numeric order number, a status word, a quantity or price of 0 or less), times that cannot be read.
 * @throws UserError for a missing file or column.
 */
export async function loadOrders(database: Database, file: string, map: ColumnMap): Promise<ReadReport> {
  const input = await openInput(database, file);
  const columns = findColumns(file, input.columns, ORDER_ROLES, map);
  const tally = createTally(input.file);
  const rows = await input.load('raw', columns, tally);
  const at = columns.has('at') ? await timeSql(database, 'raw', '"at"') : 'CAST(NULL AS BIGINT)';
  await database.run(`CREATE TABLE typed AS SELECT line, ${textSql('"order"')} AS "order",
    ${columns.has('buyer') ? buyerSql('buyer') : 'CAST(NULL AS VARCHAR)'} AS buyer,
    ${textSql('item')} AS item,
    ${at} AS moment,
    ${columns.has('at') ? textSql('"at"') : 'NULL'} IS NOT NULL AS has_at,
    ${columns.has('quantity') ? numberSql('quantity') : '1'} AS quantity,
    ${columns.has('price') ? numberSql('price') : 'CAST(NULL AS DOUBLE)'} AS price,
    ${columns.has('status') ? `regexp_matches(LOWER(status), '${CANCELLED}')` : 'FALSE'} AS cancelled,
    ${columns.has('currency') ? `UPPER(${textSql('currency')})` : 'CAST(NULL AS VARCHAR)'} AS currency,
    ${columns.has('name') ? textSql('name') : 'CAST(NULL AS VARCHAR)'} AS name FROM raw`);
  await database.run('DROP TABLE raw');
  const [shape] = await database.rows<{ numeric: boolean }>(
    `SELECT COALESCE(AVG(CASE WHEN regexp_matches("order", '^[0-9]+$') THEN 1e0 ELSE 0e0 END), 0) > 0.5 AS numeric FROM typed`,
  );
  await refuseRows(database, tally, [
    ['no order number', '"order" IS NULL'],
    ['no item', 'item IS NULL'],
    ['cancelled order', `cancelled OR (${shape?.numeric ?? false} AND regexp_matches("order", '^[Cc][0-9]+$'))`],
    ['quantity of 0 or less, or none', 'quantity IS NULL OR quantity <= 0'],
    ['price of 0 or less', 'price <= 0'],
    ['time not readable', 'has_at AND moment IS NULL'],
    inFuture(),
  ]);
  const isOfOne =
    map.orders.has('price') || OF_ONE.test((columns.get('price') ?? '').toLowerCase().replace(/[^\p{L}]/gu, ''));
  await database.run(`INSERT INTO order_lines SELECT CASE WHEN buyer IS NULL THEN NULL ELSE 'b' || buyer END, "order", item, moment, line, name,
      ${isOfOne ? 'price' : 'CAST(NULL AS DOUBLE)'}, currency FROM judged WHERE reason IS NULL ORDER BY line`);
  await database.run('DROP VIEW judged');
  await database.run('DROP TABLE typed');
  return { file: input.file, rows, refusals: tally.refusals(), columns: named(columns) };
}

import type { FoundColumns } from '../columns/find-columns';
import type { Role } from '../columns/roles';
import { several } from '../columns/several';
import { identifier, literal } from '../database/quote';
import type { Recogniser } from '../recognise/recogniser';
import { buyerColumns } from './buyer-columns';
import { buyerKeySql } from './buyer-key-sql';
import { orderStatus } from './order-status';
import { numberSql, textSql } from './sql-values';

/** Before the name that stands in the place of a code that a line has not: no code begins with it, and it never becomes an id. */
export const NAMED = '\u0001';

/** Between the parts of a line's key. */
const PART = '\u001F';

/** What is known of a loaded order log. */
export interface RawOrders {
  columns: FoundColumns;
  recogniser?: Recogniser | undefined;
  /** SQL of the moment; none without times. */
  at?: string | undefined;
  salt: string;
  mayOverlap: boolean;
}

/** The statement that makes `typed` of `raw`: one row a line, of types instead of texts, with a hash in the place of who bought. */
export function typeOrders({ columns, recogniser, at, salt, mayOverlap }: RawOrders): string {
  const text = (role: Role) => (columns.has(role) ? textSql(identifier(role)) : 'CAST(NULL AS VARCHAR)');
  const number = (role: Role) => (columns.has(role) ? numberSql(identifier(role)) : 'CAST(NULL AS DOUBLE)');
  const ordered = columns.has('quantity') ? number('quantity') : '1';
  const items = several(columns, 'item').map((role) => codeSql(role, recogniser));
  const named = recogniser?.isNamed && columns.has('name') ? [`${literal(NAMED)} || ${text('name')}`] : [];
  const item = first([...items, ...named]);
  const others = items.slice(1).map((code, place) => `${code} AS item_${place + 2}`);
  const status = orderStatus(columns, recogniser?.dropped);
  const net = columns.has('kept_quantity')
    ? `COALESCE(${number('kept_quantity')}, ${ordered})`
    : columns.has('returned_quantity')
      ? `${ordered} - COALESCE(${number('returned_quantity')}, 0)`
      : ordered;
  const price = columns.has('line_total')
    ? `COALESCE(${number('price')}, ${number('line_total')} / NULLIF(${ordered}, 0))`
    : number('price');
  const currency = `UPPER(${text('currency')})`;
  return `CREATE TABLE typed AS SELECT line, ${text('order')} AS "order",
    ${text('order_code')} AS order_code,
    ${buyerKeySql(buyerColumns(columns), salt)} AS buyer,
    ${item} AS item,${others.map((other) => ` ${other},`).join('')}
    ${at ?? 'CAST(NULL AS BIGINT)'} AS moment,
    ${columns.has('at') ? text('at') : 'NULL'} IS NOT NULL AS has_at,
    ${ordered} AS ordered, ${net} AS quantity,
    ${price} AS price,
    ${status.cancelled} AS cancelled, ${status.pending} AS pending, ${status.partly} AS partly,
    ${recogniser?.currency ? `COALESCE(${columns.has('currency') ? currency : 'NULL'}, ${literal(recogniser.currency)})` : columns.has('currency') ? currency : 'CAST(NULL AS VARCHAR)'} AS currency,
    ${text('shop')} AS shop,
    ${text('name')} AS name,
    ${keySql(columns, item, mayOverlap)} AS key FROM raw`;
}

/** Names a line: by its own number, or by what it is and the how manieth of the same it is in its order. */
function keySql(columns: FoundColumns, item: string, mayOverlap: boolean): string {
  const own = columns.has('line_id') ? `"order" || '${PART}' || ${textSql('line_id')}` : 'CAST(NULL AS VARCHAR)';
  if (!mayOverlap) return own;
  const variants = several(columns, 'variant').map((role) => `COALESCE(${identifier(role)}, '')`);
  const same = ['"order"', item, ...variants];
  const which = `CAST(ROW_NUMBER() OVER (PARTITION BY ${same.join(', ')} ORDER BY line) AS VARCHAR)`;
  return `COALESCE(${own}, ${[...same, which].join(` || '${PART}' || `)})`;
}

function codeSql(role: Role, recogniser: Recogniser | undefined): string {
  const code = textSql(identifier(role));
  // The product of a line without one, in WooCommerce.
  return recogniser ? `NULLIF(${code}, '0')` : code;
}

function first(values: readonly string[]): string {
  return values.length > 1 ? `COALESCE(${values.join(', ')})` : (values[0] ?? 'CAST(NULL AS VARCHAR)');
}

import type { FoundColumns } from '../columns/find-columns';
import { several } from '../columns/several';
import { identifier, literal } from '../database/quote';
import { numberSql } from './sql-values';

/** Words of a state that mean: this was not bought, or it came back. */
const DROPPED =
  'cancel|refund|return|void|fail|expired|trash|draft|unpaid|취소|환불|반품|교환|미입금|입금 ?전|입금 ?대기|결제 ?대기';

/** Claims that the buyer or the shop took back, and what came back in part: the rest was bought. */
const KEPT = 'partial|부분 ?(취소|환불|반품)|철회|거부|거절';

/** A cell that says no where a date, a reason or a yes says that a line is off. */
const NO = ['f', 'false', 'n', 'no', '0', '-', 'null', 'none'];

/** SQL of what the columns of a state say of a line: conditions. */
export interface OrderStatus {
  /** It was not bought, or came back. */
  cancelled: string;
  /** It waits for a payment, and is kept. */
  pending: string;
  /** A part of the order came back. */
  partly: string;
}

/** @param dropped a regular expression of further states that count as cancelled, in small letters. */
export function orderStatus(columns: FoundColumns, dropped?: string): OrderStatus {
  const states = several(columns, 'status').map((role) => `LOWER(${identifier(role)})`);
  const words = dropped === undefined ? DROPPED : `${DROPPED}|${dropped}`;
  const off = states.map(
    (state) => `(REGEXP_MATCHES(${state}, ${literal(words)}) AND NOT REGEXP_MATCHES(${state}, ${literal(KEPT)}))`,
  );
  const filled = several(columns, 'cancelled').map(
    (role) =>
      `(TRIM(${identifier(role)}) <> '' AND LOWER(TRIM(${identifier(role)})) NOT IN (${NO.map(literal).join(', ')}))`,
  );
  // The sum may be of another line of the order: it counts where no state is told.
  const stateless = states.length ? `COALESCE(${states.join(', ')}) IS NULL AND ` : '';
  const refunded = columns.has('refunded') ? [`(${stateless}${numberSql('refunded')} > 0)`] : [];
  return {
    cancelled: either([...off, ...filled, ...refunded]),
    pending: either(states.map((state) => `REGEXP_MATCHES(${state}, '^pending')`)),
    partly: either(states.map((state) => `REGEXP_MATCHES(${state}, ${literal('partial|부분 ?(취소|환불|반품)')})`)),
  };
}

function either(conditions: readonly string[]): string {
  return conditions.length ? conditions.map((condition) => `COALESCE(${condition}, FALSE)`).join(' OR ') : 'FALSE';
}

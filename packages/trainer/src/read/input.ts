import type { Role } from '../columns/roles';
import type { Tally } from './tally';

/** An opened file: what columns it has, and a way to get some of them into a table. */
export interface Input {
  file: string;
  /** In the order of the file. */
  columns: string[];
  /** JSON rows that carry their items inside (`params.items`): read by another path. */
  nested: boolean;
  /**
   * A form by which a recogniser tells it: rows inside rows taken apart into columns with dots (`billing.email`, `line_items.sku`), the bulk answer of
   * Shopify with its kinds before the dot (`LineItem.sku`), a feed in XML.
   */
  layout?: 'nested-json' | 'shopify-bulk' | 'xml-feed';
  /**
   * Makes `table` with `line BIGINT` (the row in the file, from 1, a header counted) and one VARCHAR per role. No other column is read.
   * @param columns column by role.
   * @param tally is told of each row that could not be taken apart.
   * @returns rows met, refused ones included.
   */
  load(table: string, columns: Map<Role, string>, tally: Tally): Promise<number>;
}

// A bulk answer of Shopify is JSON Lines without nesting: an order, then its lines, each naming it as `__parentId`.
// https://shopify.dev/docs/api/usage/bulk-operations/queries#the-jsonl-data-format
import { type Cells, flatten } from './flatten';
import type { Met } from './met';
import { isObject, type JsonObject } from './parse-json';

/** A row of a joined answer: its own cells, and those of what it belongs to. */
export interface Joined {
  row: number;
  own: Cells;
  whole: Cells;
}

/** The kinds that have a row each; the first of any other kind (a picture) is told of its parent. */
const ROWS = ['LineItem', 'ProductVariant'];

/**
 * Joins what has a `__parentId` to its parent, in whatever order they come, with the child's fields prefixed by its kind (`LineItem.sku`); a parent without
 * lines is a row of its own, at the end.
 * @param read begins at the first line each time; it is read twice.
 * @param isWanted columns that are asked for: nothing else of a parent is kept meanwhile.
 */
export async function* joinChildren(
  read: () => AsyncIterable<Met>,
  isWanted: (column: string) => boolean = () => true,
): AsyncGenerator<Joined | { row: number }> {
  const parents = new Map<string, { row: number; kind: string; cells: Cells }>();
  const parentOf = (id: string) => {
    const parent = parents.get(id) ?? { row: 0, kind: '', cells: new Map() };
    parents.set(id, parent);
    return parent;
  };
  for await (const { row, value } of read()) {
    if (!isObject(value)) continue;
    const { __parentId: parentId, ...fields } = value;
    const isPart = typeof parentId === 'string';
    const kind = kindOf(value);
    if (isPart && (kind === '' || ROWS.includes(kind))) continue;
    const parent = parentOf(String(isPart ? parentId : value.id));
    if (!isPart) Object.assign(parent, { row, kind });
    for (const [column, text] of flatten(fields, isPart ? `${kind}.` : '')) {
      if (isWanted(column) && !(isPart && parent.cells.has(column))) parent.cells.set(column, text);
    }
  }
  const withRows = new Set<string>();
  for await (const { row, value } of read()) {
    if (!isObject(value)) yield { row };
    else if (typeof value.__parentId === 'string') {
      const { __parentId: id, ...fields } = value as JsonObject & { __parentId: string };
      const parent = parents.get(id);
      const kind = kindOf(value) || (parent?.kind === 'Product' ? 'ProductVariant' : 'LineItem');
      if (!ROWS.includes(kind)) continue;
      withRows.add(id);
      yield { row, own: flatten(fields, `${kind}.`), whole: parent?.cells ?? new Map() };
    }
  }
  for (const [id, { row, cells }] of parents) {
    if (row > 0 && !withRows.has(id)) yield { row, own: new Map(), whole: cells };
  }
}

function kindOf({ id, __typename: name }: JsonObject): string {
  return /^gid:\/\/shopify\/(\w+)\//u.exec(String(id))?.[1] ?? (typeof name === 'string' ? name : '');
}

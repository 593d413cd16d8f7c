import { userError } from '../errors';
import type { ColumnMap } from './parse-map';
import type { Role, Roles } from './roles';

/** The columns of one file that are read, by role. */
export type FoundColumns = Map<Role, string>;

/**
 * Finds the column of each role: what `--map` names, else the first usual name that the file has. A column serves one role.
 * @throws UserError naming the file, the columns seen and the `--map` that mends it.
 */
export function findColumns(file: string, columns: readonly string[], roles: Roles, map: ColumnMap): FoundColumns {
  const found: FoundColumns = new Map();
  const taken = new Set<string>();
  for (const [role, column] of map[roles.kind]) {
    const seen =
      columns.find((name) => name === column) ?? columns.find((name) => plainName(name) === plainName(column));
    if (seen === undefined) throw userError('mappedColumnMissing', file, role, column, columns);
    found.set(role, seen);
    taken.add(seen);
  }
  const byPlainName = new Map<string, string>();
  for (const name of columns) if (!byPlainName.has(plainName(name))) byPlainName.set(plainName(name), name);
  for (const [role, names] of Object.entries(roles.names)) {
    if (found.has(role)) continue;
    const column = names
      .map((name) => byPlainName.get(plainName(name)))
      .find((name) => name !== undefined && !taken.has(name));
    if (column === undefined) continue;
    found.set(role, column);
    taken.add(column);
  }
  for (const role of roles.needed) if (!found.has(role)) throw userError('missingColumn', file, role, columns);
  return found;
}

/** `InvoiceNo`, `invoice_no` and `Invoice No.` are one name. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

import type { FoundColumns } from '../columns/find-columns';
import type { Role } from '../columns/roles';
import { several } from '../columns/several';
import type { Database } from '../database/open-database';
import { identifier } from '../database/quote';
import type { Recogniser } from '../recognise/recogniser';
import { orderLevelRoles } from './order-level-roles';

/** Roles of which every column says something; of the others the first filled cell of a row counts. */
const EVERY: readonly Role[] = ['item', 'variant', 'buyer', 'email', 'phone', 'buyer_name', 'status', 'cancelled'];

/**
 * Puts what stands in the first line of an order alone into its other lines, and the first filled of a role's columns into one, in the table `raw`.
 * @param recogniser knows what belongs to the order; without one the lines tell, and nothing is done where nothing is to be filled.
 */
export async function fillOrders(
  database: Database,
  columns: FoundColumns,
  recogniser: Pick<Recogniser, 'fillDown'> | undefined,
): Promise<void> {
  const fillDown = recogniser ? (recogniser.fillDown ?? []) : await orderLevelRoles(database, columns);
  if (!recogniser && !fillDown.length) return;
  const names = [...columns.keys()];
  const trimmed = names.map((name) => `NULLIF(TRIM(${identifier(name)}), '') AS ${identifier(name)}`);
  const kept = new Map(names.map((name): [Role, Role] => [name, name.replace(/_\d+$/u, '')]));
  const cell = (name: Role) => {
    const isWhole = fillDown.includes(kept.get(name) ?? name);
    // The order's first line of this file is above its others.
    return isWhole
      ? `COALESCE(${identifier(name)}, FIRST_VALUE(${identifier(name)} IGNORE NULLS) OVER whole)`
      : identifier(name);
  };
  const cells = [...new Set(kept.values())].flatMap((role) => {
    const roles = several(columns, role);
    if (EVERY.includes(role)) return roles.map((name) => `${cell(name)} AS ${identifier(name)}`);
    return [`${roles.length > 1 ? `COALESCE(${roles.map(cell).join(', ')})` : cell(role)} AS ${identifier(role)}`];
  });
  await database.run(`CREATE TABLE filled AS SELECT line, ${cells.join(', ')} FROM (SELECT line, ${trimmed.join(', ')} FROM raw) trimmed
    WINDOW whole AS (PARTITION BY "order" ORDER BY line ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`);
  await database.run('DROP TABLE raw');
  await database.run('ALTER TABLE filled RENAME TO raw');
}

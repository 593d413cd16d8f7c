import type { FoundColumns } from '../columns/find-columns';
import type { Role } from '../columns/roles';
import type { Database } from '../database/open-database';
import { identifier } from '../database/quote';

/** What may belong to an order as a whole. */
const WHOLE: readonly Role[] = ['at', 'buyer', 'email', 'phone', 'buyer_name', 'status', 'currency', 'shop'];

/** How many times rarer a cell must be in an order's further lines than in its first. A file put together of two has some orders twice. */
const RARER = 5;

/**
 * The roles that a file of no known platform fills in the first line of an order alone, as its other lines show: to be filled down. A state only where hardly any
 * first line lacks one: elsewhere an empty one may say that nothing is wrong with the line.
 */
export async function orderLevelRoles(database: Database, columns: FoundColumns): Promise<Role[]> {
  const roles = WHOLE.filter((role) => columns.has(role));
  if (!roles.length) return [];
  const filled = (role: Role) => `CASE WHEN TRIM(${identifier(role)}) <> '' THEN 1 END`;
  const counts = roles.map(
    (role) =>
      `COUNT(CASE WHEN place = 1 THEN ${filled(role)} END) AS ${identifier(`${role} first`)}, COUNT(CASE WHEN place > 1 THEN ${filled(role)} END) AS ${identifier(`${role} further`)}`,
  );
  const [found] = await database.rows<Record<string, number>>(
    `SELECT COUNT(CASE WHEN place = 1 THEN 1 END) AS first, COUNT(CASE WHEN place > 1 THEN 1 END) AS further, ${counts.join(', ')}
     FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY "order" ORDER BY line) AS place FROM raw WHERE TRIM("order") <> '') placed`,
  );
  if (!found?.further) return [];
  const { first = 0, further } = found;
  return roles.filter((role) => {
    const [inFirst = 0, inFurther = 0] = [found[`${role} first`], found[`${role} further`]];
    if (inFirst === 0 || inFurther / further > inFirst / first / RARER) return false;
    return role !== 'status' || inFirst >= 0.95 * first;
  });
}

import { chooseColumns } from '../columns/choose-columns';
import type { ColumnMap } from '../columns/parse-map';
import { ORDER_ROLES } from '../columns/roles';
import { several } from '../columns/several';
import type { Database } from '../database/open-database';
import { identifier } from '../database/quote';
import { buyerKeySql } from '../read/buyer-key-sql';
import { fillOrders } from '../read/fill-orders';
import { listInputs } from '../read/list-inputs';
import { openInput } from '../read/open-input';
import { textSql } from '../read/sql-values';
import { createTally } from '../read/tally';
import type { LoadedMembers } from './load-members';

/**
 * Where there is no member file: `members` and `member_keys` of the buyers that the order logs name, each by the id, e-mail or telephone that stands there. Whether
 * they may be written to is known to the shop alone.
 */
export async function loadBuyers(
  database: Database,
  files: readonly string[],
  { map, salt }: { map: ColumnMap; salt: string },
): Promise<LoadedMembers> {
  await database.run('CREATE TABLE named_buyers (name VARCHAR, id VARCHAR)');
  for (const file of await listInputs(files)) {
    const input = await openInput(database, file);
    const { columns, recogniser } = chooseColumns(input, ORDER_ROLES, map);
    const roles = (['buyer', 'email', 'phone'] as const).flatMap((role) => several(columns, role));
    if (!roles.length) continue;
    const kept = new Map([...columns].filter(([role]) => roles.includes(role) || role === 'order'));
    await input.load('raw', kept, createTally(file));
    await fillOrders(database, kept, recogniser);
    const quoted = (role: 'buyer' | 'email' | 'phone') => several(columns, role).map(identifier);
    const key = buyerKeySql({ id: quoted('buyer'), email: quoted('email'), phone: quoted('phone') }, salt);
    const alone = (['buyer', 'email', 'phone'] as const).flatMap((role) =>
      quoted(role).map((column) => {
        const one = buyerKeySql({ [role === 'buyer' ? 'id' : role]: [column] }, salt);
        return `CASE WHEN ${one} IS NOT NULL THEN ${textSql(column)} END`;
      }),
    );
    // The same cell that the key is made of.
    const shown = alone.length > 1 ? `COALESCE(${alone.join(', ')})` : alone[0];
    await database.run(`INSERT INTO named_buyers SELECT DISTINCT ${key}, ${shown} FROM raw`);
    await database.run('DROP TABLE raw');
  }
  await database.run(`CREATE TABLE members AS SELECT CAST(ROW_NUMBER() OVER (ORDER BY b.n) - 1 AS INTEGER) AS m, MIN(r.id) AS id, TRUE AS sms, TRUE AS mail,
    CAST(NULL AS BIGINT) AS joined, CAST(NULL AS DOUBLE) AS orders, b.name FROM buyers b JOIN named_buyers r ON r.name = b.name GROUP BY b.n, b.name`);
  await database.run('CREATE TABLE member_keys AS SELECT m, name FROM members');
  await database.run('DROP TABLE named_buyers');
  const [found] = await database.rows<{ n: number }>('SELECT COUNT(*) AS n FROM members');
  const members = found?.n ?? 0;
  return {
    members,
    consented: { sms: members, mail: members, any: members },
    contact: [],
    hasIds: true,
    hasSignUps: false,
  };
}

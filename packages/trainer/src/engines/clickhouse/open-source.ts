import type { Database } from '../../database/open-database';
import { identifier } from '../../database/quote';
import { userError } from '../../errors';
import type { Input } from '../../read/input';
import type { Source } from './parse-source';

/**
 * Opens rows that ClickHouse reads itself. Each column comes as a text, an instant in ISO 8601; rows have no numbers (`line` is 0), since a
 * table has no order.
 * @throws UserError where there is no such table or file.
 */
export async function openSource(database: Database, { sql, label }: Source): Promise<Input> {
  const described = await database.rows<{ name: string; type: string }>(`DESCRIBE TABLE ${sql}`);
  if (!described.length) throw userError('emptyFile', label);
  const types = new Map(described.map(({ name, type }) => [name, type]));
  return {
    file: label,
    columns: [...types.keys()],
    nested: false,
    async load(table, wanted) {
      const fields = [...wanted].map(
        ([role, column]) => `${textOf(identifier(column), types.get(column) ?? '')} AS ${identifier(role)}`,
      );
      // A copy, since files are fetched once, and tables go on growing meanwhile.
      await database.run(`CREATE TABLE ${table} AS SELECT CAST(0 AS BIGINT) AS line, ${fields.join(', ')} FROM ${sql}`);
      const [count] = await database.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
      return count?.n ?? 0;
    },
  };
}

function textOf(column: string, type: string): string {
  const [, plain = type] = /^(?:LowCardinality\()?(?:Nullable\()?(\w+)/u.exec(type) ?? [];
  return /^DateTime/u.test(plain)
    ? `formatDateTime(toDateTime64(${column}, 3, 'UTC'), '%Y-%m-%dT%H:%i:%S.%fZ', 'UTC')`
    : `CAST(${column} AS VARCHAR)`;
}

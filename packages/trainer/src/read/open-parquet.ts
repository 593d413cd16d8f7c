import type { Database } from '../database/open-database';
import { identifier, pathLiteral } from '../database/quote';
import { userError } from '../errors';
import type { Input } from './input';
import { cleanSql } from './sql-values';

/** Opens a Parquet file. @param name for messages. @throws UserError where it is none. */
export async function openParquet(database: Database, file: string, name = file): Promise<Input> {
  const source = `read_parquet(${pathLiteral(file)})`;
  const described = await database.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${source}`).catch(() => {
    throw userError('unreadable', name, 'not a Parquet file');
  });
  return {
    file: name,
    columns: described.map((row) => row.column_name),
    nested: false,
    async load(table, columns) {
      const wanted = [...columns].map(
        ([role, column]) => `${cleanSql(`CAST(${identifier(column)} AS VARCHAR)`)} AS ${identifier(role)}`,
      );
      await database.run(
        `CREATE TABLE ${table} AS SELECT ROW_NUMBER() OVER () AS line, ${wanted.join(', ')} FROM ${source}`,
      );
      const [count] = await database.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
      return count?.n ?? 0;
    },
  };
}

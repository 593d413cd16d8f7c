import type { Database } from '../database/open-database';
import { identifier, pathLiteral } from '../database/quote';
import { userError } from '../errors';
import type { Input } from './input';

/** Opens a Parquet file. @throws UserError where it is none. */
export async function openParquet(database: Database, file: string): Promise<Input> {
  const source = `read_parquet(${pathLiteral(file)})`;
  const described = await database.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${source}`).catch(() => {
    throw userError('unreadable', file, 'not a Parquet file');
  });
  return {
    file,
    columns: described.map((row) => row.column_name),
    nested: false,
    async load(table, columns) {
      const wanted = [...columns].map(
        ([role, column]) => `CAST(${identifier(column)} AS VARCHAR) AS ${identifier(role)}`,
      );
      await database.run(
        `CREATE TABLE ${table} AS SELECT ROW_NUMBER() OVER () AS line, ${wanted.join(', ')} FROM ${source}`,
      );
      const [count] = await database.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
      return count?.n ?? 0;
    },
  };
}

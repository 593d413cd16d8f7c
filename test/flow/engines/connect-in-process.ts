import type { Cell } from '../../../packages/trainer/src/database/open-database';
import type { Connect } from '../../../packages/trainer/src/engines/clickhouse/transport';
import type { ChdbSession } from './load-chdb';

const ROWS_AT_ONCE = 20_000;

/** Statements straight to the engine in this process, without HTTP. */
export function connectInProcess(session: ChdbSession): Connect {
  return ({ database, settings }) => {
    const ask = (sql: string, format?: string) => {
      if (database !== undefined) session.query(`USE ${database}`);
      for (const [name, value] of Object.entries(settings)) session.query(`SET ${name} = '${value}'`);
      try {
        return session.query(sql, format);
      } finally {
        for (const name of Object.keys(settings)) session.query(`SET ${name} = DEFAULT`);
      }
    };
    const add = (table: string, columns: readonly string[], lines: string[]) =>
      lines.length &&
      ask(`INSERT INTO ${table} (${columns.join(', ')}) FORMAT JSONCompactEachRow\n${lines.join('\n')}`);
    return {
      async command(sql) {
        ask(sql);
      },
      async *query(sql) {
        const lines = ask(sql, 'JSONCompactEachRowWithNames').split('\n');
        for (let from = 0; from < lines.length; from += ROWS_AT_ONCE) {
          const some = lines.slice(from, from + ROWS_AT_ONCE).filter((line) => line !== '');
          yield some.map((line) => JSON.parse(line) as Cell[]);
        }
      },
      async insert(table, columns, rows) {
        let lines: string[] = [];
        const names = columns.map((column) => `"${column}"`);
        for await (const row of rows) {
          lines.push(JSON.stringify(row));
          if (lines.length === ROWS_AT_ONCE) add(table, names, lines.splice(0));
        }
        add(table, names, lines);
        lines = [];
      },
      async close() {},
    };
  };
}

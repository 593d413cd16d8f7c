import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cell, type Database, openDatabase } from '../../../packages/trainer/src/database/open-database';
import { numberSql } from '../../../packages/trainer/src/read/sql-values';
import { timeSql } from '../../../packages/trainer/src/read/time-sql';
import { createWorkbench, type Workbench } from '../trainer/workbench';
import { connectInProcess } from './connect-in-process';
import { type ChdbSession, loadChdb, whyWithoutChdb } from './load-chdb';

const TIMES =
  `2026-11-01 15:20:30;2026-11-01T15:20:30.250;2026-11-01 15:20;2026-11-01;2026-11-01 오후 3:20:30;2026-11-01 오전 12:05;2026-11-01 3:20:30 PM
2026-11-01(일) 15:20;2026년 11월 1일 15시 20분;2026년 11월 1일 15시 20분 30초;2026년 11월 1일;2026.11.01;2026.11.01 15:20:30;2026. 11. 1. 오전 9:05;2026. 11. 1.
20261101102030;202611011020;20261101;11/01/2026 3:20 PM;11/01/2026;2026-09-03 10:14:00 -0400;2026-09-03 10:14:00 -04:00;2026-09-03T10:14:00-04:00
2026-09-03T10:14:00Z;2026-09-03 10:14:00 UTC;2026-09-03 10:14:00 KST;1788444840;1788444840000;soon;2026-13-01;45962.639`.split(
    /[;\n]/u,
  );
const SUMS =
  '105,000원;₩105,000;KRW 105,000;105000 KRW;12.000 원;1.234,56 €;1.234.567;19,99 EUR;$1,234.50;19.99;12.000;１０５，０００;-3,000;(3,000);(₩3,000);0;무료;1.2.3;3,000.'.split(
    ';',
  );

describe.skipIf(whyWithoutChdb)(
  `ClickHouse reads times and sums as DuckDB does (${whyWithoutChdb ?? 'real engine'})`,
  () => {
    let bench: Workbench;
    let session: ChdbSession;
    let engines: Database[] = [];
    beforeAll(async () => {
      bench = createWorkbench();
      session = new (loadChdb().Session)(bench.path('chdb'));
      const clickhouse = { connect: connectInProcess(session), host: 'chdb', secrets: [] };
      engines = [await openDatabase(), await openDatabase({ clickhouse })];
    });
    afterAll(async () => {
      for (const engine of engines) await engine.close();
      session.close();
      bench.remove();
    });

    const readings = async (texts: readonly string[], sql: (database: Database) => Promise<string>) => {
      const all: [text: string | undefined, value: Cell | undefined][][] = [];
      for (const database of engines) {
        await database.insert(
          'texts',
          { n: 'INTEGER', at: 'VARCHAR' },
          texts.map((text, n) => [n, text]),
        );
        const read: Cell[][] = [];
        for await (const rows of database.stream(`SELECT n, ${await sql(database)} AS value FROM texts ORDER BY n`))
          read.push(...rows);
        await database.run('DROP TABLE texts');
        all.push(read.map(([n, value]) => [texts[Number(n)], value]));
      }
      return all;
    };

    it.each(['UTC', 'Asia/Seoul', 'America/New_York'])('times of %s', async (zone) => {
      const [duckdb, clickhouse] = await readings(TIMES, (database) => timeSql(database, 'texts', '"at"', zone));
      expect(duckdb?.filter(([, value]) => value === null).map(([text]) => text)).toEqual([
        'soon',
        '2026-13-01',
        '45962.639',
      ]);
      expect(clickhouse).toEqual(duckdb);
    });

    it('sums', async () => {
      const [duckdb, clickhouse] = await readings(SUMS, async () => numberSql('"at"'));
      expect(clickhouse).toEqual(duckdb);
    });
  },
);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../packages/trainer/src/database/open-database';
import { literal } from '../../../packages/trainer/src/database/quote';
import { timeSql } from '../../../packages/trainer/src/read/time-sql';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

async function read(texts: readonly string[], zone?: string): Promise<(number | null)[]> {
  await database.run(
    `CREATE OR REPLACE TABLE times AS SELECT * FROM (VALUES ${texts.map((text, n) => `(${n}, ${literal(text)})`).join(', ')}) t(n, "at")`,
  );
  const rows = await database.rows<{ moment: number | null }>(
    `SELECT ${await timeSql(database, 'times', '"at"', zone)} AS moment FROM times ORDER BY n`,
  );
  return rows.map(({ moment }) => moment);
}

const HOUR = 3_600_000;

describe('a time that says no zone is that of the shop', () => {
  test.each<[text: string, wall: number]>([
    ['2026-11-01 15:20:30', Date.UTC(2026, 10, 1, 15, 20, 30)],
    ['2026-11-01T15:20:30.250', Date.UTC(2026, 10, 1, 15, 20, 30, 250)],
    ['2026-11-01 15:20', Date.UTC(2026, 10, 1, 15, 20)],
    ['2026-11-01', Date.UTC(2026, 10, 1)],
    ['2026-11-01 오후 3:20:30', Date.UTC(2026, 10, 1, 15, 20, 30)],
    ['2026-11-01 오전 12:05', Date.UTC(2026, 10, 1, 0, 5)],
    ['2026-11-01 3:20:30 PM', Date.UTC(2026, 10, 1, 15, 20, 30)],
    ['2026-11-01(일) 15:20', Date.UTC(2026, 10, 1, 15, 20)],
    ['2026년 11월 1일 15시 20분', Date.UTC(2026, 10, 1, 15, 20)],
    ['2026년 11월 1일 15시 20분 30초', Date.UTC(2026, 10, 1, 15, 20, 30)],
    ['2026년 11월 1일', Date.UTC(2026, 10, 1)],
    ['2026.11.01', Date.UTC(2026, 10, 1)],
    ['2026.11.01 15:20:30', Date.UTC(2026, 10, 1, 15, 20, 30)],
    ['2026. 11. 1. 오전 9:05', Date.UTC(2026, 10, 1, 9, 5)],
    ['2026. 11. 1.', Date.UTC(2026, 10, 1)],
    ['2026/11/01 15:20', Date.UTC(2026, 10, 1, 15, 20)],
    ['20261101102030', Date.UTC(2026, 10, 1, 10, 20, 30)],
    ['202611011020', Date.UTC(2026, 10, 1, 10, 20)],
    ['20261101', Date.UTC(2026, 10, 1)],
    ['11/01/2026 3:20 PM', Date.UTC(2026, 10, 1, 15, 20)],
    ['11/01/2026 3:20:30 pm', Date.UTC(2026, 10, 1, 15, 20, 30)],
    ['11/01/2026', Date.UTC(2026, 10, 1)],
  ])('%s', async (text, wall) => {
    expect(await read([text])).toEqual([wall]);
    expect(await read([` ${text} `], 'Asia/Seoul')).toEqual([wall - 9 * HOUR]);
  });

  test('with summer time where the zone has it', async () => {
    expect(await read(['2026-07-01 12:00:00', '2026-12-01 12:00:00'], 'America/New_York')).toEqual([
      Date.UTC(2026, 6, 1, 16),
      Date.UTC(2026, 11, 1, 17),
    ]);
  });
});

describe('a time that says its zone, or is an instant, is left alone', () => {
  test.each<[text: string, at: number]>([
    ['2026-09-03 10:14:00 -0400', Date.UTC(2026, 8, 3, 14, 14)],
    ['2026-09-03 10:14:00 -04:00', Date.UTC(2026, 8, 3, 14, 14)],
    ['2026-09-03T10:14:00-04:00', Date.UTC(2026, 8, 3, 14, 14)],
    ['2026-09-03T10:14:00+09', Date.UTC(2026, 8, 3, 1, 14)],
    ['2026-09-03T10:14:00Z', Date.UTC(2026, 8, 3, 10, 14)],
    ['2026-09-03 10:14:00 UTC', Date.UTC(2026, 8, 3, 10, 14)],
    ['2026-09-03 10:14:00 KST', Date.UTC(2026, 8, 3, 1, 14)],
    ['1788444840', 1_788_444_840_000],
    ['1788444840000', 1_788_444_840_000],
  ])('%s', async (text, at) => {
    expect(await read([text])).toEqual([at]);
    expect(await read([text], 'Asia/Seoul')).toEqual([at]);
  });
});

test('the day comes first where the file says so; what is no time is none', async () => {
  expect(await read(['01/02/2026', '31/01/2026 09:30'])).toEqual([Date.UTC(2026, 1, 1), Date.UTC(2026, 0, 31, 9, 30)]);
  expect(await read(['soon', '', '2026-13-01', '45962.639', '2026-02-30'], 'Asia/Seoul')).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

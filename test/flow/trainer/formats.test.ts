import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkbench, csv, pairShop, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const LINES = pairShop(40);
const trained = async (log: string) => {
  const { code, err } = await bench.dangol('train', '--orders', log, '--out', bench.path('model'));
  expect([code, err]).toEqual([0, '']);
  return readBack(bench.path('model')).manifest;
};

test('one log in every layout makes one and the same version', async () => {
  const text = csv(LINES);
  const { version } = await trained(bench.write('log.csv', text));
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run(`COPY (FROM '${bench.path('log.csv')}') TO '${bench.path('log.parquet')}' (FORMAT parquet)`);
  connection.closeSync();
  const files = [
    bench.write('log.tsv', csv(LINES, '\t')),
    bench.write('semicolons.csv', csv(LINES, ';').replaceAll('\n', '\r\n')),
    bench.write('mark.csv', `\uFEFF${text}`),
    bench.write('utf16.csv', Buffer.from(`\uFEFF${text}`, 'utf16le')),
    bench.write('log.json', JSON.stringify(LINES, null, 1)),
    bench.write('log.jsonl', LINES.map((line) => JSON.stringify(line)).join('\n')),
    bench.write('lines-named.json', LINES.map((line) => JSON.stringify(line)).join('\r\n')),
    bench.write('log [1]*.csv', text),
    bench.write('log.csv.gz', gzipSync(text)),
    bench.write('log.jsonl.gz', gzipSync(LINES.map((line) => JSON.stringify(line)).join('\n'))),
    bench.path('log.parquet'),
  ];
  for (const file of files) expect([file, (await trained(file)).version]).toEqual([file, version]);
});

test('several files are one log', async () => {
  const { version } = await trained(bench.write('log.csv', csv(LINES)));
  const first = bench.write('first.csv', csv(LINES.slice(0, 60)));
  const second = bench.write('second.json', JSON.stringify(LINES.slice(60)));
  expect((await bench.dangol('train', '--orders', first, second, '--out', bench.path('two'))).code).toBe(0);
  expect(readBack(bench.path('two')).manifest.version).toBe(version);
});

test.each([
  ['2025-01-31 09:30:00', Date.UTC(2025, 0, 31, 9, 30)],
  ['2025-01-31T09:30:00+09:00', Date.UTC(2025, 0, 31, 0, 30)],
  ['2025.01.31 09:30', Date.UTC(2025, 0, 31, 9, 30)],
  ['1/31/2025 9:30', Date.UTC(2025, 0, 31, 9, 30)],
  ['31/01/2025 09:30', Date.UTC(2025, 0, 31, 9, 30)],
  ['20250131', Date.UTC(2025, 0, 31)],
  ['20250131093000', Date.UTC(2025, 0, 31, 9, 30)],
  ['2025년 01월 31일', Date.UTC(2025, 0, 31)],
  ['1738315800', Date.UTC(2025, 0, 31, 9, 30)],
  ['1738315800000', Date.UTC(2025, 0, 31, 9, 30)],
])('the time %s is understood', async (at, expected) => {
  const lines = [
    { order: '1', item: 'a', at },
    { order: '2', item: 'a', at },
  ];
  expect((await trained(bench.write('log.csv', csv(lines)))).builtAt).toBe(expected);
});

test('a Korean list in the old Korean code page', async () => {
  const text = `주문번호,주문일시,주문자ID,상품번호,상품명,수량,판매가,주문상태\n${Array.from({ length: 12 }, (_, n) => [`${n},2025.03.01 10:00,회원${n % 6},7,똠방 양말,1,"12,000원",배송완료`, `${n},2025.03.01 10:00,회원${n % 6},8,모자,2,"9,000원",배송완료`].join('\n')).join('\n')}\n99,2025.03.01 10:00,회원1,9,장갑,1,"5,000원",취소완료\n`;
  const log = bench.write('주문.csv', iconv.encode(text, 'cp949'));
  expect((await trained(log)).counts).toEqual({ items: 2, orders: 10, buyers: 0, sessions: 0 });
  expect(readBack(bench.path('model')).record('7')?.card?.title).toBe('똠방 양말');
});

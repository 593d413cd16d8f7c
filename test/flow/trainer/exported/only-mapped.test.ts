import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { openDuckdb } from '../../../../packages/trainer/src/engines/duckdb/open-duckdb';
import { openInput } from '../../../../packages/trainer/src/read/open-input';
import { createTally } from '../../../../packages/trainer/src/read/tally';
import { createWorkbench, csv, type Workbench } from '../workbench';

let bench: Workbench;
beforeAll(() => {
  bench = createWorkbench();
});
afterAll(() => bench.remove());

const MARK = 'MARK-010-1234';
const ROWS = Array.from({ length: 3000 }, (_, n) => ({
  order: `O${n}`,
  item: `i${n % 9}`,
  phone: `${MARK}-${n}`,
  address: `서울 ${MARK} 뷁`,
}));
const TEXT = csv(ROWS);
const nested = ROWS.map(({ order, item, phone, address }) => ({
  order,
  billing: { phone, address },
  items: [{ item, note: MARK }],
}));
const bulk = ROWS.flatMap(({ order, item, phone }, n) => [
  { id: `gid://shopify/Order/${n + 1}`, order, phone },
  { item, note: MARK, __parentId: `gid://shopify/Order/${n + 1}` },
]);
const xml = ROWS.map(
  ({ order, item, phone, address }) =>
    `<row><order>${order}</order><item>${item}</item><phone>${phone}</phone><address>${address}</address></row>`,
);
const html = ROWS.map((row) => `<tr><td>${Object.values(row).join('</td><td>')}</td></tr>`);
const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

const FORMS: [name: string, item: string, write: () => string | Uint8Array | Promise<Uint8Array>][] = [
  ['utf8.csv', 'item', () => TEXT],
  ['broken.csv', 'item', () => `${TEXT}\n"broken`],
  ['cp949.csv', 'item', () => iconv.encode(TEXT, 'cp949')],
  ['utf16.csv', 'item', () => Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['flat.json', 'item', () => JSON.stringify(ROWS)],
  ['flat.jsonl', 'item', () => lines(ROWS)],
  ['utf16.jsonl', 'item', () => Buffer.from(`\uFEFF${lines(ROWS)}`, 'utf16le')],
  ['nested.json', 'line_items.item', () => JSON.stringify(nested)],
  ['nested.jsonl', 'line_items.item', () => lines(nested)],
  ['wrapped.json', 'line_items.item', () => JSON.stringify({ orders: nested })],
  ['bulk.jsonl', 'LineItem.item', () => lines(bulk)],
  ['feed.xml', 'item', () => `<rows>${xml.join('\n')}</rows>`],
  [
    'table.xls',
    'item',
    () => `<table><tr><th>order</th><th>item</th><th>phone</th><th>address</th></tr>${html.join('\n')}</table>`,
  ],
  [
    'sheet.xlsx',
    'item',
    () => writeWorkbook([Object.keys(ROWS[0] ?? {}), ...ROWS.map((row) => Object.values(row))] as SheetData).toBuffer(),
  ],
];

test.each(FORMS)('of %s nothing but what was asked for is in a table or on the disk', async (name, item, write) => {
  const file = bench.write(name, await write());
  const database = await openDuckdb();
  const found: string[] = [];
  const look = () => {
    for (const entry of readdirSync(database.scratch, { recursive: true }) as string[]) {
      const path = join(database.scratch, entry);
      if (statSync(path, { throwIfNoEntry: false })?.isFile() && readFileSync(path).includes(MARK)) found.push(entry);
    }
  };
  const run = database.run;
  database.run = async (sql) => {
    await run(sql);
    look();
    for (const { name: table } of await database.rows<{ name: string }>(
      'SELECT table_name AS name FROM duckdb_tables()',
    )) {
      const rows = await database.rows<{ row: string }>(`SELECT CAST(t AS VARCHAR) AS row FROM ${table} t`);
      if (rows.some(({ row }) => row.includes(MARK))) found.push(table);
    }
  };
  try {
    const input = await openInput(database, file);
    const tally = createTally(file);
    const wanted = new Map([
      ['order', 'order'],
      ['item', item],
    ]);
    await input.load('t', wanted, tally);
    await database.run('SELECT 1');
    expect(
      await database.rows(
        'SELECT COUNT(*) AS n, COUNT(DISTINCT "order") AS orders, COUNT(DISTINCT item) AS items FROM t',
      ),
    ).toEqual([{ n: 3000, orders: 3000, items: 9 }]);
    expect(found).toEqual([]);
    expect(JSON.stringify(tally.refusals())).not.toContain(MARK);
  } finally {
    await database.close();
  }
});

import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import fc from '../../../support/property';
import { createWorkbench, csv, type Workbench } from '../workbench';
import { readCells } from './read-cells';

let bench: Workbench;
beforeAll(() => {
  bench = createWorkbench();
});
afterAll(() => bench.remove());

const COLUMNS = ['주문번호', 'item', '상품명', '메모'] as const;
type Cells = Record<(typeof COLUMNS)[number], string>;

/** Cells of every sort that are already clean: what is read must be what was written. */
const letters = [...'aZ09-_.;|&<>"\'#%\\/ ,', ...'가힣똠햏뷁펲ㅋ漢'];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((parts) =>
  parts
    .join('')
    .trim()
    .replace(/^['=]+/u, ''),
);
const id = fc.stringMatching(/^[1-9A-Z][0-9A-Z-]{0,12}$/u);
const row: fc.Arbitrary<Cells> = fc.record({ 주문번호: id, item: id, 상품명: text, 메모: text });

const csvOf = (rows: readonly Cells[], delimiter?: string) => csv(rows, delimiter);
const FORMS: Record<string, (rows: Cells[]) => Uint8Array | string | Promise<Uint8Array>> = {
  'cp949.csv': (rows) => iconv.encode(csvOf(rows), 'cp949'),
  'crlf.csv': (rows) => csvOf(rows).replaceAll('\n', '\r\n'),
  'mark.csv': (rows) => `\uFEFF${csvOf(rows)}`,
  'utf16le.csv': (rows) => Buffer.from(`\uFEFF${csvOf(rows)}`, 'utf16le'),
  'utf16be.tsv': (rows) => Buffer.from(`\uFEFF${csvOf(rows, '\t')}`, 'utf16le').swap16(),
  'semicolons.csv': (rows) => iconv.encode(csvOf(rows, ';').replaceAll('\n', '\r\n'), 'cp949'),
  'sheet.xlsx': (rows) =>
    writeWorkbook([
      [...COLUMNS],
      ...rows.map((cells) => COLUMNS.map((name) => cells[name] || null)),
    ] as SheetData).toBuffer(),
  'array.json': (rows) => JSON.stringify(rows),
  'lines.jsonl': (rows) => rows.map((cells) => JSON.stringify(cells)).join('\r\n'),
  'nested.json': (rows) =>
    JSON.stringify({ orders: rows.map(({ item, ...whole }) => ({ ...whole, items: [{ item }] })) }),
};
const KEPT = { 'nested.json': 'line_items.item' } as Record<string, string>;

test('rows written in whatever form come back cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      const filled = rows.map((cells) => Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== '')));
      for (const [name, write] of Object.entries(FORMS)) {
        const file = bench.write(name, await write(rows));
        const wanted = COLUMNS.map((column) => (column === 'item' ? (KEPT[name] ?? column) : column));
        const seen = wanted.filter(
          (column) => name.endsWith('.csv') || filled.some((cells) => column in cells || column.endsWith('.item')),
        );
        const { rows: read, refusals } = await readCells(file, seen);
        const cells = read.map(({ line, 'line_items.item': inside, ...rest }) => ({
          ...rest,
          ...(inside !== undefined && { item: inside }),
        }));
        expect([name, refusals, cells]).toEqual([name, [], filled]);
      }
    }),
    { numRuns: 8 },
  );
});

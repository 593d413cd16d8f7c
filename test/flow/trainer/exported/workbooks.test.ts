import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { openDatabase } from '../../../../packages/trainer/src/database/open-database';
import { openInput } from '../../../../packages/trainer/src/read/open-input';
import { createTally } from '../../../../packages/trainer/src/read/tally';
import { createWorkbench, type Workbench } from '../workbench';
import { readCells } from './read-cells';

let bench: Workbench;
beforeAll(() => {
  bench = createWorkbench();
});
afterAll(() => bench.remove());

const workbook = async (name: string, sheet: unknown[][]) =>
  bench.write(name, await writeWorkbook(sheet as SheetData).toBuffer());
const date = (at: number, format = 'yyyy-mm-dd hh:mm:ss') => ({ value: new Date(at), format });

describe('a workbook', () => {
  const AT = Date.UTC(2026, 10, 1, 15, 20, 30);
  const SHEET = [
    ['주문 목록'],
    ['2026-11-01', '~', '2026-11-30'],
    [],
    ['주문번호', '상품코드', '수량', '판매가', '일시', '비고'],
    ['20261101-0000011', '0012', 2, 19.99, date(AT), true],
    [],
    [20261101, 'P00000BT', 1, 1e15 + 1, date(Date.UTC(2026, 10, 1), 'yyyy"년" m"월" d"일"'), '똠 햏 뷁'],
  ];
  const ROWS = [
    {
      line: 5,
      주문번호: '20261101-0000011',
      상품코드: '0012',
      수량: '2',
      판매가: '19.99',
      일시: '2026-11-01T15:20:30',
      비고: 'TRUE',
    },
    {
      line: 7,
      주문번호: '20261101',
      상품코드: 'P00000BT',
      수량: '1',
      판매가: '1000000000000001',
      일시: '2026-11-01',
      비고: '똠 햏 뷁',
    },
  ];

  test('titles and blank rows are passed over; rows are numbered as the spreadsheet shows them', async () => {
    const { columns, rows, refusals } = await readCells(await workbook('orders.xlsx', SHEET));
    expect([columns, refusals]).toEqual([SHEET[3], []]);
    expect(rows).toEqual(ROWS);
  });

  test('whatever it is called, also packed', async () => {
    const bytes = await writeWorkbook(SHEET as SheetData).toBuffer();
    for (const [name, file] of [
      ['orders.xls', bytes],
      ['download', bytes],
      ['orders.xlsx.gz', gzipSync(bytes)],
    ] as const) {
      expect((await readCells(bench.write(name, file))).rows).toEqual(ROWS);
    }
  });

  test('the first sheet with a header counts', async () => {
    const sheets = [
      { sheet: '안내', data: [['읽어 주세요']] },
      { sheet: '빈', data: [] },
      {
        sheet: '주문',
        data: [
          ['order', 'item'],
          ['1', 'a'],
        ],
      },
    ] as never;
    const { rows } = await readCells(bench.write('sheets.xlsx', await writeWorkbook(sheets).toBuffer()));
    expect(rows).toEqual([{ line: 2, order: '1', item: 'a' }]);
  });

  test('numbers that count days are times where a time is looked for', async () => {
    const file = await workbook('serial.xlsx', [
      ['order', 'item', 'day'],
      ['1', 45962.639, 45962.639],
    ]);
    const database = await openDatabase();
    const input = await openInput(database, file);
    await input.load(
      't',
      new Map([
        ['order', 'order'],
        ['name', 'item'],
        ['at', 'day'],
      ]),
      createTally(file),
    );
    expect(await database.rows('SELECT * FROM t')).toEqual([
      { line: 2, order: '1', name: '45962.639', at: '2025-11-01T15:20:10' },
    ]);
    await database.close();
  });

  test('ten thousand rows train a model', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => [
      `O${n >> 1}`,
      `b${n % 97}`,
      `i${n % 50}`,
      date(Date.UTC(2026, 0, 1) + n * 60_000),
      1,
    ]);
    const file = await workbook('many.xlsx', [['주문번호', '주문자ID', '상품번호', '주문일시', '수량'], ...rows]);
    const summary = await bench.json<{ reports: { rows: number; refusals: unknown[] }[] }>(
      'train',
      '--orders',
      file,
      '--out',
      bench.path('model'),
    );
    expect(summary.reports[0]).toMatchObject({ rows: 10_000, refusals: [] });
  });
});

describe('ids that a spreadsheet has shortened', () => {
  const load = async (file: string, role = 'order') => {
    const database = await openDatabase();
    try {
      const input = await openInput(database, file);
      const [order = '', item = ''] = input.columns;
      await input.load(
        't',
        new Map([
          [role, order],
          ['item', item],
        ]),
        createTally(file),
      );
      return (await database.rows<Record<string, string>>('SELECT * FROM t')).map((row) => row[role]);
    } catch (error) {
      return (error as Error).message;
    } finally {
      await database.close();
    }
  };

  test.each([
    ['csv', 'order,item\n2.02611E+13,a\n2.02611E+13,b\n1,c\n'],
    ['tsv', 'order\titem\n2.02611E+13\ta\n2.02611E+13\tb\n'],
  ])('in a %s are refused with the column, the number of rows and the way out', async (ending, text) => {
    const message = await load(bench.write(`ruined.${ending}`, text));
    expect(message).toContain('a spreadsheet has shortened the ids in "order" (2 rows like 1.23457E+13)');
    expect(message).toContain('without saving it in a spreadsheet');
    expect(message).not.toContain('2.02611');
  });

  test('in a workbook: numbers of 16 digits and more that all end in zeros', async () => {
    const ids = [2026110112345670, 2026110112345680, 2026110112345690, 2026110112345700];
    expect(await load(await workbook('ruined.xlsx', [['order', 'item'], ...ids.map((id) => [id, 'a'])]))).toContain(
      '"order" (4 rows',
    );
    expect(
      await load(
        await workbook('long.xlsx', [
          ['order', 'item'],
          [20_261_101_123_456_790_000, 'a'],
        ]),
      ),
    ).toContain('"order" (1 rows');
    const whole = [2026110112345678, 2026110112345680];
    expect(await load(await workbook('whole.xlsx', [['order', 'item'], ...whole.map((id) => [id, 'a'])]))).toEqual(
      whole.map(String),
    );
    const texts = ['20261101123456780000', '20261101123456790000'];
    expect(await load(await workbook('texts.xlsx', [['order', 'item'], ...texts.map((id) => [id, 'a'])]))).toEqual(
      texts,
    );
    expect(
      await load(await workbook('price.xlsx', [['order', 'item'], ...ids.map((id) => [id, 'a'])]), 'price'),
    ).toContain('2.02611011234567E+15');
  });

  test('codes that look alike are left alone', async () => {
    expect(await load(bench.write('codes.csv', 'order,item\n12E5,1e10\nE+1,SIZE-1E\n'))).toEqual(['12E5', 'E+1']);
  });
});

describe('what no one can read says what to do', () => {
  const compound = (inside: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(inside, 'utf16le'),
      Buffer.alloc(300),
    ]);

  test.each<[string, Uint8Array, string]>([
    [
      'a workbook with a password',
      compound('EncryptedPackage'),
      'protected by a password. Open it with the password and save it without one',
    ],
    ['a workbook of Excel 97', compound('Workbook'), 'a workbook of Excel 97–2003. Open it and save it as .xlsx'],
    ['an archive of something else', Buffer.from('504b0304140000000800', 'hex'), 'not a whole .xlsx workbook'],
  ])('%s', async (_, bytes, message) => {
    await expect(readCells(bench.write('orders.xls', bytes))).rejects.toThrow(message);
  });

  test('a workbook cut short, one without cells, and one that unpacks to too much', async () => {
    const bytes = await writeWorkbook([
      ['order', 'item'],
      ['1', 'SECRET'],
    ] as SheetData).toBuffer();
    for (const length of [100, bytes.length >> 1, bytes.length - 30]) {
      await expect(readCells(bench.write('cut.xlsx', bytes.subarray(0, length)))).rejects.toThrow(
        'not a whole .xlsx workbook',
      );
    }
    await expect(readCells(await workbook('empty.xlsx', [[]]))).rejects.toThrow('the file is empty');
    const end = bytes.indexOf(Buffer.from('504b0102', 'hex'));
    bytes.writeUInt32LE(2 ** 31, end + 24);
    await expect(readCells(bench.write('huge.xlsx', bytes))).rejects.toThrow('unpacks to more than 256 MiB');
  });
});

describe('a table in HTML, called .xls', () => {
  test('with titles, merged cells, entities, styles and unclosed elements', async () => {
    const text = `<html><head><meta charset="utf-8"><style>td { mso-number-format:"\\@" } </style></head><body>
      <table border=1><TR><TD colspan=4>주문 &amp; 배송</TD></TR>
      <tr><th>주문번호</th><th>상품명</th><th>수량</th><th>금액</th></tr>
      <tr><td rowspan="2" style="mso-number-format:'\\@'">="20261101000001"</td><td>똠방&nbsp;셔츠<br>블랙</td><td>1<td>12,000&#50896;
      <tr><td><!-- x --><b>A&lt;B</b></td><td>2</td><td></td></tr>
      <tr><td></td><td></td><td></td><td></td></tr>
      <tr><td>2</td><td>니트</td><td>3</td><td>1</td></tr></table><script>var a = '<td>no</td>';</script></body></html>`;
    const rows = [
      { line: 3, 주문번호: '20261101000001', 상품명: '똠방 셔츠 블랙', 수량: '1', 금액: '12,000원' },
      { line: 4, 주문번호: '20261101000001', 상품명: 'A<B', 수량: '2' },
      { line: 6, 주문번호: '2', 상품명: '니트', 수량: '3', 금액: '1' },
    ];
    expect((await readCells(bench.write('orders.xls', text))).rows).toEqual(rows);
    expect((await readCells(bench.write('wide.xls', Buffer.from(`\uFEFF${text}`, 'utf16le')))).rows).toEqual(rows);
  });

  test('large ones are read in pieces', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `<tr><td>${n}</td><td>상품 ${n}</td><td>&quot;${n}&quot;</td></tr>`,
    );
    const file = bench.write(
      'large.xls',
      `<table><tr><th>order</th><th>item</th><th>name</th></tr>${rows.join('')}</table>`,
    );
    const read = await readCells(file);
    expect(read.rows).toHaveLength(20_000);
    expect(
      read.rows.every((row, n) => row.order === String(n) && row.item === `상품 ${n}` && row.name === `"${n}"`),
    ).toBe(true);
  });
});

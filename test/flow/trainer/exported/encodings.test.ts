import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBytes } from '../../../../packages/trainer/src/read/encoding/read-bytes';
import { createWorkbench, csv, type Workbench } from '../workbench';
import { readCells } from './read-cells';

let bench: Workbench;
beforeAll(() => {
  bench = createWorkbench();
});
afterAll(() => bench.remove());

/** Syllables that the platform's own decoder of Korean spreadsheets lacks are among them. */
const LINES = [
  { 주문번호: '20261101-0000011', 상품명: '똠방 셔츠, "햏" 뷁', 메모: '여러\n줄', 수량: '1' },
  { 주문번호: '20261101-0000012', 상품명: '펲시 쌰 🧦'.replace(' 🧦', ''), 메모: '', 수량: '2' },
];
const TEXT = csv(LINES);
const CELLS = [
  { line: 2, 주문번호: '20261101-0000011', 상품명: '똠방 셔츠, "햏" 뷁', 메모: '여러\n줄', 수량: '1' },
  { line: 4, 주문번호: '20261101-0000012', 상품명: '펲시 쌰', 수량: '2' },
];
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('one table in every encoding', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['CP949', 'a.csv', iconv.encode(TEXT, 'cp949')],
    ['CP949 with CRLF', 'b.csv', iconv.encode(TEXT.replaceAll('\n', '\r\n'), 'cp949')],
    ['CP949, packed', 'c.csv.gz', gzipSync(iconv.encode(TEXT, 'cp949'))],
    ['UTF-16 LE with a mark', 'd.csv', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 BE with a mark', 'e.txt', swapped(`\uFEFF${TEXT.replaceAll(',"', '\t"')}`)],
    ['UTF-8', 'g.csv', TEXT],
    ['UTF-8 with a mark', 'h.csv', `\uFEFF${TEXT}`],
    ['UTF-8, packed', 'i.csv.gz', gzipSync(`\uFEFF${TEXT}`)],
    ['UTF-8, packed but not called so', 'j.csv', gzipSync(TEXT)],
    ['UTF-8, called otherwise', 'k.dat', TEXT],
  ])('%s', async (_, name, bytes) => {
    const { rows, columns, refusals } = await readCells(bench.write(name, bytes));
    expect([columns, refusals]).toEqual([Object.keys(LINES[0] ?? {}), []]);
    expect(rows.map(({ line, ...cells }) => ({ ...cells, 메모: String(cells.메모 ?? '').replace('\r', '') }))).toEqual(
      CELLS.map(({ line, ...cells }) => ({ 메모: '', ...cells })),
    );
  });

  test('UTF-16 without a mark, of plain letters', async () => {
    const text = csv([{ order: 'A-1', item: 'x1', note: 'plain' }]);
    for (const bytes of [Buffer.from(text, 'utf16le'), swapped(text)]) {
      expect((await readCells(bench.write('bare.csv', bytes))).rows).toEqual([
        { line: 2, order: 'A-1', item: 'x1', note: 'plain' },
      ]);
    }
  });

  test('carriage returns alone end lines', async () => {
    const { rows } = await readCells(bench.write('mac.csv', 'order,item\r1,"a, b"\r\r2,c\r'));
    expect(rows).toEqual([
      { line: 2, order: '1', item: 'a, b' },
      { line: 4, order: '2', item: 'c' },
    ]);
  });

  test('a character cut between two pieces of a large file is whole', async () => {
    const line = '똠햏뷁펲,x\n';
    const text = `이름,x\n${line.repeat(40_000)}`;
    for (const shift of ['', 'a', 'aa', 'aaa']) {
      for (const bytes of [iconv.encode(shift + text, 'cp949'), Buffer.from(`\uFEFF${shift}${text}`, 'utf16le')]) {
        const { rows } = await readCells(bench.write('large.csv', bytes), ['x']);
        expect(rows).toHaveLength(40_000);
      }
    }
    const { rows } = await readCells(bench.write('large.csv', iconv.encode(`a${text}`, 'cp949')));
    expect(new Set(rows.map((row) => row.a이름))).toEqual(new Set(['똠햏뷁펲']));
  });

  test('UTF-8 with a damaged letter stays UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('주문번호,상품명\n1,달빛 니트\n2,'),
      Buffer.from([0xeb, 0x8b]),
      Buffer.from('\n3,숲길 가방\n'),
    ]);
    expect((await readCells(bench.write('damaged.csv', bytes))).rows).toMatchObject([
      { 주문번호: '1', 상품명: '달빛 니트' },
      { 주문번호: '2' },
      { 주문번호: '3', 상품명: '숲길 가방' },
    ]);
  });

  test('a letter far behind is seen', async () => {
    const text = `order,item\n${'1,plain\n'.repeat(200_000)}2,햏\n`;
    const { rows } = await readCells(bench.write('late.csv', iconv.encode(text, 'cp949')));
    expect(rows.at(-1)).toMatchObject({ order: '2', item: '햏' });
  });
});

describe('titles above the header are passed over', () => {
  const HEADER = '주문번호,상품번호,수량\n1,45,2\n2,46,1\n';
  test.each([
    ['a line of its own', `주문 목록\n기간: 2026-11-01 ~ 2026-11-30\n\n${HEADER}`, 5],
    ['filled up with commas', `주문 목록,,\n2026-11-01,2026-11-30,\n${HEADER}`, 4],
    ['with a long note in quotes', `"다운로드 안내\n한 달만 보입니다, 더는 없습니다"\n${HEADER}`, 4],
    ['none', HEADER, 2],
  ])('%s', async (_, text, line) => {
    const { columns, rows, refusals } = await readCells(bench.write('titled.csv', text));
    expect([columns, refusals]).toEqual([['주문번호', '상품번호', '수량'], []]);
    expect(rows).toEqual([
      { line, 주문번호: '1', 상품번호: '45', 수량: '2' },
      { line: line + 1, 주문번호: '2', 상품번호: '46', 수량: '1' },
    ]);
  });

  test('a table of two columns has no title; commas behind the last column are nothing', async () => {
    const { columns, rows } = await readCells(bench.write('two.csv', 'item,linked\na,b\nc,d,,\n'));
    expect([columns, rows]).toEqual([
      ['item', 'linked'],
      [
        { line: 2, item: 'a', linked: 'b' },
        { line: 3, item: 'c', linked: 'd' },
      ],
    ]);
  });
});

describe('cells come as they were meant', () => {
  const DIRTY = [
    ['="20261101000001"', '20261101000001'],
    ["'0012", '0012'],
    ["'tis", "'tis"],
    ['\u00A0 a b\u200B\uFEFF', 'a b'],
    ['\u3000한글\u3000', '한글'],
    [' =1+1', '=1+1'],
    ['plain', 'plain'],
    ["women's", "women's"],
  ] as const;

  test.each([
    ['quickly', (text: string) => text],
    ['carefully', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('read %s', async (_, encode) => {
    const text = csv(DIRTY.map(([cell], n) => ({ n, cell })));
    const { rows } = await readCells(bench.write('dirty.csv', encode(text)), ['cell']);
    expect(rows.map(({ cell }) => cell)).toEqual(DIRTY.map(([, clean]) => clean));
  });

  test('from flat JSON', async () => {
    const { rows } = await readCells(bench.write('dirty.json', JSON.stringify(DIRTY.map(([cell]) => ({ cell })))));
    expect(rows.map(({ cell }) => cell)).toEqual(DIRTY.map(([, clean]) => clean));
  });
});

test('a file that unpacks to far more than any log is left', async () => {
  const file = bench.write('bomb.csv.gz', gzipSync(Buffer.alloc(20_000_000)));
  const read = async () => {
    let bytes = 0;
    for await (const chunk of readBytes(file, 'bomb.csv.gz', 1_000_000)) bytes += chunk.length;
    return bytes;
  };
  await expect(read()).rejects.toThrow('bomb.csv.gz: unpacks to more than 100 times its size');
  const cut = bench.write('cut.csv.gz', gzipSync(TEXT).subarray(0, 60));
  await expect(readCells(cut)).rejects.toThrow('its gzip packing is damaged or cut short');
});

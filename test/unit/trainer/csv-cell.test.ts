import { expect, test } from 'vitest';
import { csvCell } from '../../../packages/trainer/src/audience/csv-cell';
import { parseRecords } from '../../../packages/trainer/src/read/parse-records';
import fc from '../../support/property';

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+cmd|/C calc', `"'+cmd|/C calc"`],
  ['-2+3+cmd', `"'-2+3+cmd"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =1', `"'  =1"`],
  ['＝1', `"'＝1"`],
  ['+82 10-1234-5678', '+82 10-1234-5678'],
  ['-3.5', '-3.5'],
  ['a,b', '"a,b"'],
  ['two\nlines', 'two lines'],
  [null, ''],
  [0, '0'],
])('%s is written as %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('whatever the text, a spreadsheet finds no formula in it, and a reader gets it back but for an apostrophe', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `=${text}`),
      ),
      async (text) => {
        const cell = csvCell(text);
        async function* chunks() {
          yield `head,next\n${cell},x\n`;
        }
        const rows: (string[] | undefined)[] = [];
        for await (const { fields } of parseRecords(chunks(), ',')) rows.push(fields);
        const [read = ''] = rows[1] ?? [];
        const oneLine = text.replace(/\r\n?|\n/gu, ' ');
        expect([oneLine, `'${oneLine}`]).toContain(read);
        expect(/^\s*[=@]|^\s*[+-](?![\d.\s-]*$)/u.test(read) && !/^\+\d[\d -]+$/u.test(read)).toBe(false);
      },
    ),
  );
});

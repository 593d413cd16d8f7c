import { describe, expect, test } from 'vitest';
import { type CsvRecord, parseRecords } from '../../../packages/trainer/src/read/parse-records';
import fc from '../../support/property';

async function read(text: string, pieces: number[] = []): Promise<CsvRecord[]> {
  async function* chunks() {
    let from = 0;
    for (const length of pieces) {
      yield text.slice(from, from + length);
      from += length;
    }
    yield text.slice(from);
  }
  const records: CsvRecord[] = [];
  for await (const record of parseRecords(chunks(), ',')) records.push(record);
  return records;
}

const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;

describe('delimited text', () => {
  test('whatever is written comes back, however it is cut into pieces', async () => {
    const field = fc.stringMatching(/^[a-z",\n\r 한é😀]{0,8}$/u);
    const row = fc.array(field, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.array(fc.nat(9)), fc.constantFrom('\n', '\r\n'), async (rows, pieces, end) => {
        const text = rows.map((fields) => fields.map(quoted).join(',')).join(end);
        expect((await read(text, pieces)).map(({ fields }) => fields)).toEqual(rows);
      }),
    );
  });

  test('plain fields, empty fields, blank lines, a last line without an end', async () => {
    expect(await read('a,b\r\n\r\n,\n1,"x, y"')).toEqual([
      { row: 1, fields: ['a', 'b'] },
      { row: 3, fields: ['', ''] },
      { row: 4, fields: ['1', 'x, y'] },
    ]);
  });

  test('a row number is the line a record starts on', async () => {
    expect((await read('a,"b\nc\nd"\ne,f')).map(({ row }) => row)).toEqual([1, 4]);
  });
});

describe('broken rows cost themselves alone', () => {
  test('an opened quote that never closes', async () => {
    expect(await read('a,b\n"1,2\n3,4\n5,6')).toEqual([
      { row: 1, fields: ['a', 'b'] },
      { row: 2, reason: 'a quote that never closes' },
      { row: 3, fields: ['3', '4'] },
      { row: 4, fields: ['5', '6'] },
    ]);
  });

  test('an opened quote that runs into the next quoted row', async () => {
    expect(await read('"1,2\n3,4\n"5","6"\n')).toEqual([
      { row: 1, reason: 'text after a closing quote' },
      { row: 2, fields: ['3', '4'] },
      { row: 3, fields: ['5', '6'] },
    ]);
  });

  test('text behind a closed quote; a quote inside a plain field is text', async () => {
    expect(await read('"a"b,c\n5" nail,1\n')).toEqual([
      { row: 1, reason: 'text after a closing quote' },
      { row: 2, fields: ['5" nail', '1'] },
    ]);
  });

  test('no text makes it throw or lose count of lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a",\n\r]{0,40}$/u), fc.array(fc.nat(5)), async (text, pieces) => {
        const whole = await read(text);
        expect(await read(text, pieces)).toEqual(whole);
        const rows = whole.map(({ row }) => row);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        expect(rows.every((row) => row <= text.split('\n').length)).toBe(true);
      }),
    );
  });
});

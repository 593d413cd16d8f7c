import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listInputs } from '../../../packages/trainer/src/read/list-inputs';

const folder = mkdtempSync(join(tmpdir(), 'dangol-list-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder means its files, by name, without hidden ones and those of an open spreadsheet', async () => {
  mkdirSync(join(folder, 'done'));
  await expect(listInputs([folder])).rejects.toThrow('no file in this folder');
  for (const name of ['2026-10.xlsx', '~$2026-10.xlsx', '2026-09.csv', '.DS_Store', 'Thumbs.db', 'done/2026-01.csv'])
    writeFileSync(join(folder, name), '');
  expect(await listInputs([folder])).toEqual([join(folder, '2026-09.csv'), join(folder, '2026-10.xlsx')]);
});

test('a file, and what is not there, is itself', async () => {
  const file = join(folder, 'only.csv');
  writeFileSync(file, '');
  expect(await listInputs([file])).toEqual([file]);
  expect(await listInputs(['table:orders'])).toEqual(['table:orders']);
});

test('a name with * or ? means the files that fit: the shell of Windows leaves it as it is', async () => {
  expect(await listInputs([join(folder, '2026-*.CSV'), join(folder, '2026-1?.xlsx')])).toEqual([
    join(folder, '2026-09.csv'),
    join(folder, '2026-10.xlsx'),
  ]);
  await expect(listInputs([join(folder, '*.tsv')])).rejects.toThrow('*.tsv: no such file');
  const others = ['https://shop.example/feed?key=*', "s3('https://shop.example/*.parquet')"];
  expect(await listInputs(others)).toEqual(others);
});

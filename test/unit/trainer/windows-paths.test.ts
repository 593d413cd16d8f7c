// Paths as Windows writes them: with backslashes and drive letters, and patterns that its shell leaves to us.
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const FOLDER = 'C:\\shop\\exports';
const NAMES = ['2026-10.csv', '2026-11.CSV', '~$2026-11.csv', 'notes.txt'];

let inputs: typeof import('../../../packages/trainer/src/read/list-inputs');
let place: typeof import('../../../packages/trainer/src/state/require-private-place');
let target: typeof import('../../../packages/trainer/src/publish/open-target');

beforeAll(async () => {
  vi.resetModules();
  vi.doMock('node:path', () => ({ ...path.win32, default: path.win32 }));
  vi.doMock('node:fs/promises', async (original) => ({
    ...(await original<typeof import('node:fs/promises')>()),
    stat: async (given: string) => {
      if (given !== FOLDER) throw Object.assign(new Error('none'), { code: 'ENOENT' });
      return { isDirectory: () => true };
    },
    readdir: async (given: string) => {
      if (given !== FOLDER) throw new Error('none');
      return NAMES.map((name) => ({ name, isDirectory: () => false }));
    },
  }));
  inputs = await import('../../../packages/trainer/src/read/list-inputs');
  place = await import('../../../packages/trainer/src/state/require-private-place');
  target = await import('../../../packages/trainer/src/publish/open-target');
});
afterAll(() => {
  vi.doUnmock('node:path');
  vi.doUnmock('node:fs/promises');
  vi.resetModules();
});

test('a pattern and a folder give their files', async () => {
  expect(await inputs.listInputs([`${FOLDER}\\*.csv`])).toEqual([`${FOLDER}\\2026-10.csv`, `${FOLDER}\\2026-11.CSV`]);
  expect(await inputs.listInputs([FOLDER])).toEqual([
    `${FOLDER}\\2026-10.csv`,
    `${FOLDER}\\2026-11.CSV`,
    `${FOLDER}\\notes.txt`,
  ]);
  expect(await inputs.listInputs(['D:\\one.csv'])).toEqual(['D:\\one.csv']);
});

test('a state inside the model is refused, one beside it or on another drive is not', () => {
  expect(() => place.requirePrivatePlace('C:\\shop\\model\\days.state', ['C:\\shop\\model'])).toThrow('is for the web');
  expect(() => place.requirePrivatePlace('C:\\shop\\days.state', ['C:\\shop\\model'])).not.toThrow();
  expect(() => place.requirePrivatePlace('D:\\days.state', ['C:\\shop\\model'])).not.toThrow();
});

test('a drive letter is no protocol', async () => {
  expect((await target.openTarget('C:\\site\\dangol', {})).kind).toBe('folder');
});

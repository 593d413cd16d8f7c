import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkbench, csv, pairShop, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const trained = async (name: string) => {
  const log = bench.write('orders.csv', csv(pairShop(60)));
  await bench.json('train', '--orders', log, '--out', bench.path(name), '--compress');
  const names = (readdirSync(bench.path(name), { recursive: true }) as string[]).filter((file) => file.includes('.'));
  return new Map(names.sort().map((file) => [file, readFileSync(join(bench.path(name), file))]));
};

test('each file of a version has its .br and .gz beside it; the manifest, which changes, has none', async () => {
  const files = await trained('model');
  const plain = [...files.keys()].filter((name) => name.endsWith('.json'));
  const zipped = plain.filter((name) => name !== 'manifest.json').flatMap((name) => [`${name}.br`, `${name}.gz`]);
  expect([...files.keys()].filter((name) => !name.endsWith('.json')).sort()).toEqual(zipped.sort());
  for (const name of plain.filter((name) => name !== 'manifest.json')) {
    expect(brotliDecompressSync(files.get(`${name}.br`)!)).toEqual(files.get(name));
    expect(gunzipSync(files.get(`${name}.gz`)!)).toEqual(files.get(name));
  }
});

test('the same log gives the same bytes, packed ones too', async () => {
  expect([...(await trained('one'))]).toEqual([...(await trained('two'))]);
});

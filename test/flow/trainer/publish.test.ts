import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseManifest } from '@dangol/schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aManifest, aPopular, aShard } from '../../support/builders';
import { createWorkbench, csv, pairShop, readBack, type Workbench } from './workbench';

let bench: Workbench;
const children: ChildProcess[] = [];
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  bench.remove();
});

const SHARDS = 150;
const versionOf = (digit: string) => digit.repeat(16);

/** A model folder made by hand, of as many files as take a while to copy. */
function aModel(digit: string, overrides: { enabled?: boolean } = {}): string {
  const [version, model] = [versionOf(digit), bench.path(`model-${digit}`)];
  mkdirSync(join(model, version, 'items'), { recursive: true });
  for (let shard = 0; shard < SHARDS; shard++) {
    writeFileSync(join(model, version, 'items', `${shard}.json`), JSON.stringify(aShard({ version })));
  }
  writeFileSync(join(model, version, 'popular.json'), JSON.stringify(aPopular({ version })));
  const manifest = aManifest({ version, shardCount: SHARDS, ...overrides });
  writeFileSync(join(model, 'manifest.json'), JSON.stringify(manifest));
  return model;
}

const SOURCE = new URL('../../../packages/trainer/src/write/publish-model.ts', import.meta.url).href;
const LOADER = fileURLToPath(new URL('../../support/typescript-loader.mjs', import.meta.url));

/** Publishes in a process of its own, which can be killed. */
function publisher(model: string, directory: string): ChildProcess {
  const code = `const { publishModel } = await import(${JSON.stringify(SOURCE)});
    await publishModel(${JSON.stringify(model)}, ${JSON.stringify(directory)});`;
  const argv = ['--conditions=@dangol/source', '--import', LOADER, '--input-type=module', '-e', code];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  return child;
}

/** Reads what a page would: the manifest, then any file that it leads to. @returns the version of all of them. */
async function read(directory: string): Promise<string> {
  const { version, shardCount } = parseManifest(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')));
  const files = ['popular.json', ...Array.from({ length: shardCount }, (_, shard) => `items/${shard}.json`)];
  for (const file of files) {
    const found = JSON.parse(await readFile(join(directory, version, file), 'utf8')).version;
    if (found !== version) throw new Error(`${file} of ${version} says ${found}`);
  }
  return version;
}

const isOver = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** How many shards the draft in the making has. */
async function drafted(directory: string): Promise<number> {
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.startsWith('.draft-'));
  const counts = names.map(async (name) => (await readdir(join(directory, name, 'items')).catch(() => [])).length);
  return Math.max(-1, ...(await Promise.all(counts)));
}

test('a publish that is killed, at whatever point, leaves the old model whole, and the next one goes through', async () => {
  const site = bench.path('site');
  expect((await bench.dangol('publish', aModel('a'), site)).code).toBe(0);
  const next = aModel('b');
  for (const share of [0, 0.5, 1]) {
    const child = publisher(next, site);
    while (!isOver(child) && (await drafted(site)) < share * SHARDS && !existsSync(join(site, versionOf('b')))) {
      await new Promise(setImmediate);
    }
    child.kill('SIGKILL');
    if (!isOver(child)) await once(child, 'exit');
    expect([versionOf('a'), versionOf('b')]).toContain(await read(site));
  }
  expect((await bench.dangol('publish', next, site)).code).toBe(0);
  expect(await read(site)).toBe(versionOf('b'));
  expect(readdirSync(site).sort()).toEqual([versionOf('a'), versionOf('b'), 'manifest.json']);
});

test('while several publish at once, a reader finds a whole model at every moment', async () => {
  const site = bench.path('site');
  await bench.dangol('publish', aModel('a'), site);
  const publishers = ['b', 'c', 'd'].map((digit) => publisher(aModel(digit), site));
  const seen = new Set<string>();
  while (!publishers.every(isOver)) {
    seen.add(await read(site));
    await new Promise(setImmediate);
  }
  seen.add(await read(site));
  expect(publishers.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  expect(seen.has(versionOf('a'))).toBe(true);
  expect(seen.size).toBeGreaterThan(1);
  expect(readdirSync(site).filter((name) => name.startsWith('.'))).toEqual([]);
});

describe('what lies in the folder', () => {
  test('other things without a model are refused, before anything is read', async () => {
    const site = bench.path('site');
    mkdirSync(site);
    writeFileSync(join(site, 'manifest.json'), '{"name":"a web app","icons":[]}');
    const { code, err } = await bench.dangol('publish', aModel('a'), site);
    expect([code, err]).toEqual([1, expect.stringContaining('holds other things')]);
    const trained = await bench.dangol('train', '--orders', 'none.csv', '--out', bench.path('m'), '--publish', site);
    expect(trained.err).toContain('holds other things');
    expect(readdirSync(site)).toEqual(['manifest.json']);
  });

  test('an empty folder and a new one are taken', async () => {
    mkdirSync(bench.path('empty'));
    for (const name of ['empty', 'new/and/deep']) {
      expect((await bench.dangol('publish', aModel('a'), bench.path(name))).code).toBe(0);
      expect(await read(bench.path(name))).toBe(versionOf('a'));
    }
  });

  test('of what is older than a minute two versions stay; what is not ours stays in any case', async () => {
    const site = bench.path('site');
    const digits = ['a', 'b', 'c', 'd', 'e'];
    for (const [place, digit] of digits.entries()) {
      await bench.dangol('publish', aModel(digit), site);
      if (digit === 'a') writeFileSync(join(site, versionOf('a'), 'note.txt'), 'theirs');
      if (digit === 'a') writeFileSync(join(site, 'note.txt'), 'theirs');
      utimesSync(join(site, versionOf(digit)), 1000 + place, 1000 + place);
    }
    const versions = ['a', 'c', 'd', 'e'].map(versionOf);
    expect(readdirSync(site).sort()).toEqual([...versions, 'manifest.json', 'note.txt']);
    await bench.dangol('publish', aModel('c'), site);
    expect(await read(site)).toBe(versionOf('c'));
  });

  test('a shop that was switched off there stays off, and a damaged version is mended', async () => {
    const site = bench.path('site');
    await bench.dangol('publish', aModel('a'), site);
    const path = join(site, 'manifest.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), enabled: false }));
    writeFileSync(join(site, versionOf('a'), 'items', '7.json'), '{');
    await bench.dangol('publish', aModel('a'), site);
    expect(JSON.parse(readFileSync(path, 'utf8')).enabled).toBe(false);
    expect(await read(site)).toBe(versionOf('a'));
  });
});

test('a model without files, or none at all, is not published', async () => {
  const model = aModel('a');
  expect((await bench.dangol('publish', bench.path('none'), bench.path('site'))).err).toContain('no model here');
  expect((await bench.dangol('publish', model)).err).toContain('dangol publish MODEL DIR');
  writeFileSync(join(model, 'manifest.json'), JSON.stringify(aManifest({ version: versionOf('f') })));
  expect((await bench.dangol('publish', model, bench.path('site'))).err).toContain('files are missing');
  expect(existsSync(bench.path('site/manifest.json'))).toBe(false);
});

test('train --publish --compress: the published files are those that were trained, with .br and .gz beside them', async () => {
  const log = bench.write('orders.csv', csv(pairShop(60)));
  const [out, site] = [bench.path('model'), bench.path('site')];
  await bench.json('train', '--orders', log, '--out', out, '--publish', site, '--compress');
  const { version, shardCount } = readBack(site).manifest;
  const names = readdirSync(site, { recursive: true }) as string[];
  expect(names.toSorted()).toEqual((readdirSync(out, { recursive: true }) as string[]).toSorted());
  const plain = names.filter((name) => name.endsWith('.json'));
  expect(plain.length).toBeGreaterThan(shardCount + 1);
  // All but the manifest.
  expect(names.filter((name) => name.endsWith('.br'))).toHaveLength(plain.length - 1);
  for (const name of plain) {
    expect(readFileSync(join(site, name))).toEqual(readFileSync(join(out, name)));
  }
  expect(readdirSync(join(site, version))).toContain('popular.json.gz');
});

import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, parseManifest } from '@dangol/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openModel } from '../../../packages/trainer/src/inspect/open-model';
import { readWhole } from '../../support/hosts/hand-made-model';
import { createWorkbench, csv, pairShop, readBack, type Workbench } from './workbench';

const LAYOUTS: [argv: string[], head: string, tagged: (version: string, shards: number) => string | undefined][] = [
  [['--flat'], 'manifest.json', (version, shards) => `${version}.${shards}.json`],
  [['--extension', 'txt'], 'manifest.txt', (version, shards) => `${version}.${shards}/txt`],
  [['--flat', '--extension=js'], 'manifest.js', (version, shards) => `${version}.${shards}.js`],
  [['--single'], 'model.json', () => undefined],
  [['--single', '--extension', 'txt'], 'model.txt', () => undefined],
];

let bench: Workbench;
let log: string;
let plain: string;
beforeAll(async () => {
  bench = createWorkbench();
  log = bench.write('orders.csv', csv(pairShop(60)));
  plain = bench.path('plain');
  expect((await bench.dangol('train', '--orders', log, '--out', plain)).code).toBe(0);
});
afterAll(() => bench.remove());

const filesOf = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(
        (entry) =>
          [
            join(entry.parentPath.slice(folder.length + 1), entry.name).replaceAll('\\', '/'),
            readFileSync(join(entry.parentPath, entry.name), 'utf8'),
          ] as const,
      )
      .sort(),
  );
const folderOf = (argv: string[], kind: string) => bench.path(`${kind}${argv.join('')}`);

describe.each(LAYOUTS)('%j', (argv, head, tagged) => {
  test('train and publish write the same bytes, which are the usual ones under other names, and every reader takes them', async () => {
    const [trained, published] = [folderOf(argv, 'trained'), folderOf(argv, 'published')];
    const { code, out } = await bench.dangol('train', '--orders', log, '--out', trained, ...argv);
    expect(code).toBe(0);
    expect((await bench.dangol('publish', plain, published, ...argv)).err).toBe('');
    expect(filesOf(published)).toEqual(filesOf(trained));
    const version = readWhole(filesOf(trained), head);
    const usual = readBack(plain);
    expect(version).toBe(usual.manifest.version);
    const tag = tagged(version, usual.manifest.shardCount);
    expect(out.includes(`data-model-version="${tag}"`)).toBe(tag !== undefined);
    expect(out.includes(`data-model="…/${head}"`)).toBe(head !== 'manifest.json');

    for (const path of [trained, join(trained, head)]) {
      const model = await openModel(path);
      expect(await model.record('a1')).toEqual(usual.record('a1'));
      const ids: string[] = [];
      for await (const { id } of model.records()) ids.push(id);
      expect(ids.sort()).toEqual(usual.shards.flatMap(({ items }) => items.map(({ id }) => id)).sort());
    }
    expect((await bench.json<{ id: string }>('inspect', 'a1', '--model', trained)).id).toBe('a1');
    if (argv.includes('--single')) expect(filesOf(trained).size).toBe(1);
    if (argv.includes('--flat')) expect([...filesOf(trained).keys()].join()).not.toContain('/');
  });

  test('a later model takes its place, keeps the shop switched off, and clears away what is old', async () => {
    const [out, site] = [folderOf(argv, 'many'), folderOf(argv, 'site')];
    const versions: string[] = [];
    for (const buyers of [60, 65, 70, 75]) {
      const orders = bench.write('more.csv', csv(pairShop(buyers)));
      await bench.json('train', '--orders', orders, '--out', out, '--publish', site, ...argv);
      versions.push(readWhole(filesOf(site), head));
      expect(filesOf(site)).toEqual(filesOf(out));
      const path = join(out, head);
      writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), enabled: false }));
      // As if the runs were a day apart.
      for (const folder of [out, site])
        for (const entry of readdirSync(folder, { recursive: true }) as string[]) {
          if (!entry.includes(versions.at(-1) as string)) continue;
          const at = 1_700_000_000 + versions.length * 86_400;
          utimesSync(join(folder, entry), at, at);
        }
    }
    expect(new Set(versions).size).toBe(4);
    const names = [...filesOf(out).keys()].join();
    if (!argv.includes('--single'))
      expect(versions.map((version) => names.includes(version))).toEqual([false, true, true, true]);
    const manifest: Manifest = parseManifest(JSON.parse(filesOf(out).get(head)!));
    expect(manifest.enabled).toBe(false);
  });
});

test('packed copies have the names of the files they are of', async () => {
  const site = bench.path('packed');
  await bench.json('publish', plain, site, '--flat', '--extension', 'txt', '--compress');
  const names = [...filesOf(site).keys()];
  const bare = names.filter((name) => name.endsWith('.txt') && name !== 'manifest.txt');
  expect(names.filter((name) => name.endsWith('.txt.br')).length).toBe(bare.length);
  expect(names.filter((name) => name.endsWith('.txt.gz')).length).toBe(bare.length);
});

test('a catalogue that is too large for one file is refused with its size, and what was there stays', async () => {
  const lines = Array.from({ length: 3000 }, (_, line) => ({
    order: `o${line}`,
    buyer: `b${line % 700}`,
    item: `item-${line % 900}-with-a-rather-long-id-that-takes-room-in-every-list`,
    quantity: 1,
    price: 5,
    at: new Date(Date.UTC(2025, 0, 1) + line * 3_600_000).toISOString(),
  }));
  const large = bench.write('large.csv', csv(lines));
  const out = bench.path('one');
  await bench.json('train', '--orders', log, '--out', out, '--single');
  const before = filesOf(out);
  const { code, err } = await bench.dangol('train', '--orders', large, '--out', out, '--single');
  expect([code, err]).toEqual([1, expect.stringMatching(/this model has [0-9]+ KiB, and --single takes up to 300/u)]);
  expect(filesOf(out)).toEqual(before);
});

describe('is refused', () => {
  test.each([
    [['--extension', '../x'], 'one to eight small letters or digits'],
    [['--extension', 'txt'], 'under another name (manifest.json)'],
    [['--single'], 'under another name (manifest.json)'],
  ])('%j into a folder with a model in the usual layout', async (argv, message) => {
    expect((await bench.dangol('train', '--orders', log, '--out', plain, ...argv)).err).toContain(message);
  });

  test('what one file holds, laid out otherwise', async () => {
    const single = bench.path('to-split');
    await bench.json('publish', plain, single, '--single');
    const { err } = await bench.dangol('publish', single, bench.path('split'), '--flat');
    expect(err).toContain('cannot be laid out otherwise');
  });
});

describe('the guards of a nightly run', () => {
  test('a log whose newest line is old brings a warning, and nothing else', async () => {
    const argv = ['train', '--orders', log, '--out', bench.path('old')];
    const { warnings } = await bench.json<{ warnings: string[] }>(...argv, '--max-log-age', '3d');
    expect(warnings).toEqual([
      expect.stringMatching(/newest line of the log is of 2025-03-02T00:00Z, [0-9]+ days ago/u),
    ]);
    const { code, out } = await bench.dangol(...argv, '--max-log-age=36h');
    expect([code, out]).toEqual([0, expect.stringContaining('warning: The newest line')]);
    expect((await bench.json<{ warnings: string[] }>(...argv)).warnings).toEqual([]);
    expect((await bench.json<{ warnings: string[] }>(...argv, '--max-log-age', '99999d')).warnings).toEqual([]);
    expect((await bench.dangol(...argv, '--max-log-age', 'week')).err).toContain('like 12h or 3d');
  });

  test('a model that lost a fifth of its items does not take the place of the one in use', async () => {
    const site = bench.path('guarded');
    await bench.json('publish', plain, site);
    const few = bench.write('few.csv', csv(pairShop(60).filter(({ item }) => !String(item).startsWith('c'))));
    const argv = ['train', '--orders', few, '--out', bench.path('few'), '--publish', site];
    expect((await bench.dangol(...argv)).err).toContain('15 items are published, and this model has 10');
    expect((await bench.dangol(...argv, '--max-loss', '2')).err).toContain('a share from 0 to 1');
    expect(readBack(site).manifest.counts.items).toBe(15);
    await bench.json(...argv, '--max-loss', '1');
    expect(readBack(site).manifest.counts.items).toBe(10);
  });

  test('a dry run lists every file with its size, and changes nothing', async () => {
    const { out } = await bench.dangol('publish', plain, bench.path('dry'), '--flat', '--dry-run');
    const { version } = readBack(plain).manifest;
    expect(out).toContain('would be published');
    expect(out).toMatch(new RegExp(`${version}\\.items\\.0\\.json [0-9,]+`, 'u'));
    expect(() => readdirSync(bench.path('dry'))).toThrow('ENOENT');
  });
});

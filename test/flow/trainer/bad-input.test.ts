import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TrainSummary } from '../../../packages/trainer/src/index';
import { createWorkbench, csv, pairShop, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const train = (log: string, ...more: string[]) =>
  bench.dangol('train', '--orders', log, '--out', bench.path('model'), ...more);

describe('mistakes have a message of one line and exit code 1', () => {
  test('a missing column names the file, the columns seen and the way out, which works', async () => {
    const log = bench.write('log.csv', 'Vorgang,Artikel\n1,x\n1,y\n2,x\n2,y\n');
    const { code, err } = await train(log);
    expect(code).toBe(1);
    expect(err).toBe(
      `${log}: no column found for "order". Columns seen: Vorgang, Artikel. Name it with --map order=Column.\n`,
    );
    expect((await train(log, '--map', 'order=Vorgang,item=Artikel')).code).toBe(0);
  });

  test.each([
    ['nothing at all', '', 'the file is empty'],
    ['a header alone', 'order,item\n', 'no purchase, view or cart of an item in the log'],
    ['refused rows alone', 'order,item,quantity\n1,a,-1\n2,b,0\n', 'all 2 rows were refused (quantity of 0 or less'],
    ['blank lines', '\n\n', 'the file is empty'],
  ])('an empty log: %s', async (_, text, message) => {
    const { code, err } = await train(bench.write('log.csv', text));
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(readdirSync(bench.path('.'))).toEqual(['log.csv']);
  });

  test('files that are not there or are something else', async () => {
    expect((await train(bench.path('none.csv'))).err).toBe(`${bench.path('none.csv')}: no such file.\n`);
    mkdirSync(bench.path('folder.csv'));
    expect((await train(bench.path('folder.csv'))).err).toContain('no file in this folder');
    expect((await train(bench.write('log.xlsx', 'PK'))).err).toContain('not a whole .xlsx workbook');
    expect((await train(bench.write('log.png', Uint8Array.of(0x89, 0x50, 0, 1, 2, 3, 4, 5, 6)))).err).toContain(
      'not a layout known here. Known: .csv',
    );
    expect((await train(bench.write('log.parquet', 'no parquet'))).err).toContain('not a Parquet file');
    expect((await train(bench.write('log.json', '"text"'))).err).toContain('neither a JSON array of objects');
  });

  test('options', async () => {
    expect((await bench.dangol('train')).err).toContain('give --orders FILE or --events FILE');
    expect((await bench.dangol('fly')).err).toContain('There is no command "fly"');
    expect((await bench.dangol('train', '--orders', 'x.csv')).err).toContain('Give --out DIR');
    expect((await train('x.csv', '--min-buyers', 'two')).err).toContain(
      '--min-buyers must be a whole number from 1; got "two"',
    );
    expect((await bench.dangol('evaluate', '--orders', 'x.csv', '--share', '2')).err).toContain(
      '--share must be between 0 and 1',
    );
    for (const command of ['train', 'evaluate', 'inspect']) {
      const { code, out } = await bench.dangol(command, '--help');
      expect([code, out.startsWith(`dangol ${command}`)]).toEqual([0, true]);
    }
  });
});

test('the header of a second file in the middle of a log is no order of an item called like its column', async () => {
  const { out } = await train(bench.write('two.csv', 'order_id,sku\n1,a\n1,b\norder_id,sku\n2,a\n2,b\n'));
  expect(out).toContain('1 × the header again (row 4)');
  expect(out).toContain('2 orders, 0 buyers, 0 visits, 2 products');
});

describe('a log too small to learn pairs from still gives the popular strip', () => {
  test('one item only', async () => {
    const { code, out } = await train(bench.write('log.csv', 'order,buyer,item\n1,a,only\n2,b,only\n'));
    expect(code).toBe(0);
    expect(out).toContain('The log is too small to learn which products belong together');
    const model = readBack(bench.path('model'));
    expect(model.popular.shop.ids).toEqual(['only']);
  });
});

describe('broken rows of a CSV file', () => {
  test('are refused with row number and shape, never with what is in them; the rest is read', async () => {
    const good = csv(pairShop(30)).split('\n');
    const broken = [
      ...good.slice(0, 10),
      '"SECRET,1,2',
      ...good.slice(10, 20),
      'SECRET,1',
      '"a"SECRET,1,2,3,4,5',
      ...good.slice(20),
      'SECRET,1,2,3,4,5,6,7',
    ];
    const summary = await bench.json<TrainSummary>(
      'train',
      '--orders',
      bench.write('log.csv', broken.join('\n')),
      '--out',
      bench.path('model'),
    );
    expect(summary.reports[0]?.rows).toBe(94);
    expect(summary.reports[0]?.refusals.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['text after a closing quote', [11, 23]],
      ['2 columns instead of 6', [22]],
      ['8 columns instead of 6', [95]],
    ]);
    expect(JSON.stringify(summary)).not.toContain('SECRET');
    await bench.json('train', '--orders', bench.write('good.csv', good.join('\n')), '--out', bench.path('good'));
    expect(readBack(bench.path('model')).files).toEqual(readBack(bench.path('good')).files);
  });

  test('broken lines of JSON Lines are refused likewise', async () => {
    const lines = pairShop(30).map((line) => JSON.stringify(line));
    lines.splice(5, 0, '{"order": 1,', 'null', '[1]', '');
    const summary = await bench.json<TrainSummary>(
      'train',
      '--orders',
      bench.write('log.jsonl', lines.join('\n')),
      '--out',
      bench.path('model'),
    );
    expect(summary.reports[0]?.refusals).toMatchObject([{ reason: 'not a JSON object', count: 3, rows: [6, 7, 8] }]);
    expect(readBack(bench.path('model')).manifest.counts.orders).toBe(50);
  });
});

describe('hostile item ids', () => {
  const IDS = [
    'a b',
    'a/b',
    '../up',
    '🧦',
    '__proto__',
    'constructor',
    'toString',
    "o'clock",
    '"quoted"',
    'x,y',
    '50%',
    '한글',
    'ID',
    'id',
  ];

  test('come through every file and command unchanged', async () => {
    const lines = Array.from({ length: 40 }, (_, n) =>
      IDS.map((id) => ({ order: n + Number(id === 'nothing'), buyer: `p${n}`, item: ` ${id.normalize('NFD')}\t` })),
    ).flat();
    const other = Array.from({ length: 400 }, (_, n) => ({
      order: `other${n}`,
      buyer: `q${n}`,
      item: `plain-${n % 50}`,
    }));
    const log = bench.write('log.csv', csv([...lines, ...other]));
    expect((await train(log)).code).toBe(0);
    const model = readBack(bench.path('model'));
    for (const id of IDS) {
      expect(model.record(id)?.lists.goesWith?.ids.toSorted()).toEqual(IDS.filter((one) => one !== id).toSorted());
      const { out } = await bench.dangol('inspect', '--model', bench.path('model'), '--json', '--', id);
      expect(JSON.parse(out).id).toBe(id);
    }
  });
});

describe('a run that fails half-way', () => {
  test('leaves the old manifest and all its files', async () => {
    await train(bench.write('old.csv', csv(pairShop(30))));
    const before = readBack(bench.path('model'));
    mkdirSync(bench.path(`model/manifest.json.${process.pid}.part`));
    await expect(train(bench.write('new.csv', csv(pairShop(60))))).rejects.toThrow();
    rmSync(bench.path(`model/manifest.json.${process.pid}.part`), { recursive: true });
    const after = readBack(bench.path('model'));
    expect([after.manifest, after.shards, after.popular]).toEqual([before.manifest, before.shards, before.popular]);
    expect((await train(bench.path('new.csv'))).code).toBe(0);
    expect(readBack(bench.path('model')).manifest.counts.buyers).toBe(50);
  });

  test('two older versions stay, a folder that is not ours stays, and a shop that was switched off stays off', async () => {
    mkdirSync(bench.path('model/pictures'), { recursive: true });
    const versions: string[] = [];
    for (const buyers of [30, 40, 50, 60]) {
      await train(bench.write('log.csv', csv(pairShop(buyers))));
      const manifest = JSON.parse(readFileSync(bench.path('model/manifest.json'), 'utf8'));
      versions.push(manifest.version);
      writeFileSync(bench.path('model/manifest.json'), JSON.stringify({ ...manifest, enabled: false }));
    }
    expect(readdirSync(bench.path('model')).sort()).toEqual(['manifest.json', 'pictures', ...versions.slice(1)].sort());
    await train(bench.path('log.csv'));
    expect(readBack(bench.path('model')).manifest).toMatchObject({ version: versions[3], enabled: false });
  });

  test('a damaged file of the same version is made whole again', async () => {
    await train(bench.write('log.csv', csv(pairShop(30))));
    const { manifest, files } = readBack(bench.path('model'));
    writeFileSync(join(bench.path('model'), manifest.version, 'items', '0.json'), '{"format":');
    await train(bench.path('log.csv'));
    expect(readBack(bench.path('model')).files).toEqual(files);
  });
});

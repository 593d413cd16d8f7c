import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseShard } from '@dangol/schema';
import { run } from '@dangol/trainer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCloudEvent, aData, post, runCollector } from './run-collector';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangol-collector-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('gives a log that the trainer takes as it is', async () => {
  const collector = await runCollector('--file', join(folder, 'events.duckdb'));
  const views = ['v1', 'v2', 'v3'].flatMap((visitor, hour) =>
    ['shirt-1', 'shirt-2', '단골/🧣'].map((item_id, minute) =>
      aCloudEvent(`${visitor} ${item_id}`, {
        time: new Date(Date.UTC(2026, 2, 2, hour, minute)).toISOString(),
        data: aData({ visitor, session: `${visitor}-session`, params: { items: [{ item_id }] } }),
      }),
    ),
  );
  const search = aCloudEvent('a search', { type: 'dangol.search', data: aData({ params: { search_term: '니트' } }) });
  expect((await post(collector.url, [...views, search])).json.stored).toBe(10);
  const log = join(folder, 'log.jsonl');
  await writeFile(log, await (await fetch(`${collector.url}log.jsonl`)).text());
  await collector.stop();

  let printed = '';
  const io = { stdout: { write: () => true }, stderr: { write: (text: string) => (printed += text) } };
  const out = join(folder, 'model');
  expect([await run(['train', '--events', log, '--out', out], io), printed.includes('Error')]).toEqual([0, false]);
  const { version } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
  const { items } = parseShard(JSON.parse(await readFile(join(out, version, 'items/0.json'), 'utf8')));
  const shirt = items.find(({ id }) => id === 'shirt-1');
  expect(shirt?.lists.viewed?.ids).toEqual(expect.arrayContaining(['shirt-2', '단골/🧣']));
});

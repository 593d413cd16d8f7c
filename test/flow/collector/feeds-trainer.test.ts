import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseShard } from '@dangol/schema';
import { run } from '@dangol/trainer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCloudEvent, aData, post, runCollector } from './run-collector';
import { SINKS, type Sink } from './sinks';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangol-collector-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The logs of the sinks that are here: the same events, so the same bytes. */
const logs = new Map<string, string>();

for (const sink of SINKS) {
  it.skipIf(!sink.isHere)(`gives a log that the trainer takes as it is, from ${sink.name}`, () => itFeedsTrainer(sink));
}

it.skipIf(!SINKS.every(({ isHere }) => isHere))('gives the same bytes from every sink', () => {
  expect(new Set(logs.values()).size).toBe(1);
  expect(logs.size).toBe(SINKS.length);
});

async function itFeedsTrainer(sink: Sink): Promise<void> {
  const opened = await sink.open();
  const collector = await runCollector(...(await opened.empty()));
  const views = ['v1', 'v2', 'v3'].flatMap((visitor, hour) =>
    ['shirt-1', 'shirt-2', '단골/🧣'].map((item_id, minute) =>
      aCloudEvent(`${visitor} ${item_id}`, {
        time: new Date(Date.UTC(2026, 2, 2, hour, minute)).toISOString(),
        data: aData({ visitor, session: `${visitor}-session`, params: { items: [{ item_id }] } }),
      }),
    ),
  );
  const search = aCloudEvent('a search', { type: 'dangol.search', data: aData({ params: { search_term: '니트' } }) });
  // One time for all, so that the ids decide; a language would put them in another order.
  const ids = ['b', 'a', 'B', 'Z', 'é', '가', '\uffee', '🧣', '10', '9', '_'];
  const together = ids.map((id) =>
    aCloudEvent(id, {
      type: 'dangol.odd',
      data: { ...aData(), params: { z: 1.5e-7, '10': 'x', a: [null, 1e21], '"\\': '\t' } },
    }),
  );
  const { json } = await post(collector.url, [...together, ...views, search]);
  expect(json.stored).toBe(10 + ids.length);
  const log = join(folder, 'log.jsonl');
  const text = await (await fetch(`${collector.url}log.jsonl`)).text();
  await collector.stop();
  await opened.remove();
  logs.set(sink.name, text);
  expect([...text.matchAll(/"id":"([^"]*)","source"[^}]*dangol\.odd/g)].map(([, id]) => id)).toEqual(
    [...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
  );
  await writeFile(log, text);

  let printed = '';
  const io = { stdout: { write: () => true }, stderr: { write: (text: string) => (printed += text) } };
  const out = join(folder, `model-${logs.size}`);
  expect([await run(['train', '--events', log, '--out', out], io), printed.includes('Error')]).toEqual([0, false]);
  const { version } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
  const { items } = parseShard(JSON.parse(await readFile(join(out, version, 'items/0.json'), 'utf8')));
  const shirt = items.find(({ id }) => id === 'shirt-1');
  expect(shirt?.lists.viewed?.ids).toEqual(expect.arrayContaining(['shirt-2', '단골/🧣']));
}

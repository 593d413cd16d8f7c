import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCloudEvent, post, runCollector } from './run-collector';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangol-collector-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('leaves a DuckDB file that can be asked once it has stopped', async () => {
  const file = join(folder, 'events.duckdb');
  const collector = await runCollector('--file', file);
  await post(collector.url, [aCloudEvent('a')]);
  await expect(runCollector('--file', file)).rejects.toThrow(
    `events.duckdb belongs to process ${collector.child.pid}, and DuckDB lets one process own a file`,
  );
  const port = new URL(collector.url).port;
  await expect(runCollector('--file', join(folder, 'other.duckdb'), '--port', port)).rejects.toThrow(
    `port ${port} is taken: stop what uses it, or choose another with --port`,
  );
  expect(await collector.stop('SIGTERM')).toBe(0);
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  const sql = `SELECT name, event->>'$.data.params.items[0].item_name', happened_at::VARCHAR FROM events WHERE id = 'a'`;
  expect((await connection.runAndReadAll(sql)).getRows()).toEqual([['view_item', '린넨 셔츠', '2026-03-02 03:00:00']]);
  connection.closeSync();
  instance.closeSync();
});

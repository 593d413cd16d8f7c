import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCloudEvent, post, readLog, runCollector } from './run-collector';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangol-collector-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const CLIENTS = 8;
const EVENTS_A_BATCH = 5;
const ROUNDS = 3;

it('keeps every acknowledged event, once, when it is killed under load again and again', async () => {
  const file = join(folder, 'events.duckdb');
  const acknowledged = new Set<string>();
  const unanswered: string[][] = [];
  let serial = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { url, stop } = await runCollector('--file', file);
    const kept = new Set((await readLog(url)).map(({ id }) => id));
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    let isAlive = true;
    const work = async () => {
      while (isAlive) {
        const again = unanswered.pop();
        const ids = again ?? Array.from({ length: EVENTS_A_BATCH }, () => `event-${++serial}`);
        const answer = await post(
          url,
          ids.map((id) => aCloudEvent(id)),
        ).catch(() => undefined);
        if (answer?.status === 200) for (const id of ids) acknowledged.add(id);
        else unanswered.push(ids);
        if (!answer) return;
      }
    };
    const clients = Array.from({ length: CLIENTS }, work);
    await new Promise((done) => setTimeout(done, 400 + round * 130));
    await stop('SIGKILL');
    isAlive = false;
    await Promise.all(clients);
    expect(unanswered.length).toBeGreaterThan(0);
  }
  const { url, stop } = await runCollector('--file', file);
  for (const ids of unanswered.splice(0)) {
    expect(
      (
        await post(
          url,
          ids.map((id) => aCloudEvent(id)),
        )
      ).status,
    ).toBe(200);
    for (const id of ids) acknowledged.add(id);
  }
  const logged = (await readLog(url)).map(({ id }) => id);
  await stop();
  expect(logged).toHaveLength(serial);
  expect(new Set(logged)).toEqual(acknowledged);
  expect(serial).toBeGreaterThan(ROUNDS * CLIENTS * EVENTS_A_BATCH);
});

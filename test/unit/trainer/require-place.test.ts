import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFolder } from '../../../packages/trainer/src/publish/folder-target';
import { requirePlace } from '../../../packages/trainer/src/publish/require-place';

const folder = mkdtempSync(join(tmpdir(), 'dangol-place-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a place that prices have come to before the first model is free for it; one with anything else is not', async () => {
  const target = openFolder(folder);
  for (const name of ['live.json', 'live.txt', 'live.json.0a1b2c3d.part']) writeFileSync(join(folder, name), '{}');
  expect(await requirePlace(target, 'manifest.json', false)).toBeUndefined();
  writeFileSync(join(folder, 'alive.json'), '{}');
  await expect(requirePlace(target, 'manifest.json', false)).rejects.toThrow('holds other things');
});

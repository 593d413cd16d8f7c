import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { prepareWorld } from '../../../demo-site/world/prepare-world';

const example = (name: string) => fileURLToPath(new URL(`../../../examples/script-tag/${name}`, import.meta.url));
const cache = mkdtempSync(join(tmpdir(), 'dangol-world-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

it('two that make the same world at once have one folder: the slower does not take it from under the other', async () => {
  const prepare = () =>
    prepareWorld({ cache, catalogue: example('catalogue.csv'), orders: example('orders.csv') }).then(({ dir }) => {
      const { ino } = statSync(join(dir, 'products.json'));
      return { dir, ino };
    });
  const [one, other] = await Promise.all([prepare(), prepare()]);
  expect(one).toEqual(other);
  expect(readdirSync(cache)).toEqual([basename(one.dir)]);
  expect((await prepare()).ino).toBe(one.ino);
});

// Each backend alone, as a bundler takes it from npm: at most 1.5 KiB of brotli, minified.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bundleSize } from '../support/brotli-size';

const MOST_BYTES = 1.5 * 1024;
const manifest = fileURLToPath(new URL('../../packages/backends/package.json', import.meta.url));
const { exports } = JSON.parse(readFileSync(manifest, 'utf8')) as { exports: Record<string, unknown> };
const entries = Object.keys(exports).flatMap((path) => (path === '.' ? [] : [path.slice(2)]));

test.each(entries)('%s', async (entry) => {
  expect(await bundleSize(`export * from '@dangol/backends/${entry}';`)).toBeLessThanOrEqual(MOST_BYTES);
});

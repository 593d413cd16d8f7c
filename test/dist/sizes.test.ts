// The sizes that the README states, and the budgets behind them. KiB of brotli, minified.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { brotliSize, bundleSize } from '../support/brotli-size';
import { DIST } from '../support/shop-page';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
const kib = (bytes: number) => bytes / 1024;

describe('the README states', () => {
  test.each(['dangol.js', 'dangol-sdk.js', 'dangol-widget.js', 'dangol-inspector.js'])('the size of %s', (file) => {
    const measured = kib(brotliSize(readFileSync(join(DIST, file))));
    const stated = [...readme.matchAll(new RegExp(`<!--size:${file}-->([\\d.]+) KiB<!--/size-->`, 'g'))];
    expect(stated.length).toBeGreaterThan(0);
    for (const [, size] of stated) expect(Math.abs(Number(size) - measured), `${file} is ${measured.toFixed(1)} KiB`).toBeLessThan(0.06);
  });
});

describe('budgets', () => {
  test('dangol.js, the whole product: 17 KiB', () => {
    expect(kib(brotliSize(readFileSync(join(DIST, 'dangol.js'))))).toBeLessThanOrEqual(17);
  });

  // The core's 6.5 and the readers' 2: the client wires both.
  test.each([
    ['core SDK with CloudEvents and the readers', 8.5, "export { createClient } from '@dangol/sdk'; export { cloudevents } from '@dangol/backends/cloudevents';"],
    ['recommender and model loader', 2.5, "export { recommend, neededRecords } from '@dangol/recommender'; export { createModel } from '@dangol/sdk/model';"],
    ['widget core with Preact', 7, "export { defineRecs } from '@dangol/widget';"],
    ['one backend', 1.5, "export { cloudevents } from '@dangol/backends/cloudevents';"],
  ])('%s: %f KiB', async (_, budget, code) => {
    expect(kib(await bundleSize(code))).toBeLessThanOrEqual(budget);
  });
});

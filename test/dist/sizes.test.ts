// What the README states of sizes, against the files: KiB of brotli, minified. A budget that is missed must be stated as missed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { brotliSize, bundleSize } from '../support/brotli-size';
import { DIST } from '../support/shop-page';

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
const readme = read('README.md');
const kib = (bytes: number) => bytes / 1024;

const FILES = [
  'dangol.js',
  'dangol-sdk.js',
  'dangol-widget.js',
  'dangol-consent.js',
  'dangol-privacy.js',
  'dangol-rich.js',
  'dangol-preact.js',
  'dangol-rules.js',
  'dangol-live.js',
  'dangol-vitals.js',
  'dangol-campaigns.js',
  'dangol-messages.js',
  'dangol-platforms.js',
  'dangol-shops.js',
  'dangol-duties.js',
  'dangol-inspector.js',
];

describe.each(['README.md', 'README.ko.md'])('%s states', (name) => {
  test.each(FILES)('the size of %s', (file) => {
    const measured = kib(brotliSize(readFileSync(join(DIST, file))));
    const stated = [...read(name).matchAll(new RegExp(`<!--size:${file}-->([\\d.]+) KiB<!--/size-->`, 'g'))];
    expect(stated.length).toBeGreaterThan(0);
    for (const [, size] of stated) {
      expect(Math.abs(Number(size) - measured), `${file} is ${measured.toFixed(1)} KiB`).toBeLessThan(0.06);
    }
  });
});

/** Parts as a bundler takes them from npm, each alone. */
const PARTS: [name: string, budget: number, code: string][] = [
  [
    'client: core, readers, CloudEvents (and the model loader)',
    8.5,
    "export { createBrowser, createClient } from '@dangol/sdk/unchecked'; export { cloudevents } from '@dangol/backends/cloudevents';",
  ],
  [
    'recommender and model loader',
    2.5,
    "export { recommend, neededRecords } from '@dangol/recommender'; export { createModel } from '@dangol/sdk/model';",
  ],
  ['widget: row, grid, states, events, one language', 7, "export { defineRecs } from '@dangol/widget';"],
  [
    'campaigns: evaluator, facts and all',
    2.5,
    "export { compileWith, decide, advance, claim } from '@dangol/campaigns';",
  ],
  ['campaigns: the facts alone', 2.5, "export { readFact } from '@dangol/campaigns';"],
  ['CloudEvents backend', 1.5, "export { cloudevents } from '@dangol/backends/cloudevents';"],
  ['gtag backend', 1.5, "export { gtag } from '@dangol/backends/gtag';"],
];

describe('the README compares with the budget', () => {
  const row = (name: string) =>
    new RegExp(`\\| ${name.replace(/[.()]/g, '\\$&')} \\| ([\\d.]+) \\| ([\\d.]+) \\| (met|missed) \\|`).exec(readme);

  function compare(name: string, budget: number, measured: number): void {
    const [, size, stated, verdict] = row(name) ?? [];
    expect(Math.abs(Number(size) - measured), `${name} is ${measured.toFixed(1)} KiB`).toBeLessThan(0.06);
    expect(Number(stated)).toBe(budget);
    expect(verdict).toBe(measured <= budget ? 'met' : 'missed');
  }

  test('dangol.js, the whole product', () => {
    compare('`dangol.js`, the whole product', 17, kib(brotliSize(readFileSync(join(DIST, 'dangol.js')))));
  });

  test.each(PARTS)('%s', async (name, budget, code) => compare(name, budget, kib(await bundleSize(code))));
});

const { exports } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../packages/backends/package.json', import.meta.url)), 'utf8'),
) as { exports: object };
const BACKENDS = Object.keys(exports).flatMap((path) => path.slice(2) || []);

describe('a backend, bundled alone, weighs at most 1.6 KiB', () => {
  test.each(BACKENDS)('%s', async (name) => {
    const measured = await bundleSize(`export * from '@dangol/backends/${name}';`);
    expect(measured, `${name} is ${measured} bytes`).toBeLessThanOrEqual(1.6 * 1024);
  });
});

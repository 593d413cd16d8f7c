// What the build gives for hosting that never changes, and what browsers make of it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../support/browser';
import { type Recorder, startRecorder } from '../support/recording-server';
import { aModelFolder, cardsOf, DIST, shopPage } from '../support/shop-page';

const { version } = JSON.parse(readFileSync(new URL('../../packages/dangol/package.json', import.meta.url), 'utf8'));
const FOLDER = join(DIST, version);
const told = JSON.parse(readFileSync(join(FOLDER, 'integrity.json'), 'utf8')) as {
  version: string;
  files: Record<string, string>;
};

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof aModelFolder>;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startRecorder()]);
  model = aModelFolder();
  shop.files('/model/', model.folder);
  shop.files(`/dangol/${version}/`, FOLDER);
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
  model?.remove();
});

test('the folder of the version has every file that a tag loads, the same as under its plain name, with its hash', () => {
  expect(told.version).toBe(version);
  const names = Object.keys(told.files);
  expect(names).toEqual(
    expect.arrayContaining(['dangol.js', 'dangol-sdk.js', 'dangol-rich.js', 'backends/posthog.js']),
  );
  // What the script names is there.
  const parts = [...readFileSync(join(FOLDER, 'dangol.js'), 'utf8').matchAll(/dangol-[a-z]+\.js/g)].map(
    ([name]) => name,
  );
  expect(names).toEqual(expect.arrayContaining(parts));
  for (const [name, hash] of Object.entries(told.files)) {
    const bytes = readFileSync(join(FOLDER, name));
    expect(hash).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
    expect(bytes.equals(readFileSync(join(DIST, name)))).toBe(true);
  }
  expect(existsSync(join(FOLDER, 'dangol-licences.txt'))).toBe(true);
});

/** A page with the hashes of the build: of the script as an attribute, of the parts in an import map. */
function page(): string {
  const base = `/dangol/${version}/`;
  const parts = Object.fromEntries(Object.entries(told.files).map(([name, hash]) => [base + name, hash]));
  return shopPage({ head: `<script type="importmap">${JSON.stringify({ integrity: parts })}</script>` }).replace(
    'src="/dist/dangol.js"',
    `src="${base}dangol.js" integrity="${told.files['dangol.js']}" crossorigin="anonymous"`,
  );
}

async function open() {
  shop.route('/page', page());
  const tab = await (await browser.newContext()).newPage();
  const warnings: string[] = [];
  // The cards' pictures are not there.
  tab.on('console', (message) => /404/.test(message.text()) || warnings.push(message.text()));
  await tab.goto(`${shop.origin}/page`);
  return { tab, warnings };
}

/** Serves a file of the folder with something at its end; a space is a harmless change. */
function serve(file: string, end: '' | ' '): void {
  shop.route(`/dangol/${version}/${file}`, (_, response) => {
    response.setHeader('content-type', 'text/javascript').end(readFileSync(join(FOLDER, file), 'utf8') + end);
  });
}

test('a page with the hashes runs; a part, then the script itself, is refused once a byte of it has changed', async () => {
  const inspect = "dangol('inspect')";
  for (const file of ['dangol.js', 'dangol-inspector.js']) serve(file, '');
  const whole = await open();
  await expect.poll(() => cardsOf(whole.tab, 'similar-buyers')).not.toHaveLength(0);
  await whole.tab.evaluate(inspect);
  await whole.tab.waitForFunction(() =>
    [...document.querySelectorAll('body > *, html > *')].some(({ localName }) => localName === 'dangol-inspector'),
  );
  expect(whole.warnings).toEqual([]);
  await whole.tab.context().close();

  serve('dangol-inspector.js', ' ');
  const part = await open();
  await expect.poll(() => cardsOf(part.tab, 'similar-buyers')).not.toHaveLength(0);
  await part.tab.evaluate(inspect);
  await expect.poll(() => part.warnings.join()).toContain('dangol-inspector.js was not found beside the script');
  expect(await part.tab.locator('dangol-inspector').count()).toBe(0);
  await part.tab.context().close();

  serve('dangol.js', ' ');
  const script = await open();
  await expect.poll(() => script.warnings.join()).toContain('integrity');
  expect(await script.tab.evaluate(() => customElements.get('dangol-recs'))).toBeUndefined();
  await script.tab.context().close();
});

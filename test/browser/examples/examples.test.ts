import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { run } from '@dangol/trainer';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const COLLECTOR = 'http://127.0.0.1:8787/events';

let folder: string;
let browser: Browser;
let recorder: Recorder;
const servers: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangol-examples-'));
  const logs = ['--orders', 'examples/script-tag/orders.csv', '--catalogue', 'examples/script-tag/catalogue.csv'];
  const silent = { stdout: { write: () => true }, stderr: { write: () => true } };
  const paths = logs.map((word) => (word.startsWith('--') ? word : join(root, word)));
  expect(await run(['train', ...paths, '--out', join(folder, 'model')], silent)).toBe(0);
  [browser, recorder] = await Promise.all([launch(), startRecorder()]);
});
afterAll(async () => {
  for (const server of servers) server.kill();
  await browser?.close();
  await recorder?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Starts `examples/serve.mjs` on a free port. @returns its address */
async function serve(...folders: string[]): Promise<string> {
  const child = spawn(process.execPath, ['examples/serve.mjs', ...folders, '--port', '0'], { cwd: root });
  servers.push(child);
  const [line] = await once(child.stdout, 'data');
  return /http:\S+/.exec(String(line))![0];
}

/** A page whose collector is the recorder, with what went wrong on it. */
async function open(url: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() !== 'info' && complaints.push(message.text()));
  await page.route(COLLECTOR, (route) => route.continue({ url: recorder.eventsUrl }));
  await page.goto(url);
  return { page, complaints };
}

const titles = (page: Page, strip: string) => page.locator(`${strip} >> [part=title]`).allTextContents();

it('shows two strips from one tag, sends events once the notice is accepted, and shows what is kept', async () => {
  recorder.reset();
  const { page, complaints } = await open(await serve('examples/script-tag', folder));
  await page.waitForSelector('dangol-recs[kind=goes-with] >> [part=title]');
  await page.waitForSelector('dangol-recs[kind=similar-buyers] >> [part=title]');
  expect((await titles(page, 'dangol-recs[kind=goes-with]'))[0]).toBe('Celadon cup');
  expect(await titles(page, 'dangol-recs[kind=similar-buyers]')).toContain('Sejak green tea');
  const picture = page.locator('dangol-recs[kind=goes-with] >> img').first();
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

  await page.click('#add');
  await page.getByRole('button', { name: 'Accept all' }).click();
  const events = await recorder.until((stored) => stored.some(({ name }) => name === 'add_to_cart'));
  expect(events.map(({ name }) => name)).toContain('view_item');
  expect(events.find(({ name }) => name === 'add_to_cart')?.data.params.items).toMatchObject([
    { item_id: 'pot-celadon' },
  ]);

  await page.click('dangol-recs[kind=goes-with] >> a >> nth=0');
  await page.waitForURL(/id=cup-celadon/);
  await page.waitForSelector('dangol-recs[kind=goes-with] >> [part=title]');
  expect(await page.textContent('h1')).toBe('Celadon cup');
  expect(await page.locator('dangol-consent >> .notice').count()).toBe(0);
  await page.getByRole('link', { name: 'What this shop knows on this device' }).click();
  await page.getByRole('dialog').getByText('Celadon teapot').first().waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

it('runs from npm packages in a bundle, with strips, plain data and events', async () => {
  await cp(join(root, 'examples/bundler'), join(folder, 'bundler'), {
    recursive: true,
    filter: (path) => !/[\\/](dist|model)$/.test(path),
  });
  const rollup = join(root, 'node_modules/rollup/dist/bin/rollup');
  const bundle = join(folder, 'bundler/dist/main.js');
  await promisify(execFile)(process.execPath, [rollup, '-c', '-o', bundle, '--silent'], {
    cwd: join(root, 'examples/bundler'),
  });

  const address = await serve(join(folder, 'bundler'), folder, 'examples/script-tag');
  recorder.reset();
  const { page, complaints } = await open(address);
  await page.waitForSelector('#goes-with >> [part=title]');
  await expect.poll(async () => (await titles(page, '#goes-with'))[0]).toBe('Celadon cup');
  await expect.poll(() => titles(page, '#similar-buyers')).toContain('Sejak green tea');
  await expect.poll(() => page.locator('#headless li').count()).toBeGreaterThan(0);
  expect(recorder.deliveries()).toEqual([]);
  await page.getByRole('button', { name: 'Refuse all' }).click();
  await page.click('#settings');
  await page.getByRole('checkbox', { name: 'Usage statistics' }).check();
  await page.getByRole('button', { name: 'Save choice' }).click();
  await page.reload();
  const events = await recorder.until((stored) => stored.some(({ name }) => name === 'view_item'));
  expect(events[0]?.data.page.type).toBe('product');
  await page.click('#leave');
  expect(await page.locator('#goes-with >> [part=title]').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});

it('runs a backend of one’s own: what was bought is in the file, once, though the server was away', async () => {
  const file = join(await mkdtemp(join(folder, 'own-')), 'lines.csv');
  const start = async (port: string) => {
    const child = spawn(process.execPath, ['examples/own-backend/server.mjs', '--port', port, '--file', file], {
      cwd: root,
    });
    servers.push(child);
    const [line] = await once(child.stdout, 'data');
    return { child, url: /http:\S+/.exec(String(line))![0] };
  };
  const rows = async () => (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(0, -1);
  const first = await start('0');
  const { page, complaints } = await open(first.url);
  await page.click('#add');
  await expect.poll(rows).toHaveLength(1);
  expect((await rows())[0]).toMatch(/^"[\da-f-]{36}\/0","20[\dT:.-]+Z","add_to_cart","cup-celadon","1","22000","KRW"$/);

  first.child.kill();
  await once(first.child, 'exit');
  await page.click('#buy');
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  await start(new URL(first.url).port);
  await page.goto(first.url);
  await expect.poll(rows).toHaveLength(2);
  expect((await rows())[1]).toContain('"purchase","cup-celadon","2","22000","KRW"');
  expect(await (await fetch(`${first.url}lines.csv`)).text()).toBe(await readFile(file, 'utf8'));
  for (const path of ['package.json', 'packages/sdk/package.json', '..%2fpackage.json', '.git/HEAD'])
    expect((await fetch(first.url + path)).status).toBe(404);
  await page.close();
});

it('the own backend’s server writes what comes again after its file could not be written, and no cell is a formula', async () => {
  const place = join(await mkdtemp(join(folder, 'own-')), 'later');
  const file = join(place, 'lines.csv');
  const child = spawn(process.execPath, ['examples/own-backend/server.mjs', '--port', '0', '--file', file], {
    cwd: root,
  });
  servers.push(child);
  const [line] = await once(child.stdout, 'data');
  const url = `${/http:\S+/.exec(String(line))![0]}lines`;
  const items = ['=1+1', '-1+1', '\t=1', '@a', 'cup-7'].map((item_id) => ({ item_id }));
  const event = { id: 'e', at: 0, name: 'purchase', params: { items } };
  const { csvLines } = await import('../../../examples/own-backend/csv-lines.js' as string);
  const [{ body }] = csvLines({ url }).encode([event]);
  const post = async () => (await fetch(url, { method: 'POST', body })).status;
  expect(await post()).toBe(503);
  await mkdir(place);
  expect([await post(), await post()]).toEqual([204, 204]);
  const rows = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const ids = rows.map((row) => JSON.parse(`[${row}]`)[3]);
  expect(ids).toEqual([' 1+1', ' 1+1', ' =1', ' a', 'cup-7']);
});

/** Builds one of Vite's examples and starts it, with the model beside it. @returns its address */
async function startApplication(name: string): Promise<string> {
  const out = join(folder, name);
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', out, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { cwd: join(root, 'examples', name) });
  return serve(out, folder, 'examples/script-tag');
}

const names = (events: { name: string }[]) => events.map(({ name }) => name);

it('runs strips as Preact components: another product without a new page, and every event', async () => {
  recorder.reset();
  const { page, complaints } = await open(await startApplication('preact'));
  await page.locator('[part=card]').nth(5).waitFor();
  expect(await page.textContent('h1')).toBe('Celadon teapot');
  // The upper strip chooses first.
  expect(await page.locator('[part=title]').first().textContent()).toBe('Celadon cup');
  await page.getByRole('button', { name: 'Accept all' }).click();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.locator('[part=card]', { hasText: 'Celadon cup' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Celadon cup' }).waitFor();
  expect(new URL(page.url()).search).toBe('?id=cup-celadon');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Celadon teapot' }).waitFor();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  const events = await recorder.until((stored) => stored.some(({ name }) => name === 'select_item'));
  expect(names(events)).toEqual(expect.arrayContaining(['view_item', 'recs_render', 'select_item']));
  expect(complaints).toEqual([]);
  await page.close();
});

it.each(['react', 'vue', 'plain-dom'])('draws strips with markup of its own: %s', async (name) => {
  recorder.reset();
  const isPlain = name === 'plain-dom';
  const url = await (isPlain
    ? serve('examples/plain-dom', folder, 'examples/script-tag', '.')
    : startApplication(name));
  const { page, complaints } = await open(url);
  await page.waitForSelector('[data-kind=goes-with][data-status=ready]');
  await page.waitForSelector('[data-kind=similar-buyers][data-status=ready]');
  expect(await page.locator('[data-kind=goes-with] .title').first().textContent()).toBe('Celadon cup');
  expect(await page.locator('[data-kind=goes-with] li').count()).toBe(4);
  await page.getByRole('button', { name: 'Accept all' }).click();
  await page.locator('[data-kind=goes-with]').scrollIntoViewIfNeeded();
  const seen = await recorder.until((stored) => stored.some((event) => event.name === 'view_item_list'));
  const { params } = seen.find((event) => event.name === 'view_item_list')!.data;
  expect(params).toMatchObject({ item_list_id: 'tea_goes-with', item_list_name: 'Goes well with' });
  expect(params.render_id).toBe(seen.find((event) => event.name === 'recs_render')!.data.params.render_id);

  await page.locator('[data-kind=goes-with] a').first().click();
  await page.getByRole('heading', { level: 1, name: 'Celadon cup' }).waitFor();
  await page.waitForSelector('[data-kind=goes-with][data-status=ready]');
  const stored = await recorder.until((all) => all.some((event) => event.name === 'select_item'));
  const selected = stored.filter((event) => event.name === 'select_item');
  expect(selected.map(({ data }) => data.params.items)).toMatchObject([[{ item_id: 'cup-celadon', index: 0 }]]);
  // Each list once, and no card twice.
  const renders = stored.filter((event) => event.name === 'recs_render').map(({ data }) => data.params.render_id);
  expect(new Set(renders).size).toBe(renders.length);
  expect(complaints).toEqual([]);

  await page.route('**/model/**', (route) => route.fulfill({ status: 404 }));
  await page.evaluate(() => indexedDB.deleteDatabase('dangol-model'));
  await page.goto(`${url}?id=strainer`);
  await page.waitForSelector('[data-kind=goes-with][data-status=empty] >> text=Nothing to show');
  await page.close();
});

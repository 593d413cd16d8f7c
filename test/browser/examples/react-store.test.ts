import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { run } from '@dangol/trainer';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;
let browser: Browser;
let recorder: Recorder;
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangol-store-'));
  const log = (name: string) => join(root, 'examples/script-tag', name);
  const silent = { stdout: { write: () => true }, stderr: { write: () => true } };
  const out = join(folder, 'model');
  const args = ['train', '--orders', log('orders.csv'), '--catalogue', log('catalogue.csv'), '--out', out];
  expect(await run(args, silent)).toBe(0);
  const vite = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', folder, '--logLevel', 'error'];
  // What is in the folder already is the model.
  await promisify(execFile)(process.execPath, [...vite, '--emptyOutDir', 'false'], {
    cwd: join(root, 'examples/react-store'),
    // As it is published: in development React's strict mode runs effects, and so reports, twice.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const pages = [folder, 'examples/script-tag'];
  server = spawn(process.execPath, ['examples/serve.mjs', ...pages, '--port', '0'], { cwd: root });
  const [line] = await once(server.stdout!, 'data');
  url = /http:\S+/.exec(String(line))![0];
  [browser, recorder] = await Promise.all([launch(), startRecorder()]);
});
afterAll(async () => {
  server?.kill();
  await browser?.close();
  await recorder?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(() => recorder.reset());

const titles = (page: Page, kind: string) =>
  page.locator(`[data-kind=${kind}] >> [part=title]`).evaluateAll((all) => all.map((title) => title.textContent));

it('a shop in React sells without one page load: strips follow the router, each event counts once, the member is known', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() !== 'info' && complaints.push(message.text()));
  await page.route('http://127.0.0.1:8787/events', (route) => route.continue({ url: recorder.eventsUrl }));
  await page.goto(url);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await expect.poll(() => titles(page, 'for-you')).toHaveLength(6);
  expect(recorder.deliveries()).toEqual([]);
  await page.getByRole('button', { name: 'Accept all' }).click();
  // Who signs in decides for themselves: a guest's choice on this device is not theirs.
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Accept all' }).click();

  await page.locator('.list a', { hasText: 'Celadon teapot' }).click();
  await page.getByRole('heading', { level: 1, name: 'Celadon teapot' }).waitFor();
  await expect.poll(async () => (await titles(page, 'goes-with'))[0]).toBe('Celadon cup');
  await expect.poll(async () => (await titles(page, 'similar-buyers')).length).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Add to cart' }).click();

  // A card is a link: the router takes it, and the strips of the next product come into their place.
  await page.locator('[data-kind=goes-with] >> [part=card]', { hasText: 'Celadon cup' }).click();
  await page.getByRole('heading', { level: 1, name: 'Celadon cup' }).waitFor();
  await expect.poll(() => titles(page, 'goes-with')).not.toContain('Celadon cup');
  // What is in the cart is not recommended.
  expect(await titles(page, 'goes-with')).not.toContain('Celadon teapot');
  expect((await titles(page, 'goes-with')).length).toBeGreaterThan(2);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Celadon teapot' }).waitFor();

  await page.getByRole('link', { name: 'Cart (1)' }).click();
  await expect.poll(async () => (await titles(page, 'cart')).length).toBeGreaterThan(0);
  expect(await titles(page, 'cart')).not.toContain('Celadon teapot');
  await page.getByRole('button', { name: 'Order for ₩89,000' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);

  const events = await recorder.until((all) => all.some(({ name }) => name === 'purchase'));
  const of = (name: string) => events.filter((event) => event.name === name);
  expect(of('view_item').map(({ data }) => (data.params.items as { item_id: string }[])[0]?.item_id)).toEqual([
    'pot-celadon',
    'cup-celadon',
    'pot-celadon',
  ]);
  expect(of('select_item')).toHaveLength(1);
  expect(of('add_to_cart')).toHaveLength(1);
  expect(of('purchase')).toHaveLength(1);
  expect(of('purchase')[0]?.data).toMatchObject({
    member: 'M-1001',
    params: { value: 89000, currency: 'KRW', transaction_id: expect.stringMatching(/^W-\d+$/) },
  });
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('fits a phone, and the notice can be opened again', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${url}?id=tea-sejak`);
  await expect.poll(async () => (await titles(page, 'goes-with')).length).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Refuse all' }).click();
  await page.getByRole('button', { name: 'Privacy settings' }).click();
  await page.getByRole('button', { name: 'Save choice' }).waitFor();
  await page.context().close();
});

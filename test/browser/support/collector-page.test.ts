import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCloudEvent, aData, post, type RunningCollector, runCollector } from '../../flow/collector/run-collector';
import { launch } from '../../support/browser';

let folder: string;
let collector: RunningCollector;
let browser: Browser;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangol-collector-'));
  collector = await runCollector('--file', join(folder, 'events.duckdb'));
  browser = await launch();
});
afterEach(async () => {
  await browser?.close();
  await collector?.stop();
  await rm(folder, { recursive: true, force: true });
});

it('shows stored and new events and refusals as text, filters them, and survives hostile ones', async () => {
  await post(collector.url, [aCloudEvent('before')]);
  const page = await browser.newPage({ locale: 'ko-KR' });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(collector.url);
  await page.waitForSelector('.chip:text("view_item")');
  await expect.poll(() => page.textContent('#state')).toBe('실시간 연결됨');

  const markup = '<img src=x onerror=alert(1)>';
  const hostile = { search_term: markup, items: 'no list' };
  await post(collector.url, [
    aCloudEvent('custom', { type: 'dangol.my_event', data: aData({ params: hostile }) }),
    { specversion: markup },
  ]);
  await page.waitForSelector('.refused');
  await page.waitForSelector('li:has-text("my_event")');
  const rows = await page.$$eval('li', (nodes) => nodes.map((node) => node.textContent));
  expect(rows.some((row) => row?.includes('my_event') && row.includes(markup))).toBe(true);
  expect(rows.some((row) => row?.includes('거부됨: [1].specversion: expected "1.0"'))).toBe(true);
  expect(await page.locator('img').count()).toBe(0);
  await expect.poll(() => page.textContent('#total')).toBe('2');

  await page.fill('#filter', 'MY_EVENT');
  await expect.poll(() => page.locator('li:visible').count()).toBe(1);
  await page.click('summary:visible');
  expect(await page.textContent('pre')).toContain('"id": "custom"');
  expect(complaints).toEqual([]);
});

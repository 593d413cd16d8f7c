import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserInUse, launch, launchPersistent } from '../../support/browser';

describe('the browser of the tests', () => {
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<h1>hi</h1>'),
  );
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  it('opens pages of this machine, *.test as an insecure context, and nothing else', async () => {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      expect(await page.evaluate(() => isSecureContext)).toBe(true);
      await page.goto(`http://shop.test:${port}/`);
      expect(await page.textContent('h1')).toBe('hi');
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    } finally {
      await browser.close();
    }
  });

  it('keeps what a page stored in a persistent profile', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dangol-profile-'));
    try {
      for (const expected of [null, 'kept']) {
        const context = await launchPersistent(folder);
        const page = await context.newPage();
        await page.goto(`http://127.0.0.1:${port}/`);
        expect(await page.evaluate(() => localStorage.getItem('mark'))).toBe(expected);
        await page.evaluate(() => localStorage.setItem('mark', 'kept'));
        await context.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it('restores a page from the back/forward cache where the browser has one', async ({ skip }) => {
    if ((await browserInUse()).isHeadlessShell) skip('a headless shell has no back/forward cache');
    const browser = await launch({ backForwardCache: true });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/one`);
      await page.evaluate(() => {
        (window as { mark?: string }).mark = 'alive';
      });
      await page.goto(`http://127.0.0.1:${port}/two`);
      await page.goBack({ waitUntil: 'commit' });
      await expect.poll(() => page.evaluate(() => (window as { mark?: string }).mark)).toBe('alive');
    } finally {
      await browser.close();
    }
  });
});

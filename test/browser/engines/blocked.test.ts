// A page whose backend is blocked, and a page that goes into the back/forward cache and comes back: neither notices us.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserInUse } from '../../support/browser';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { openShop, type Shop } from './open-shop';
import { visit } from './visit';

const TAG = { script: 'dangol-sdk.js', tag: 'data-backend="/events" data-regime="none"' };
const { isHeadlessShell } = await browserInUse();

inEachEngine((engine) => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  test('a blocked backend: nothing on the console from us, few attempts, everything kept for later', async () => {
    // As a content blocker does: the request fails before it leaves. What the browser itself writes of it no script can avoid.
    const head = `<script>
      window.attempts = 0;
      window.fetch = ((own) => (url, ...rest) =>
        String(url).includes('/events') ? (attempts++, Promise.reject(new TypeError('Failed to fetch'))) : own(url, ...rest))(fetch);
    </script>`;
    const tab = await visit(engine, shop.page('/', { ...TAG, head }));
    const attempts = () => tab.evaluate(() => (window as never as { attempts: number }).attempts);
    for (let n = 0; n < 30; n++) await tab.search(String(n));
    // The shop's own flush ends our back-off: an attempt each. After that the circuit is open.
    for (let n = 0; n < 8; n++) await tab.flush();
    expect(await attempts()).toBeGreaterThan(5);
    await tab.reload();
    for (let n = 30; n < 60; n++) await tab.search(String(n));
    await expect.poll(tab.queued).toBeGreaterThanOrEqual(60);
    expect(await attempts()).toBe(0);
    expect(await tab.complaints()).toEqual([]);
    await tab.close();
  });
});

inEachEngine(
  (engine) => {
    test.skipIf(isHeadlessShell)(
      `a page that sends while it is left is restored, and nothing of ours stands against it${isHeadlessShell ? ' (skipped: a headless shell has no back/forward cache)' : ''}`,
      async () => {
        const shop = await openShop();
        shop.route('/elsewhere', '<!doctype html><title>Elsewhere</title>');
        const tab = await visit(engine, shop.page('/', TAG));
        await tab.flush();
        await tab.evaluate(() => {
          Object.assign(window, { isRestored: true });
          const { dangol } = window as never as { dangol: (...words: unknown[]) => void };
          dangol('track', 'search', { search_term: 'left' });
        });
        await tab.goto(`${shop.origin}/elsewhere`);
        await shop.search('left');
        await tab.evaluate(() => void setTimeout(() => history.back()));
        const isRestored = () => tab.evaluate(() => 'isRestored' in window).catch(() => undefined);
        await expect.poll(isRestored).toBe(true);
        const reasons = await tab.evaluate(() => {
          const [navigation] = performance.getEntriesByType('navigation');
          return (navigation as never as { notRestoredReasons?: object | null }).notRestoredReasons ?? null;
        });
        expect(reasons).toBeNull();
        await tab.search('back');
        await tab.flush();
        await shop.search('back');
        expect(shop.searches()).toEqual(['left', 'back']);
        await tab.close();
        await shop.close();
      },
    );
  },
  { only: ['chromium'], backForwardCache: true },
);

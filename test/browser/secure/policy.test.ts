// Everything a shop may put on a page, under the strictest policy that a shop may have: no violation, reported or seen.

import { RESERVE_CSS } from '@dangol/widget';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, serveShop } from '../../support/shop-page';

const POLICY = [
  "default-src 'self'",
  "script-src 'nonce-shop'",
  "style-src 'nonce-shop'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  'report-uri /violations',
].join('; ');

const KINDS = ['similar-buyers', 'goes-with', 'recently-viewed', 'popular', 'new-arrivals', 'price-drop', 'for-you'];

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Linen shirt</title>
<style nonce="shop">${RESERVE_CSS}</style>
<script nonce="shop">
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));
  window.dangol = function () { (dangol.q = dangol.q || []).push([Date.now(), arguments]) };
  dangol('resolveItems', async (ids) => ids.map((id) => ({ id, price: 29000 })));
  dangol('rules', [{ action: 'bury', items: { categories: ['Cap'] } }]);
  dangol('strips', { templates: { plain: (item, { html }) => html\`<b>\${item.card.title}</b>\` }, onAction: async () => {} });
</script>
<script nonce="shop" async src="/dist/dangol.js" data-model="/model" data-backend="/events" data-vitals></script></head>
<body><h1>Linen shirt</h1><a href="#dangol-privacy">Privacy</a>
<dangol-consent shop="Madang" policy="/privacy"></dangol-consent>
${KINDS.map((kind) => `<dangol-recs kind="${kind}" item="shirt-1" limit="2"></dangol-recs>`).join('\n')}
<dangol-recs kind="similar-buyers" item="shirt-2" limit="3" actions="cart wish dismiss why"></dangol-recs>
<dangol-recs kind="goes-with" item="shirt-2" layout="outfit"></dangol-recs>
<dangol-recs kind="similar-buyers" item="shirt-3" limit="2" layout="grid" template="plain"></dangol-recs>
<dangol-privacy></dangol-privacy></body></html>`;

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof aModelFolder>;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startRecorder()]);
  model = aModelFolder();
  serveShop(shop, model.folder);
  shop.route('/page', (_, response) => {
    response.setHeader('content-security-policy', POLICY).setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
  });
  shop.route('/inline', (_, response) => {
    response.setHeader('content-security-policy', POLICY).setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><body style="color:red"><script>document.title = "ran"</script>');
  });
});
beforeEach(() => shop.reset());
afterAll(async () => {
  await browser?.close();
  await shop?.close();
  model?.remove();
});

test('a page with the tag, strips of every sort, notice, panel, inspector, rules, live prices and vitals breaks no rule of it', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (/error|warning/.test(message.type()) && !/404/.test(message.text())) problems.push(message.text());
  });
  await page.goto(`${shop.origin}/page`);
  await page.locator('dangol-consent >> button').last().click();
  await page.evaluate(() => (window as never as { dangol: (command: string) => void }).dangol('inspect'));
  const drawn = (selector: string) =>
    expect
      .poll(
        () =>
          page.evaluate((wanted) => {
            const element = document.querySelector(wanted);
            element?.scrollIntoView();
            return element?.shadowRoot?.textContent?.length ?? 0;
          }, selector),
        { message: selector },
      )
      .toBeGreaterThan(0);
  for (const element of [
    'dangol-inspector',
    'dangol-privacy',
    'dangol-recs[actions]',
    'dangol-recs[template]',
    'dangol-recs[layout=outfit]',
  ]) {
    await drawn(element);
  }
  await page.waitForFunction(() =>
    [...document.querySelectorAll('dangol-recs')].every(
      (strip) => strip.shadowRoot && !strip.shadowRoot.querySelector('.waiting'),
    ),
  );
  expect(problems).toEqual([]);
  for (const tab of await page.locator('dangol-inspector >> [role=tab]').all()) await tab.click();
  await page.locator('dangol-recs[actions] >> button').nth(3).click({ force: true });
  const parts = ['consent', 'privacy', 'inspector', 'rich', 'live', 'rules', 'vitals'].map(
    (name) => `GET /dist/dangol-${name}.js`,
  );
  await expect.poll(() => shop.requests()).toEqual(expect.arrayContaining(parts));
  expect(await page.evaluate(() => (window as never as { violations: string[] }).violations)).toEqual([]);
  expect(problems).toEqual([]);
  expect(shop.requests().filter((request) => request.includes('/violations'))).toEqual([]);
  await page.context().close();
});

test('the policy is one that does refuse', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${shop.origin}/inline`);
  expect(await page.title()).toBe('');
  await expect.poll(() => shop.requests().filter((request) => request.includes('/violations')).length).toBe(2);
  await page.context().close();
});

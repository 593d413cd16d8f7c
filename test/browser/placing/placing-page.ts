import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, DIST, serveShop } from '../../support/shop-page';

/** A page of a shop whose templates nobody edits: the tag says where strips go. */
export interface PlacingPage {
  /** Attributes of the script element besides `data-model`. */
  tag: string;
  /** The style of the install block. */
  style?: string;
  head?: string;
  body: string;
  /** Which build; default `dangol.js`. */
  script?: string;
  /** Keeps the script back until `release()`. */
  isHeld?: boolean;
  /** What the address asks for, such as `?dangol=preview`. */
  query?: string;
  width?: number;
  context?: BrowserContextOptions;
}

/** A page that was opened. */
export interface Opened {
  page: Page;
  /** Uncaught errors, and what the console was told as an error or a warning. */
  problems: string[];
}

declare global {
  interface Window {
    /** The layout shifts of the page, added up. */
    shift: number;
  }
}

/** A shop and a browser for the tests of a file. */
export async function openShop() {
  const [browser, shop]: [Browser, Recorder] = await Promise.all([launch(), startRecorder()]);
  const model = aModelFolder();
  serveShop(shop, model.folder);
  let held: Promise<void> | undefined;
  let release = () => {};
  for (const name of ['dangol.js', 'dangol-widget.js']) {
    shop.route(`/dist/${name}`, async (_, response) => {
      await held;
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(DIST, name)));
    });
  }

  return {
    shop,
    browser,
    model: model.folder,
    release: () => release(),
    async open(given: PlacingPage): Promise<Opened> {
      held = given.isHeld ? new Promise((done) => (release = done)) : undefined;
      shop.route('/page', htmlOf(given));
      const { width = 1280 } = given;
      const context = await browser.newContext({ viewport: { width, height: 900 }, ...given.context });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (/error|warning/.test(message.type()) && !/404/.test(message.text())) problems.push(message.text());
      });
      await page.goto(`${shop.origin}/page${given.query ?? ''}`, { waitUntil: 'domcontentloaded' });
      return { page, problems };
    },
    async close() {
      await browser.close();
      await shop.close();
      model.remove();
    },
  };
}

/** Resolves when what stands now has been painted, and the browser has told of what moved. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => setTimeout(done, 50));
  });

/** Resolves when so many strips show cards. */
export const drawn = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('dangol-recs')].filter((strip) => strip.shadowRoot?.querySelector('li')).length >=
      wanted,
    count,
  );

/** The strips of the page as `kind placed`, in their order. */
export const stripsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('dangol-recs')].map(
      (strip) => `${strip.getAttribute('kind')} ${strip.getAttribute('placed')}`,
    ),
  );

export const shiftOf = (page: Page): Promise<number> => page.evaluate(() => window.shift);

function htmlOf({ tag, style = '', head = '', body, script = 'dangol.js' }: PlacingPage): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Linen shirt</title>
<script>
window.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value }).observe({ type: 'layout-shift', buffered: true });
window.dangol = window.dangol || function () { (dangol.q = dangol.q || []).push([Date.now(), arguments]) };
</script>
<style>body{margin:0;font:15px/1.5 sans-serif}</style>
${head}
<style>${style}</style>
<script async src="/dist/${script}" data-model="/model" data-regime="none" ${tag}></script></head>
<body data-dangol-page="product">${body}</body></html>`;
}

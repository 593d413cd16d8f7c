import { reserveCss } from '@dangol/widget';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, serveShop } from '../../support/shop-page';

/** A product page with the tag, as a shop has it: in order, but for what the test says. */
export interface Setup {
  /** Attributes of the script element in place of the usual ones, by name; `null` takes one off. */
  tag?: Record<string, string | null>;
  /** The page's item; default `shirt-1`. `null`: the page names none. */
  item?: string | null;
  head?: string;
  body?: string;
  lang?: 'en' | 'ko';
  script?: string;
  /** Leaves the reserving style out. */
  isUnreserved?: boolean;
  /** The page's Content-Security-Policy; `nonce-shop` is the tag's. */
  policy?: string;
  query?: string;
  width?: number;
  height?: number;
  context?: BrowserContextOptions;
}

export const STRIPS = 'similar-buyers@after:#detail';

const CSS = `body{margin:0;font:15px/1.6 sans-serif;background:light-dark(#fff,#141210);color:light-dark(#1d1a17,#f1ede6);color-scheme:light dark}
main{max-width:1000px;margin:auto;padding:0 16px}.buy{padding:16px;border:1px solid}#detail{margin:20px 0}.qna{padding:12px 0}`;

/** A shop, its model, its backend and a browser for the tests of a file. */
export async function openDoctor() {
  const [browser, shop]: [Browser, Recorder] = await Promise.all([launch(), startRecorder()]);
  const model = aModelFolder();
  serveShop(shop, model.folder);
  let setup: Setup = {};
  shop.route('/page', (_, response) => {
    if (setup.policy) response.setHeader('content-security-policy', setup.policy);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(htmlOf(setup));
  });

  return {
    shop,
    browser,
    folder: model.folder,
    async open(given: Setup = {}) {
      setup = given;
      const { width = 1280, height = 900 } = given;
      const context = await browser.newContext({ viewport: { width, height }, ...given.context });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        // No card's picture loads.
        if (/error|warning/.test(message.type()) && !/404/.test(message.text())) problems.push(message.text());
      });
      await page.goto(`${shop.origin}/page${given.query ?? '?dangol=inspect'}`, { waitUntil: 'domcontentloaded' });
      return { page, problems };
    },
    async close() {
      await browser.close();
      await shop.close();
      model.remove();
    },
  };
}

/** The lines of the check list as `state part: text → what to change`, once nothing is waited for any more. */
export async function linesOf(page: Page): Promise<string[]> {
  await page.waitForFunction(() => {
    const rows = document.querySelector('dangol-inspector')?.shadowRoot?.querySelectorAll('.checks li') ?? [];
    return rows.length > 0 && ![...rows].some((row) => /waits for its items/.test(row.textContent ?? ''));
  });
  return page.evaluate(() =>
    [...document.querySelector('dangol-inspector')!.shadowRoot!.querySelectorAll('.checks li')].map((row) => {
      const text = (selector: string) => row.querySelector(selector)?.textContent ?? '';
      const fix = text('.fix');
      return `${row.className} ${text('strong')}: ${text('.about')}${fix && ` → ${fix}`}`;
    }),
  );
}

function htmlOf(setup: Setup): string {
  const { tag = {}, item = 'shirt-1', head = '', body = '', lang = 'en', script = 'dangol.js' } = setup;
  const attributes: Record<string, string | null> = {
    'data-model': '/model',
    'data-backend': '/events',
    'data-regime': 'none',
    'data-strips': STRIPS,
    ...tag,
  };
  const written = Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : [`${name}="${value}"`]));
  const strips = attributes['data-strips'] ?? '';
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Linen shirt</title>
<style nonce="shop">${CSS}</style>
<style nonce="shop">${setup.isUnreserved ? '' : reserveCss({ strips })}</style>
<script nonce="shop">window.dangol = window.dangol || function () { (dangol.q = dangol.q || []).push([Date.now(), arguments]) }</script>
${head}
<script nonce="shop" async src="/dist/${script}" ${written.join(' ')}></script></head>
<body data-dangol-page="product">
<main><h1>${lang === 'ko' ? '리넨 셔츠' : 'Linen shirt'}</h1>
${item === null ? '' : `<div data-dangol-view data-dangol-item="${item}" data-dangol-name="Linen shirt"></div>`}
<div class="buy">${lang === 'ko' ? '구매하기' : 'Buy'}</div>
<div id="detail"><p>${lang === 'ko' ? '상세 설명' : 'Detail'}</p></div>
<section class="qna"><h2>${lang === 'ko' ? '상품 문의' : 'Questions'}</h2><p class="css-1q2w3e">A question</p></section>
${body}</main></body></html>`;
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RESERVE_CSS, reserveCss } from '@dangol/widget';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../support/browser';
import { aCard, aList, aManifest, aPopular, aRecord, aShard } from '../../support/builders';
import { startRecorder } from '../../support/recording-server';
import { serveShop } from '../../support/shop-page';

/** A product page as a test wants it. */
export interface RichPage {
  lang?: 'ko' | 'en';
  dir?: 'ltr' | 'rtl';
  body: string;
  /** Script of the shop, after the stub and before the tag. */
  before?: string;
  /** Markup of the head, first of all. */
  head?: string;
  /** Style of the shop, after the reserving one. */
  css?: string;
}

/** No inline style, no string as HTML, no foreign address gets through. */
const POLICY =
  "default-src 'self'; style-src 'nonce-page'; script-src 'self' 'nonce-page'; require-trusted-types-for 'script'; trusted-types 'none'";

const TITLES: [id: string, title: string, korean: string, category: string, price: number][] = [
  ['shirt', 'Linen shirt', '린넨 셔츠', 'Tops', 39_000],
  ['trousers', 'Wide trousers', '와이드 팬츠', 'Trousers', 59_000],
  ['jeans', 'Straight denim jeans', '스트레이트 데님', 'Trousers', 69_000],
  ['belt', 'Leather belt', '가죽 벨트', 'Accessories', 29_000],
  [
    'loafers',
    'Suede loafers with a very long name for two lines and more',
    '스웨이드 페니 로퍼 남녀공용 데일리 슈즈',
    'Shoes',
    89_000,
  ],
  ['tote', 'Canvas tote', '캔버스 토트백', 'Bags', 49_000],
  ['cap', 'Cotton cap', '코튼 캡', 'Hats', 25_000],
  ['socks', 'Cotton socks', '코튼 양말', 'Socks', 9_000],
];

const CARDS = TITLES.map(([id, title, ko, category, price], index) =>
  aCard({
    id,
    title,
    titles: { ko },
    category,
    price,
    url: `/item/${id}`,
    image: `/pictures/${index}.svg`,
    ...(id === 'tote' && { availability: 'out_of_stock' as const }),
    ...(id === 'belt' && { was: 39_000 }),
  }),
);

const PIECES = CARDS.map(({ id }) => id);
const TEES = Array.from({ length: 8 }, (_, index) =>
  aCard({
    id: `tee-${index}`,
    title: `Cotton tee ${index}`,
    titles: { ko: `코튼 티셔츠 ${index}` },
    category: 'Tops',
    price: 19_000 + index * 1000,
    url: `/item/tee-${index}`,
    image: `/pictures/${index}.svg`,
    ...(index === 3 && { availability: 'out_of_stock' as const }),
  }),
);

/**
 * A shop whose shirt goes with seven things of six categories, one of them sold out, and is bought by those who buy tees; and a browser to open its pages.
 */
export async function openShop() {
  const [shop, browser] = await Promise.all([startRecorder(), launch()]);
  const folder = mkdtempSync(join(tmpdir(), 'dangol-rich-'));
  const cards = [...CARDS, ...TEES];
  const except = (own: string, list: readonly { id: string }[]) =>
    aList(...list.map(({ id }) => id).filter((id) => id !== own));
  const items = cards.map((card) => {
    const similar = except(card.id, TEES);
    return aRecord({
      id: card.id,
      card,
      lists: { similarBuyers: similar, goesWith: except(card.id, CARDS), viewed: similar },
    });
  });
  mkdirSync(join(folder, 'v1', 'items'), { recursive: true });
  const write = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value));
  write('manifest.json', aManifest());
  write('v1/items/0.json', aShard({ items, cards }));
  write('v1/popular.json', aPopular({ shop: aList(...PIECES), cards: CARDS }));
  serveShop(shop, folder);
  shop.files('/font/', new URL('../../../node_modules/pretendard/dist/web/variable/woff2/', import.meta.url).pathname);
  for (const [index, { id }] of cards.entries()) {
    shop.route(`/pictures/${index}.svg`, (_, response) => {
      response.setHeader('content-type', 'image/svg+xml');
      response.end(picture(index));
    });
    shop.route(`/item/${id}`, `<!doctype html><title>${id}</title><h1>${id}</h1>`);
  }
  let pages = 0;
  const serve = (wanted: RichPage) => {
    const path = `/page-${pages++}`;
    shop.route(path, (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', POLICY);
      response.end(html(wanted));
    });
    return shop.origin + path;
  };

  return {
    shop,
    /** Gives a page an address of its own. */
    serve,
    async open(wanted: RichPage, width = 1280, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      Object.assign(page, { problems });
      await page.goto(serve(wanted));
      return page;
    },
    async close() {
      await browser.close();
      await shop.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What went wrong on a page: uncaught errors, console errors, policy violations. */
export const problemsOf = (page: Page): string[] => (page as unknown as { problems: string[] }).problems;

/** A visitor who has allowed both. */
export const CONSENT = "dangol('consent', { personalization: true, analytics: true });";

function html({ lang = 'en', dir = 'ltr', body, head = '', before = '', css = '' }: RichPage): string {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>Linen shirt</title><link rel="icon" href="/pictures/0.svg">${head}
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<style nonce="page">${RESERVE_CSS}${reserveCss({ layout: 'outfit', selector: 'dangol-recs[layout=outfit]' })}
${reserveCss({ selector: 'dangol-probe' })}${reserveCss({ layout: 'outfit', selector: 'dangol-probe[layout=outfit]' })}
@font-face{font-family:Pretendard;src:url(/font/PretendardVariable.woff2);font-weight:45 920}
body{margin:0;background:#fbfaf8;color:#23201c;font:16px/1.5 Pretendard,system-ui,sans-serif}main{max-width:1040px;margin:auto;padding:16px}
@media(prefers-color-scheme:dark){body{background:#15171b;color:#e8e9ec}}${css}</style>
<script nonce="page">window.shifts=[];new PerformanceObserver(list=>{for(const e of list.getEntries())shifts.push(e.value)}).observe({type:'layout-shift',buffered:true});
window.dangol = function () { (dangol.q = dangol.q || []).push([Date.now(), arguments]) };window.dataLayer=[];${before}</script>
<script async src="/dist/dangol.js" data-model="/model" data-backend="/events" data-regime="eu"></script>
<main><h1>${lang === 'ko' ? '린넨 셔츠' : 'Linen shirt'}</h1>${body}<footer id="after">The end of the page</footer></main></html>`;
}

function picture(index: number) {
  const hue = (index * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl(${hue} 25% 88%)"/>
<path d="M35 25 20 35l6 12 7-3v33h34V44l7 3 6-12-15-10q-15 10-30 0z" fill="hsl(${hue} 45% 45%)"/></svg>`;
}

import type { BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../support/browser';
import { startRecorder } from '../../support/recording-server';
import { aModelFolder, serveShop } from '../../support/shop-page';

/** A page of the shop as a test wants it. */
export interface PrivacyPage {
  lang?: 'ko' | 'en';
  regime?: string;
  /** Attributes of the script element besides regime and backend. */
  tag?: string;
  /** Default an inline panel. */
  body?: string;
  /** Runs before the script, where the stub waits. */
  before?: string;
  /** In place of the script tag's build. */
  script?: string;
}

/** A policy under which no inline style, no string as HTML and no foreign address gets through. */
const POLICY =
  "default-src 'self'; style-src 'nonce-page'; script-src 'self' 'nonce-page'; require-trusted-types-for 'script'; trusted-types 'none'";

const DAY_MS = 86_400_000;

/** A visitor who has looked round for some weeks, as calls of the stub with their own times. */
export function history(lang: 'ko' | 'en' = 'en'): string {
  const ko = lang === 'ko';
  const names = ko
    ? [
        '린넨 셔츠',
        '메리노 울 라운드 가디건',
        '와이드 데님 팬츠',
        '캔버스 토트백',
        '코튼 양말 3켤레',
        '트위드 재킷',
        '니트 머플러',
        '가죽 벨트',
      ]
    : [
        'Linen shirt',
        'Merino wool cardigan with a round neck',
        'Wide denim trousers',
        'Canvas tote',
        'Cotton socks, three pairs',
        'Tweed jacket',
        'Knitted scarf',
        'Leather belt',
      ];
  const shelves = ko
    ? ['상의', '상의', '하의', '가방', '양말', '아우터', '잡화', '잡화']
    : ['Tops', 'Tops', 'Trousers', 'Bags', 'Socks', 'Outerwear', 'Accessories', 'Accessories'];
  const brands = ko ? ['달공방', '모노'] : ['Dal', 'Mono'];
  const item = (n: number) => ({
    item_id: `p-${n}`,
    item_name: names[n],
    item_category: shelves[n],
    item_brand: brands[n % 2],
    item_image: `/pictures/${n}.svg`,
    item_url: `/item/${n}`,
    price: 19_000 + n * 8_000,
  });
  const calls: [daysAgo: number, name: string, params: object][] = [
    [40, 'view_item', { items: [item(7)] }],
    [33, 'view_item', { items: [item(6)] }],
    [
      33,
      'purchase',
      {
        transaction_id: 'A-1001',
        value: 55_000,
        currency: 'KRW',
        items: [
          { ...item(5), quantity: 1 },
          { ...item(4), quantity: 2 },
        ],
      },
    ],
    [9, 'view_item', { items: [item(2)] }],
    [5, 'search', { search_term: ko ? '여름 셔츠' : 'summer shirt' }],
    [4, 'search', { search_term: ko ? '린넨' : 'linen' }],
    [3, 'search', { search_term: ko ? '린넨' : 'linen' }],
    [2, 'search', { search_term: ko ? '린넨' : 'linen' }],
    [2, 'view_item', { items: [item(3)] }],
    [2, 'add_to_wishlist', { currency: 'KRW', items: [item(3)] }],
    [1, 'view_item', { items: [item(1)] }],
    [1, 'view_item', { items: [item(1)] }],
    [0.1, 'view_item', { items: [item(0)] }],
    [0.05, 'view_item', { items: [item(0)] }],
    [0.04, 'view_item', { items: [item(0)] }],
    [0.02, 'add_to_cart', { currency: 'KRW', items: [{ ...item(0), quantity: 2 }] }],
  ];
  const waiting = calls.map(
    ([daysAgo, name, params]) =>
      `q(${daysAgo * DAY_MS}, ['track', ${JSON.stringify(name)}, ${JSON.stringify({ currency: 'KRW', ...params })}]);`,
  );
  return `const q = (ago, args) => (dangol.q = dangol.q || []).push([Date.now() - ago, args]);${waiting.join('')}`;
}

/** Allows recommendations and statistics from the notice, as the shop's own would. */
export const CONSENT = `dangol('consent', { personalization: true, analytics: true }, { source: 'banner', notice: { version: '2026-03' } });`;

function html({
  lang = 'en',
  regime = 'eu',
  tag = '',
  body = '<dangol-privacy></dangol-privacy>',
  before = '',
  script = '/dist/dangol.js',
}: PrivacyPage): string {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Privacy</title><link rel="icon" href="/pictures/0.svg">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<style nonce="page">@font-face{font-family:Pretendard;src:url(/font/PretendardVariable.woff2);font-weight:45 920}
body{margin:0;background:#fbfaf8;color:#23201c;font:16px/1.5 Pretendard,system-ui,sans-serif}main{max-width:1040px;margin:auto;padding:24px 16px}
@media(prefers-color-scheme:dark){body{background:#15171b;color:#e8e9ec}}</style>
<script nonce="page">window.dangol = function () { (dangol.q = dangol.q || []).push([Date.now(), arguments]) };${before}</script>
<script async src="${script}" data-model="/model" data-backend="/events" data-regime="${regime}" ${tag}></script>
<main><h1>${lang === 'ko' ? '개인정보' : 'Privacy'}</h1>${body}<p><a href="#dangol-privacy">${lang === 'ko' ? '기억하는 것 보기' : 'What we know'}</a></p></main></html>`;
}

/** A shop with the script tag's builds, and a browser to open its pages. */
export async function openShop() {
  const [shop, browser] = await Promise.all([startRecorder(), launch()]);
  const model = aModelFolder();
  serveShop(shop, model.folder);
  shop.files('/font/', new URL('../../../node_modules/pretendard/dist/web/variable/woff2/', import.meta.url).pathname);
  for (let n = 0; n < 8; n++) {
    shop.route(`/pictures/${n}.svg`, (_, response) => {
      response.setHeader('content-type', 'image/svg+xml');
      response.end(picture(n));
    });
    shop.route(`/item/${n}`, 'An item');
  }
  let pages = 0;

  return {
    shop,
    /** A visitor of their own. */
    visitor: (options: BrowserContextOptions = {}) =>
      browser.newContext({ viewport: { width: 1280, height: 900 }, ...options }),
    /** Gives a page an address of its own. */
    serve(page: PrivacyPage): string {
      pages += 1;
      shop.route(`/page-${pages}`, (_, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader('content-security-policy', POLICY);
        response.end(html(page));
      });
      return `${shop.origin}/page-${pages}`;
    },
    async close() {
      await browser.close();
      await shop.close();
      model.remove();
    },
  };
}

/** Resolves when the panel on the page shows this text. */
export const untilShown = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('dangol-privacy').getByText(text).first().waitFor();

function picture(n: number) {
  const hue = (n * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl(${hue} 25% 88%)"/>
<path d="M35 25 20 35l6 12 7-3v33h34V44l7 3 6-12-15-10q-15 10-30 0z" fill="hsl(${hue} 45% 45%)"/></svg>`;
}

/** Everything that lies in the origin's databases, as text; opens none that is not there. */
export const inDatabases = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const read = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    let text = '';
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records = await read(database.transaction(store).objectStore(store).getAll());
        if (records.length) text += `${name} ${store} ${JSON.stringify(records)}\n`;
      }
      database.close();
    }
    return text;
  });

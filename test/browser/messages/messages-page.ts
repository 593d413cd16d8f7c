import { type MessageContent, type MessageReserve, messageReserveCss } from '@dangol/widget/messages';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../support/browser';
import { startRecorder } from '../../support/recording-server';
import { buildBundle } from '../widget/build-bundle';
import { NOW_AT } from './contents';

/** A page as a test wants it. */
export interface MessagePage {
  lang?: 'ko' | 'en';
  dir?: 'ltr' | 'rtl';
  /** Inside `main`, above the text. */
  body?: string;
  css?: string;
  /** Keeps the space of `<dangol-message>`. */
  reserve?: MessageReserve;
}

declare global {
  interface Window {
    /** What the message told, in turn: name and argument. */
    tellings: [name: string, what?: unknown][];
    /** Shows it, with all that it tells in `tellings`. `withPreact`: drawn by Preact. */
    show(
      content: MessageContent,
      options?: { host?: string; issue?: 'code' | 'nothing' | 'fail'; withPreact?: boolean },
    ): void;
    shown: import('@dangol/widget/messages').ShownMessage;
    now: number;
  }
}

/** No inline style, no string as HTML, no foreign address gets through. */
const POLICY =
  "default-src 'self'; style-src 'nonce-page'; script-src 'self' 'nonce-page'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Written out as text into the page's script. */
const SCRIPT = `import { h, render } from 'preact';
import { showMessage, isNoticeOpen, isTyping } from './messages/index';
globalThis.isNoticeOpen = isNoticeOpen;
globalThis.isTyping = isTyping;
window.tellings = [];
window.now = ${NOW_AT};
const tell = (name) => (what) => { tellings.push(what === undefined ? [name] : [name, what]); };
window.show = (content, { host, issue, withPreact } = {}) => {
  if (issue) content.benefit.issue = async () => {
    if (issue === 'fail') throw new Error('offline');
    return issue === 'code' ? { code: 'ISSUED-1', expiresAt: now + 1000 * 60 * 90 } : undefined;
  };
  window.shown = showMessage(content, {
    ...(withPreact && { h, render }),
    host: host && document.querySelector(host),
    now: () => now,
    onSeen: tell('seen'),
    onAction: tell('action'),
    onSelect: (item, position) => tell('select')(item.id + ' ' + position),
    onClaim: tell('claim'),
    onAnswer: tell('answer'),
    onDismiss: tell('dismiss'),
    onClosed: tell('closed'),
  });
};`;

/** A shop's page with the messages' script on it, under a strict policy, and a browser to open it. */
export async function openShop() {
  const [shop, browser, bundle] = await Promise.all([startRecorder(), launch(), buildBundle(SCRIPT)]);
  shop.files('/font/', new URL('../../../node_modules/pretendard/dist/web/variable/woff2/', import.meta.url).pathname);
  shop.route('/messages.js', (_, response) => {
    response.setHeader('content-type', 'text/javascript').end(bundle);
  });
  for (let index = 0; index < 4; index++) {
    shop.route(`/${index}.svg`, (_, response) => {
      response.setHeader('content-type', 'image/svg+xml').end(picture(index));
    });
    shop.route(`/item/${index}`, `<!doctype html><title>Item ${index}</title><h1>Item ${index}</h1>`);
  }
  let pages = 0;
  const serve = (wanted: MessagePage = {}) => {
    const path = `/page-${pages++}`;
    shop.route(path, (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('content-security-policy', POLICY);
      response.end(html(wanted));
    });
    return shop.origin + path;
  };

  return {
    serve,
    async open(wanted: MessagePage = {}, width = 1280, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => /error|warning/.test(message.type()) && problems.push(message.text()));
      Object.assign(page, { problems });
      await page.goto(serve(wanted));
      return page;
    },
    async close() {
      await browser.close();
      await shop.close();
    },
  };
}

/** What went wrong on a page: uncaught errors, console errors and warnings, policy violations. */
export const problemsOf = (page: Page): string[] => (page as unknown as { problems: string[] }).problems;

function html({ lang = 'en', dir = 'ltr', body = '', css = '', reserve }: MessagePage): string {
  const text =
    lang === 'ko' ? '매일 입기 좋은 린넨 셔츠예요. 바람이 잘 통하고 구김이 적어요. ' : 'A linen shirt for every day. ';
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>Linen shirt</title><link rel="icon" href="/0.svg">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><meta name="color-scheme" content="light dark">
<style nonce="page">${reserve ? messageReserveCss(reserve) : ''}
@font-face{font-family:Pretendard;src:url(/font/PretendardVariable.woff2);font-weight:45 920}
body{margin:0;background:#fbfaf8;color:#23201c;font:16px/1.5 Pretendard,system-ui,sans-serif}main{max-width:1040px;margin:auto;padding:16px}
header{position:sticky;top:0;padding:16px;background:#eee7dc;color:#23201c}header a{color:inherit}
@media(prefers-color-scheme:dark){body{background:#15171b;color:#e8e9ec}}${css}</style>
<script nonce="page">window.shifts=[];new PerformanceObserver(list=>{for(const e of list.getEntries())shifts.push(e.value)}).observe({type:'layout-shift',buffered:true});</script>
<script src="/messages.js"></script>
<header><a href="/">Dangol</a> <input aria-label="Search"></header>
<main><h1>${lang === 'ko' ? '린넨 셔츠' : 'Linen shirt'}</h1>${body}<p>${text.repeat(60)}</p><button id="buy">${lang === 'ko' ? '구매하기' : 'Buy'}</button><p>${text.repeat(120)}</p>
<footer><a id="end" href="#">The end</a></footer></main></html>`;
}

function picture(index: number) {
  const hue = (index * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl(${hue} 25% 88%)"/>
<path d="M35 25 20 35l6 12 7-3v33h34V44l7 3 6-12-15-10q-15 10-30 0z" fill="hsl(${hue} 45% 45%)"/></svg>`;
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../support/browser';
import { buildBundle } from './build-bundle';
import { fakeSource } from './fake-source';

/** What a page of the stage holds. */
export interface Scene {
  /** Between a tall top and a tall bottom part; default one strip. */
  body?: string;
  head?: string;
  /** Options of `fakeSource`. */
  source?: { delayMs?: number; count?: number; answer?: 'items' | 'empty' | 'reject' };
  /** Runs before the widget's script; the script itself is loaded async. */
  before?: string;
  lang?: string;
  dir?: string;
  /** Leaves the install block's style out. */
  unreserved?: boolean;
  /** Keeps the script back until `release()`. */
  holdsScript?: boolean;
  context?: BrowserContextOptions;
  /** The page's clock stands still but for `page.clock.runFor()`. */
  isClockStill?: boolean;
}

/** An event as the fake source received it. */
export interface Told {
  name: string;
  params: { render_id: string; items?: { item_id: string; index: number }[]; [name: string]: unknown };
}

declare global {
  interface Window {
    told: Told[];
    requests: { kind: string; item?: string; limit: number }[];
    /** How many of them have been answered. */
    answers: number;
    /** The values of the layout shifts so far. */
    shifts: number[];
    /** Starts the ids of the next answers. */
    prefix: string;
    /** The next answers are empty. */
    nothing: boolean;
    /** What the next answers fell back to; `''` for what was asked. */
    step: string;
    /** Says that the answers may have changed. */
    change(): void;
  }
}

/** A strict policy: no inline style attribute or element in the shadow root survives it, and no string becomes HTML. */
const POLICY =
  "default-src 'self'; style-src 'nonce-stage'; script-src 'self' 'nonce-stage'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A server with the widget's bundle and one page at a time, for any browser. */
export async function serveStage() {
  const bundle = await buildBundle(`import { h, render } from 'preact';
import { defineRecs, mount, Strip } from './index';
import { ko } from './words/ko';
globalThis.widget = { defineRecs, h, ko, mount, preact: { h, render }, render, Strip };
globalThis.onWidget?.();`);
  const { RESERVE_CSS } = await import('@dangol/widget');
  let scene: Scene = {};
  let release = () => {};
  let held: Promise<void> | undefined;
  const server = createServer((request, response) => {
    if (request.url === '/widget.js') {
      response.setHeader('content-type', 'text/javascript');
      if (held) void held.then(() => response.end(bundle));
      else response.end(bundle);
    } else if (request.url?.endsWith('.svg')) {
      response.setHeader('content-type', 'image/svg+xml');
      response.end(picture(request.url));
    } else if (request.url === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', POLICY);
      response.end(pageOf(scene, RESERVE_CSS));
    } else response.writeHead(request.url?.startsWith('/item/') ? 200 : 404).end('An item');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    /** Decides what the page holds when it is loaded next. */
    show(next: Scene) {
      scene = next;
      held = next.holdsScript ? new Promise((done) => (release = done)) : undefined;
    },
    /** Lets a script go that was held. */
    release: () => release(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The server, and a Chromium to open pages of it. */
export async function startStage() {
  const [served, browser] = await Promise.all([serveStage(), launch()]);
  const { origin } = served;

  return {
    origin,
    async open(next: Scene, width = 1280, height = 800): Promise<Page> {
      served.show(next);
      const context = await browser.newContext({ viewport: { width, height }, ...next.context });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on(
        'console',
        (message) => message.type() === 'error' && !/404/.test(message.text()) && problems.push(message.text()),
      );
      Object.assign(page, { problems });
      if (next.isClockStill) {
        await page.clock.install({ time: '2026-11-22T00:00:00Z' });
        await page.clock.pauseAt('2026-11-22T00:01:00Z');
      }
      // Not `load`, which would wait for the widget's script.
      await page.goto(origin, { waitUntil: 'domcontentloaded' });
      return page;
    },
    /** Lets the script of the last page go, once what stands there without it has been painted. */
    async release(page: Page): Promise<void> {
      await painted(page);
      served.release();
    },
    async close() {
      await (browser as Browser).close();
      await served.close();
    },
  };
}

/** What went wrong on a page: uncaught errors, console errors, policy violations. */
export const problemsOf = (page: Page): string[] => (page as unknown as { problems: string[] }).problems;

/** The events the fake source has received. */
export const toldTo = (page: Page, name?: string): Promise<Told[]> =>
  page.evaluate((wanted) => window.told.filter((event: Told) => !wanted || event.name === wanted), name);

/** Resolves when `count` strips show cards. */
export const untilReady = (page: Page, count = 1): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.dangol, dangol-recs')].filter((el) => el.shadowRoot?.querySelector('li'))
        .length >= wanted,
    count,
  );

/** Resolves when what stands now has been painted, and what the page observes of that has been told. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  });

/** Resolves when the observers of what is in view have been told of it as it stands; whatever the page's clock says. */
export const observed = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => new IntersectionObserver(() => resolve()).observe(document.body)));

/** Resolves when every request has its answer, the strips show it with the pictures in view, and all is painted. */
export async function untilAnswered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isInView = (element: Element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    };
    const roots = [...document.querySelectorAll('.dangol, dangol-recs')].map((element) => element.shadowRoot);
    const pictures = roots.flatMap((root) => [...(root?.querySelectorAll('img') ?? [])]);
    return (
      roots.every((root) => root && !root.querySelector('.waiting')) &&
      window.requests.length > 0 &&
      window.answers === window.requests.length &&
      pictures.every((picture) => picture.complete || !isInView(picture))
    );
  });
  await painted(page);
}

function pageOf(
  { body, head = '', before = '', lang = 'en', dir = 'ltr', source = {}, unreserved }: Scene,
  reserve: string,
) {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>Stage</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<style nonce="stage">${unreserved ? '' : reserve}
body{margin:0;font:16px/1.5 Pretendard,system-ui,sans-serif}main{max-width:1200px;margin:auto;padding:16px}
.tall{height:110vh}.part{height:30vh}
@media(prefers-color-scheme:dark){body{background:#14161a;color:#e8e9ec}}</style>${head}
<script nonce="stage">
window.shifts=[];new PerformanceObserver(list=>{for(const e of list.getEntries())shifts.push(e.value)}).observe({type:'layout-shift',buffered:true});
window.source=(${fakeSource})(${JSON.stringify(source)});
window.onWidget=()=>widget.defineRecs(window.source,{languages:{ko:widget.ko}});
${before}</script>
<script async src="/widget.js"></script>
<main><h1>A shop page</h1><div class="part">Product</div>
${body ?? '<dangol-recs kind="similar-buyers" item="1"></dangol-recs>'}
<p id="after">What comes after the strip</p></main></html>`;
}

function picture(url: string) {
  const hue = (Number(/(\d+)\.svg/.exec(url)?.[1]) * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl(${hue} 25% 88%)"/>
<path d="M35 25 20 35l6 12 7-3v33h34V44l7 3 6-12-15-10q-15 10-30 0z" fill="hsl(${hue} 45% 45%)"/></svg>`;
}

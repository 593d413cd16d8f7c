// A shop's page with the script tag and <dangol-consent>, under a strict policy: no inline style, no string that becomes HTML.
import { fileURLToPath } from 'node:url';
import type { ConsentRecord } from '@dangol/schema';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { DIST } from '../../support/shop-page';

const FONT = fileURLToPath(new URL('../../../node_modules/pretendard/dist/web/variable/woff2', import.meta.url));

const POLICY =
  "default-src 'self'; style-src 'nonce-shop'; script-src 'self' 'nonce-shop'; require-trusted-types-for 'script'; trusted-types 'none'";

/** What a page holds. */
export interface Scene {
  /** Attributes of the script tag; default `data-regime="eu"`. */
  tag?: string;
  /** Attributes of the element. */
  notice?: string;
  lang?: 'ko' | 'en';
  /** More of the page's own style. */
  style?: string;
  /** Between the product and the footer. */
  body?: string;
  width?: number;
  height?: number;
  context?: BrowserContextOptions;
}

declare global {
  interface Window {
    /** The values of the layout shifts so far that no input of the visitor explains. */
    layoutShifts: number[];
  }
}

/** A browser; each `open()` is a visitor of their own, in a shop of their own: what the pages of another still send while they close is not counted. */
export async function startNotices() {
  const browser = await launch();
  const recorders: Recorder[] = [];
  let recorder: Recorder;
  let scene: Scene = {};

  async function openShop(): Promise<void> {
    recorder = await startRecorder();
    recorders.push(recorder);
    recorder.files('/dist/', DIST);
    recorder.files('/font/', FONT);
    recorder.route('/', (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('content-security-policy', POLICY);
      response.end(shop(scene));
    });
    recorder.route('/favicon.ico', '');
    recorder.route('/policy', '<!doctype html><title>Policy</title>');
  }

  return {
    /** The shop that was opened last. */
    get recorder(): Recorder {
      return recorder;
    },
    async open(next: Scene = {}): Promise<Page> {
      const { width = 1280, height = 800, context } = next;
      scene = next;
      await openShop();
      const visitor = await browser.newContext({
        viewport: { width, height },
        reducedMotion: 'reduce',
        ...context,
      });
      return openTab(await visitor.newPage(), recorder.origin);
    },
    /** Another tab of the same visitor, on the same page. */
    tab: async (page: Page): Promise<Page> => openTab(await page.context().newPage(), recorder.origin),
    /** What the page is from the next load on. */
    change(next: Partial<Scene>): void {
      scene = { ...scene, ...next };
    },
    async close() {
      await Promise.all([browser.close(), ...recorders.map((one) => one.close())]);
    },
  };
}

async function openTab(page: Page, origin: string): Promise<Page> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  Object.assign(page, { problems });
  await page.goto(origin);
  return page;
}

/** Uncaught errors, console errors and policy violations of a page. */
export const problemsOf = (page: Page): string[] => (page as unknown as { problems: string[] }).problems;

/** The notice itself, while it is there. */
export const noticeOf = (page: Page): Locator => page.locator('dangol-consent [part=notice]');

/** One of the buttons, by its words. */
export const press = (page: Page, name: string): Promise<void> =>
  noticeOf(page).getByRole('button', { name, exact: true }).click();

/** Resolves when there is no notice. */
export const untilGone = (page: Page): Promise<void> => noticeOf(page).waitFor({ state: 'detached' });

/** Resolves when the tag runs and what it would show by itself has had its turn. */
export async function untilSettled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        (window as unknown as { dangol(...args: unknown[]): void }).dangol('ready', () =>
          requestAnimationFrame(() => setTimeout(done, 300)),
        );
      }),
  );
}

/** The consent log as it lies on the device; `null`: nothing was written. */
export const logOf = (
  page: Page,
): Promise<{
  records: ConsentRecord[];
  noticed: { version: string; textHash?: string } | null;
  askAfter?: number;
} | null> => page.evaluate(() => JSON.parse(localStorage.getItem('dangol.consent') ?? 'null'));

function shop({ tag = 'data-regime="eu"', notice = '', lang = 'en', style = '', body = '' }: Scene): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Linen shirt</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<style nonce="shop">@font-face{font-family:Pretendard;src:url(/font/PretendardVariable.woff2);font-weight:100 900}
body{margin:0;font:16px/1.6 Pretendard,sans-serif;background:#fffdf9;color:#221e19}main{max-width:60em;margin:auto;padding:1em}
.tall{height:120vh;background:linear-gradient(#8882,#8881)}
@media(prefers-color-scheme:dark){body{background:#171512;color:#efe9df}}${style}</style>
<script nonce="shop">window.dangol=window.dangol||function(){(dangol.q=dangol.q||[]).push([Date.now(),arguments])};
window.layoutShifts=[];new PerformanceObserver(list=>{for(const e of list.getEntries())e.hadRecentInput||layoutShifts.push(e.value)}).observe({type:'layout-shift',buffered:true})</script>
<script async src="/dist/dangol.js" data-backend="/events" ${tag}></script></head>
<body><main><h1>Linen shirt</h1><p><label>Search <input id="search" type="search"></label></p><div class="tall"></div>${body}</main>
<footer><a id="settings" href="#dangol-consent">Privacy settings</a></footer>
<dangol-consent ${notice} shop="Madang" policy="/policy"></dangol-consent></body></html>`;
}

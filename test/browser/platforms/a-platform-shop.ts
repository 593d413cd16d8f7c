import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { type ShopPage, serveShop, shopPage } from '../../support/shop-page';

const packageFolder = (path: string) => fileURLToPath(new URL(`../../../node_modules/${path}`, import.meta.url));

/** What a page's client says of consent. */
export interface Seen {
  /** `necessary` aside. */
  allowed: string[];
  decisions: Record<string, string>;
  signals: string[];
  /** Of every record so far, oldest first. */
  sources: string[];
}

/**
 * A shop whose pages carry the tag and a consent platform, and a visitor's browser.
 * @param scripts more that the shop serves, by path.
 */
export async function aPlatformShop(scripts: Record<string, string> = {}) {
  const browser: Browser = await launch();
  let shop: Recorder | undefined;
  let context: BrowserContext | undefined;
  let pages = 0;

  async function openShop(): Promise<Recorder> {
    const opened = await startRecorder();
    // No model is needed: the strips of these pages stay empty.
    serveShop(opened, packageFolder('nowhere'));
    opened.files('/klaro/', packageFolder('klaro/dist'));
    opened.files('/cookieconsent/', packageFolder('vanilla-cookieconsent/dist'));
    for (const [path, code] of Object.entries(scripts)) {
      opened.route(path, (_, response) => void response.setHeader('content-type', 'text/javascript').end(code));
    }
    return opened;
  }

  return {
    /** The shop of the last visit. */
    get shop(): Recorder {
      return shop!;
    },
    /** A new visitor, in a shop of their own: what the pages of another still send while they close is not counted. */
    async visit() {
      await context?.close();
      await shop?.close();
      shop = await openShop();
      context = await browser.newContext();
      const page = await context.newPage();
      const errors: string[] = [];
      const warnings: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (line) => line.text().startsWith('dangol:') && warnings.push(line.text()));
      return { page, errors, warnings };
    },
    async open(page: Page, html: ShopPage): Promise<void> {
      pages += 1;
      shop!.route(`/page-${pages}`, shopPage(html));
      await page.goto(`${shop!.origin}/page-${pages}`);
    },
    async close() {
      await browser.close();
      await shop?.close();
    },
  };
}

/** Calls `dangol(…)` on the page. */
export function call(page: Page, ...args: unknown[]): Promise<void> {
  return page.evaluate((given) => (window as never as { dangol: (...args: unknown[]) => void }).dangol(...given), args);
}

/** What the page's client says now; waits for the client. */
export function seen(page: Page): Promise<Seen> {
  return page.evaluate(
    () =>
      new Promise<Seen>((resolve) => {
        type Api = { client: { consent: { state(): Seen; history(): { source: string }[] } } };
        const { dangol } = window as never as { dangol: (name: string, callback: (api: Api) => void) => void };
        dangol('ready', ({ client: { consent } }) => {
          const { allowed, decisions, signals } = consent.state();
          const sources = consent.history().map(({ source }) => source);
          resolve({ allowed: allowed.filter((purpose) => purpose !== 'necessary'), decisions, signals, sources });
        });
      }),
  );
}

/** Waits until the page's client says what is wanted. @throws {Error} with what it says instead, after thirty seconds. */
export async function until(page: Page, isWanted: (seen: Seen) => boolean): Promise<Seen> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const now = await seen(page);
    if (isWanted(now)) return now;
    if (Date.now() > deadline) throw new Error(`consent stays ${JSON.stringify(now)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

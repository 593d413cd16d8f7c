import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core';
import { type ShopOptions, startShop } from '../../../demo-site/start-shop';
import { prepareWorld } from '../../../demo-site/world/prepare-world';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';

/** The demo shop, open, with a recorder as its collector. */
export interface Demo {
  /** `http://localhost:<port>`. */
  url: string;
  recorder: Recorder;
  /** A visitor of their own: nothing stored yet. What the page complains of is kept in `complaints`. */
  visitor(options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
}

/** Opens the demo over the made world, which is made once and kept. */
export async function openDemo(options: Partial<ShopOptions> = {}): Promise<Demo> {
  const { dir } = await prepareWorld();
  const recorder = await startRecorder();
  const shop = await startShop({ dir, backend: recorder.eventsUrl, ...options });
  const browser: Browser = await launch();
  return {
    url: shop.url,
    recorder,
    async visitor(contextOptions) {
      // What is half faded in is no matter for a check of contrasts.
      const context = await browser.newContext({ reducedMotion: 'reduce', ...contextOptions });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await shop.close();
      await recorder.close();
    },
  };
}

/**
 * Resolves when the page is whole: everything that it names has loaded, dangol runs, each strip has its answer, a panel in the text its content, and
 * the notice is there where something is still to be decided.
 */
export async function whole(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    const { dangol } = window as unknown as { dangol(command: 'ready', callback: () => void): void };
    await Promise.all([new Promise<void>((done) => dangol('ready', done)), document.fonts.ready]);
  });
  await page.waitForFunction(() => {
    const shows = (element: Element, selector: string) => element.shadowRoot?.querySelector(selector);
    const isDecided = JSON.parse(localStorage.getItem('dangol.consent') ?? '{"records":[]}').records.length > 0;
    return (
      [...document.querySelectorAll('dangol-recs')].every((strip) => strip.shadowRoot && !shows(strip, '.waiting')) &&
      [...document.querySelectorAll('main dangol-privacy')].every((panel) => panel.shadowRoot?.textContent) &&
      (isDecided || [...document.querySelectorAll('dangol-consent')].every((notice) => shows(notice, '.notice')))
    );
  });
}

/**
 * Resolves when what the page has told of the visitor so far lies on the device: whoever leaves at once may have left nothing.
 */
export function written(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) =>
        (window as unknown as { dangol(name: string, callback: (given: never) => void): void }).dangol(
          'ready',
          // What is exported stands in one row with what is written.
          ({ client }: { client: import('@dangol/sdk').Client }) => void client.profile.export().then(() => done()),
        ),
      ),
  );
}

/** Opens an address and waits until the page is whole. */
export async function goTo(page: Page, url: string): Promise<Response | null> {
  const response = await page.goto(url, { waitUntil: 'commit' });
  await whole(page);
  return response;
}

/** Answers the consent notice with its nth button: all three stand there from the beginning. */
export async function answer(page: Page, choice: 'refuse' | 'choose' | 'accept'): Promise<void> {
  await page.locator('dangol-consent >> [part=button]').nth(['refuse', 'choose', 'accept'].indexOf(choice)).click();
}

/** A product of the made world that has sizes, and one of another shelf. */
export const COAT = 'P1012';
export const BLOUSE = 'P1100';

/** Chooses the first size and presses "add to cart". */
export async function addToCart(page: Page): Promise<void> {
  await page.locator('.sizes label').first().click();
  await page.locator('.purchase-form button').click();
}

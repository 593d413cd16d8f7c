import type { CampaignFile } from '@dangol/schema';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../../support/browser';
import type { RecordedEvent } from '../../support/recorded-event';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, serveShop } from '../../support/shop-page';

/** How a page of the shop carries its campaigns. */
export interface CampaignsPage {
  /** The rules file; a text is served as it is. */
  rules: Pick<CampaignFile, 'campaigns'> | Record<string, unknown> | string;
  /** Attributes of the script element besides model, backend and rules. Default a regime without consent. */
  tag?: string;
  head?: string;
  body?: string;
  /** A visitor's browser; default a new one. */
  context?: BrowserContext;
  query?: string;
}

/** A page that was opened. */
export interface Opened {
  page: Page;
  /** Uncaught errors, and what the console was told as an error or a warning. */
  problems: string[];
}

/** A shop and a browser for the tests of a file. */
export async function openShop() {
  const [browser, shop]: [Browser, Recorder] = await Promise.all([launch(), startRecorder()]);
  const model = aModelFolder();
  serveShop(shop, model.folder);
  const named = (name: string) => shop.events().filter((event) => event.name === name);

  return {
    shop,
    newVisitor: () => browser.newContext({ viewport: { width: 1000, height: 800 }, locale: 'en-US' }),
    /** Opens the page and waits until its campaigns run. */
    async open({
      rules,
      tag = 'data-regime="none"',
      head = '',
      body = '',
      context,
      query = '',
    }: CampaignsPage): Promise<Opened> {
      const text = typeof rules === 'string' ? rules : JSON.stringify({ format: 'campaign/1', ...rules });
      shop.route(
        '/campaigns.json',
        (_, response) => void response.setHeader('content-type', 'application/json').end(text),
      );
      shop.route(
        '/page',
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Linen shirt</title>
<link rel="icon" href="data:,">
<script>window.dangol = window.dangol || function () { (dangol.q = dangol.q || []).push([Date.now(), arguments]) };
window.campaigns = new Promise((done) => dangol('ready', ({ campaigns }) => setTimeout(() => done(campaigns()), 0)));</script>
${head}
<script async src="/dist/dangol.js" data-model="/model" data-backend="/events" data-campaigns="/campaigns.json" ${tag}></script></head>
<body><h1>Linen shirt</h1>${body}</body></html>`,
      );
      const visitor =
        context ?? (await browser.newContext({ viewport: { width: 1000, height: 800 }, locale: 'en-US' }));
      const page = await visitor.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        // The shop's pictures are none.
        if (/error|warning/.test(message.type()) && !/status of 404/.test(message.text()))
          problems.push(message.text());
      });
      await page.goto(`${shop.origin}/page${query}`);
      return { page, problems };
    },
    named,
    /** Sends what waits, and resolves when so many events of this name have arrived. */
    async arrived(page: Page, name: string, count = 1): Promise<RecordedEvent[]> {
      await page.evaluate(() => {
        const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
        dangol('flush');
      });
      await shop.until(() => named(name).length >= count);
      return named(name);
    },
    async close() {
      await browser.close();
      await shop.close();
      model.remove();
    },
  };
}

/** Titles of the messages over the page. */
export const overlays = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('dangol-overlay')].map(
      (host) => host.shadowRoot?.querySelector('#title')?.textContent ?? '',
    ),
  );

/** Once the page's campaigns have read their rules: what each would do now. */
export const explained = (page: Page): Promise<{ id: string; answer: string; clause?: string }[]> =>
  page.evaluate(async () => {
    const { campaigns } = window as never as {
      campaigns: Promise<{ explain(): Promise<{ campaign: { id: string }; answer: string; clause?: string }[]> }>;
    };
    const verdicts = await (await campaigns).explain();
    return verdicts.map(({ campaign, answer, clause }) => ({ id: campaign.id, answer, ...(clause && { clause }) }));
  });

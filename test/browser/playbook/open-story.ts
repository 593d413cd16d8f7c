import type { Client } from '@dangol/sdk';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { RecordedEvent } from '../../support/recorded-event';
import { type Demo, openDemo } from '../demo/open-demo';
import { isKept } from './is-kept';

/** The demo shop, and visitors whose stories are played in it. */
export interface Stage {
  demo: Demo;
  /** A visitor who has agreed to what the shop asks for; each sees the shop of their own browser. */
  newVisitor(): Promise<Visitor>;
  close(): Promise<void>;
}

/** One visitor of the shop. */
export interface Visitor {
  page: Page;
  /** What the page complained of. */
  complaints: string[];
  /** Opens a page of the English shop so many days after the story has begun, and waits until its campaigns run. */
  open(path: string, days?: number): Promise<void>;
  /** Waits until the page has said that something is sold out: its JSON-LD, which alone says it, is read when the browser is idle. */
  knowsSoldOut(): Promise<void>;
  /** Answers the consent notice with yes to all. */
  accept(): Promise<void>;
  /** Signs up by the shop's own form; ticks these boxes. */
  signUp(boxes: readonly string[], days?: number): Promise<void>;
  /** Puts it in the cart, in its first size, and orders. Gives the order's number. */
  buy(item: string, days?: number): Promise<string>;
  /** Puts it in the cart, in its first size. */
  addToCart(item: string, days?: number): Promise<void>;
  /** The message over the page with this title, once it is there. */
  overlay(title: RegExp): Promise<Locator>;
  /** Looks at the front page on a day, again where the prices of that day came too late for it, until this lies over it. */
  meet(title: RegExp, days: number): Promise<Locator>;
  /** The inline message of this title, scrolled to. */
  inline(title: RegExp): Promise<Locator>;
  /** Titles of what lies over the page and in it now, once everything that has been told to the campaigns was judged. */
  titles(): Promise<string[]>;
  /** The events of a campaign that have reached the collector, once there are so many of this name. */
  told(name: string, campaign: string, count?: number): Promise<RecordedEvent[]>;
  /** All that has reached the collector of a campaign by now. */
  all(campaign: string): Promise<RecordedEvent[]>;
  /** Forgets everything that scripts have stored, as Safari does after seven days; the shop's cookie stays. */
  wipe(): Promise<void>;
  leave(): Promise<void>;
}

type Tag = { dangol(command: string, ...args: unknown[]): void };
type Running = { explain(): Promise<unknown>; settled?(): Promise<void> };

/** Opens the shop once for the stories of a file. */
export async function openStage(): Promise<Stage> {
  const demo = await openDemo();
  return {
    demo,
    newVisitor: () => newVisitor(demo),
    close: () => demo.close(),
  };
}

async function newVisitor(demo: Demo): Promise<Visitor> {
  const { page, complaints } = await demo.visitor({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  const { recorder, url } = demo;
  let days = 0;
  /** Which visitor's events are whose: one recorder serves all stories of a file. */
  const since = recorder.events().length;
  const mine = (campaign: string) =>
    recorder
      .events()
      .slice(since)
      .filter(({ data }) => [data.params.promotion_id, data.params.campaign].includes(campaign));

  /** Once the page's campaigns run and have judged what happened so far. */
  const judged = () =>
    page.evaluate(async () => {
      const running = await new Promise<Running | undefined>((done) =>
        (window as never as Tag).dangol('ready', ({ campaigns }: { campaigns(): Promise<Running | undefined> }) =>
          setTimeout(() => done(campaigns()), 0),
        ),
      );
      await running?.explain();
    });
  const flush = () => page.evaluate(() => (window as never as Tag).dangol('flush'));

  const visitor: Visitor = {
    page,
    complaints,
    async open(path, at = days) {
      days = at;
      const query = days ? `${path.includes('?') ? '&' : '?'}stage=clock:+${days}d` : '';
      await page.goto(`${url}/en${path}${query}`, { waitUntil: 'load' });
      await judged();
    },
    async accept() {
      await page.locator('dangol-consent >> [part=button]').nth(2).click();
      await page.locator('dangol-consent >> .notice').waitFor({ state: 'detached' });
      // Nobody leaves a page in the moment in which they have answered.
      await expect.poll(() => page.evaluate(isKept, 0)).toBe(true);
    },
    async knowsSoldOut() {
      const isKnown = () =>
        page.evaluate(
          () =>
            new Promise<boolean>((done) =>
              (window as never as Tag).dangol('ready', async ({ client }: { client: Client }) => {
                const { profile } = await client.profile.export();
                done(profile.items.some(({ availability }) => availability === 'out_of_stock'));
              }),
            ),
        );
      await expect.poll(isKnown).toBe(true);
    },
    async signUp(boxes, at) {
      await visitor.open('/sign-up', at);
      await page.locator('input[name=name]').fill('Jiwoo');
      for (const box of boxes) await page.locator(`input[name=${box}]`).check();
      await page.locator('.entry button').click();
      await page.waitForURL(/\/my/);
      await judged();
    },
    async addToCart(item, at) {
      await visitor.open(`/product/${item}`, at);
      await page.locator('.sizes label').first().click();
      await page.locator('.purchase-form button').click();
      await page.locator('.toast-shown').waitFor();
    },
    async buy(item, at) {
      await visitor.addToCart(item, at);
      await visitor.open('/checkout');
      await page.locator('.summary button.button-strong').click();
      await page.waitForURL(/order-done/);
      await judged();
      return new URL(page.url()).searchParams.get('order')!;
    },
    async overlay(title) {
      const box = page.locator('dangol-overlay >> [part=message]', { hasText: title });
      await box.waitFor();
      return box;
    },
    async meet(title, at) {
      const box = page.locator('dangol-overlay >> [part=message]', { hasText: title });
      await expect
        .poll(
          async () => {
            await visitor.open('/', at);
            return box.waitFor({ timeout: 12_000 }).then(
              () => true,
              () => false,
            );
          },
          { timeout: 80_000 },
        )
        .toBe(true);
      return box;
    },
    async inline(title) {
      const box = page.locator('dangol-message >> [part=message]', { hasText: title });
      // Scrolled to before it is drawn, it would wait for as long as its place is in view.
      await box.waitFor();
      await box.scrollIntoViewIfNeeded();
      return box;
    },
    async titles() {
      await judged();
      return page.evaluate(() =>
        [...document.querySelectorAll('dangol-overlay,dangol-message')].flatMap(
          (host) => host.shadowRoot?.querySelector('#title')?.textContent ?? [],
        ),
      );
    },
    async told(name, campaign, count = 1) {
      const found = () => mine(campaign).filter((event) => event.name === name);
      await expect.poll(() => flush().then(() => found().length)).toBeGreaterThanOrEqual(count);
      return found();
    },
    async all(campaign) {
      await flush();
      await page.evaluate(
        () =>
          new Promise<void>((done) =>
            (window as never as Tag).dangol('ready', ({ client }: { client: { flush(): Promise<void> } }) =>
              client.flush().then(done),
            ),
          ),
      );
      return mine(campaign);
    },
    async wipe() {
      await page.evaluate(async () => {
        localStorage.clear();
        for (const { name } of await indexedDB.databases()) {
          await new Promise<void>((done) => {
            const request = indexedDB.deleteDatabase(name!);
            // The page's own connection gives way once it has heard of it.
            request.onsuccess = request.onerror = () => done();
          });
        }
      });
    },
    leave: () => page.context().close(),
  };
  return visitor;
}

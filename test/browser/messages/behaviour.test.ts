// What a message does to the page: focus, scrolling, layout; and what it tells.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contents, NOW_AT } from './contents';
import { type MessagePage, openShop, problemsOf } from './messages-page';

const FORMATS = ['inline', 'toast', 'banner', 'dialog', 'survey'] as const;
const en = contents('en');

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.close());

/** What has the focus: its name, in whatever shadow root. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const name = active?.getAttribute('aria-label') ?? active?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
    return active === document.body ? 'body' : `${active?.localName} ${name.slice(0, 26)}`;
  });
const tellings = (page: Page) => page.evaluate(() => window.tellings);
/** What it told but for having been seen, which a slow page may say in between. */
const told = async (page: Page) => (await tellings(page)).filter(([name]) => name !== 'seen');
const show = (page: Page, format: (typeof FORMATS)[number], options = {}) =>
  page.evaluate(([given, how]) => window.show(given, how), [
    en[format],
    { host: 'dangol-message', ...options },
  ] as const);
const open = (wanted: MessagePage = {}, width = 1280, options = {}) =>
  shop.open({ body: '<dangol-message></dangol-message>', ...wanted }, width, options);

describe('by keyboard', () => {
  it.each(['light', 'preact'])(
    'a dialog keeps the focus, closes on Escape and gives the focus back (drawn by %s)',
    async (by) => {
      const page = await open();
      await page.locator('#buy').focus();
      await show(page, 'dialog', { withPreact: by === 'preact' });
      const stops = [await focused(page)];
      for (let press = 0; press < 7; press++) {
        await page.keyboard.press('Tab');
        stops.push(await focused(page));
      }
      expect(stops).toEqual([
        'h2 How was your trial?',
        'button Close',
        'a Linen shirt51% ₩19,000Was ',
        'a Wool cardigan with a very ',
        'button Copy code',
        'a See the item',
        'button Save for later',
        'button Not for 7 days',
      ]);
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe('button Buy');
      expect(await told(page)).toEqual([['dismiss', 0], ['closed']]);
      expect(await page.locator('dangol-overlay').count()).toBe(0);
      expect(problemsOf(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('a toast leaves the focus where it is, is reached at the end of the page, and gives the focus back', async () => {
    const page = await open();
    await page.locator('#end').focus();
    await show(page, 'toast');
    expect(await focused(page)).toBe('a The end');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button Close');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('a The end');
    expect(await told(page)).toEqual([['dismiss', 0], ['closed']]);
    await page.context().close();
  });

  it('a survey is answered and sent; the focus goes to the thanks', async () => {
    const page = await open();
    await show(page, 'survey');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('textbox', { name: 'Anything else?' }).fill('Softer than I thought');
    await page.getByRole('button', { name: 'Send' }).press('Enter');
    await expect.poll(() => focused(page)).toBe('h2 Thank you for your answer');
    expect(await told(page)).toEqual([
      [
        'answer',
        [
          { question: 'rating', answer: 2 },
          { question: 'more', answer: 'Softer than I thought' },
        ],
      ],
    ]);
    await page.getByRole('button', { name: 'Close' }).last().click();
    await expect.poll(async () => (await told(page)).slice(1)).toEqual([['closed']]);
    await page.context().close();
  });

  it('what the keyboard reaches behind a banner is scrolled clear of it', async () => {
    const page = await open();
    await show(page, 'banner');
    await page.evaluate(() => document.querySelector('#buy')?.scrollIntoView({ block: 'end' }));
    await page.locator('h1').evaluate(() => document.querySelector<HTMLElement>('[aria-label=Search]')?.focus());
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button Buy');
    const clear = await page.evaluate(() => {
      const bar = document.querySelector('dangol-overlay')?.shadowRoot?.querySelector('.message');
      return bar!.getBoundingClientRect().top - document.querySelector('#buy')!.getBoundingClientRect().bottom;
    });
    expect(clear).toBeGreaterThanOrEqual(0);
    await page.context().close();
  });
});

describe('a click beside', () => {
  it('closes a dialog; of a survey only while nothing was answered', async () => {
    const page = await open();
    await show(page, 'dialog');
    await page.mouse.click(20, 400);
    expect(await told(page)).toEqual([['dismiss', 0], ['closed']]);
    await show(page, 'survey');
    await page.getByRole('radio', { name: '4 of 5' }).check();
    await page.mouse.click(20, 400);
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.context().close();
  });
});

describe('the page behind', () => {
  it('scrolls on under everything but a modal dialog, and after it again, where it was; its header stays', async () => {
    // As many shops have it: then the body must not become what the header sticks to.
    const page = await open({ css: 'body{overflow-x:hidden}' });
    const scrolled = () => page.evaluate(() => scrollY);
    /** Away from where it was, and at rest: what still moves would move on under the next message. */
    const hasScrolled = () =>
      page.evaluate(async () => {
        const from = scrollY;
        for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
        return scrollY === from && from > 100;
      });
    for (const format of FORMATS) {
      await page.evaluate(() => scrollTo(0, 100));
      await show(page, format);
      await page.mouse.move(200, 300);
      await page.mouse.wheel(0, 200);
      if (format === 'dialog' || format === 'survey') {
        await page.waitForTimeout(500);
        expect(await scrolled(), format).toBe(100);
      } else await expect.poll(hasScrolled, { message: format }).toBe(true);
      expect(await page.locator('header').evaluate((header) => header.getBoundingClientRect().top)).toBe(0);
      await page.evaluate(() => window.shown.close());
      const root = await page.evaluate(() => [
        getComputedStyle(document.documentElement).overflowY,
        document.adoptedStyleSheets.length,
      ]);
      expect(root).toEqual(['visible', 0]);
    }
    await page.context().close();
  });

  it.each([390, 1280])('is never hidden and does not move by anything that lies over it, at %d px', async (width) => {
    const page = await open({}, width);
    await page.evaluate(() => document.fonts.ready);
    const place = () =>
      page.evaluate(() => {
        const { left, top, width } = document.querySelector('h1')!.getBoundingClientRect();
        const { visibility, display, opacity } = getComputedStyle(document.body);
        return [left, top, width, visibility, display, opacity].join();
      });
    const before = await place();
    await page.evaluate(() => (window.shifts.length = 0));
    for (const format of FORMATS.slice(1)) {
      await show(page, format);
      await page.waitForTimeout(80);
      expect(await place(), format).toBe(before);
      await page.evaluate(() => window.shown.close());
      await page.waitForTimeout(80);
    }
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it.each([390, 1280])('does not move by an inline message whose space is kept, at %d px', async (width) => {
    const page = await open({ reserve: { lines: 3, items: 4, benefit: true, actions: true } }, width);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => (window.shifts.length = 0));
    await show(page, 'inline');
    await page.locator('dangol-message >> .message:not(.waiting)').waitFor();
    // The same with prices of today.
    const items = en.inline.items?.map((item) => ({ ...item, card: { ...item.card, price: 18_000 } }));
    await page.evaluate((given) => window.shown.update(given), { ...en.inline, items });
    await page.getByText('₩18,000').first().waitFor();
    await page.waitForTimeout(150);
    expect(await page.evaluate(() => window.shifts.reduce((sum, one) => sum + one, 0))).toBeLessThan(0.0005);
    await page.context().close();
  });

  it('a place that the visitor has closed opens again only below the window', async () => {
    const page = await open({ reserve: { lines: 3, items: 4, benefit: true, actions: true } }, 390);
    await show(page, 'inline');
    await page.locator('dangol-message >> [part=close]').click();
    expect(await told(page)).toEqual([['dismiss', 0], ['closed']]);
    const height = () => page.locator('dangol-message').evaluate((host) => host.getBoundingClientRect().height);
    expect(await height()).toBe(0);
    await page.waitForTimeout(600);
    await page.evaluate(() => (window.shifts.length = 0));
    await show(page, 'inline');
    await page.waitForTimeout(100);
    expect([await height(), await page.evaluate(() => window.shifts)]).toEqual([0, []]);
    await page.context().close();
  });

  it('an inline message without kept space waits until its place is below the window, and leaves its room while it is in view', async () => {
    const page = await open(
      { body: '<div class="far"></div><dangol-message></dangol-message>', css: '.far{height:1000px}' },
      390,
    );
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => scrollTo(0, 600));
    await page.evaluate(() => (window.shifts.length = 0));
    const waiting = page.locator('dangol-message >> .waiting');
    await show(page, 'inline');
    for (const y of [4000, 600]) {
      await page.waitForTimeout(100);
      expect(await waiting.count()).toBe(1);
      await page.evaluate((top) => scrollTo(0, top), y);
    }
    // From above the window to below it in one jump.
    await page.evaluate(() => scrollTo(0, 4000));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => waiting.count()).toBe(0);
    // Painted before it is scrolled to: what grows and moves in one frame counts as a shift.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.evaluate(() => scrollTo(0, 600));
    const height = () =>
      page.locator('dangol-message').evaluate((host) => Math.round(host.getBoundingClientRect().height));
    const full = await height();
    expect(full).toBeGreaterThan(300);
    await page.evaluate(() => window.shown.close());
    await page.waitForTimeout(100);
    expect(await height()).toBe(full);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(height).toBe(0);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    await page.context().close();
  });

  it("keeps its own bars: a banner lies below the page's header or above its bar at the bottom, a toast above a chat button", async () => {
    const page = await open({
      body: '<div class="bar">Buy</div><button class="chat">Chat</button>',
      css: '.bar{position:fixed;inset:auto 0 0;height:64px;background:#fff}.chat{position:fixed;right:16px;bottom:80px;width:56px;height:56px}',
    });
    const box = (format: 'banner' | 'toast', edge: 'top' | 'bottom') =>
      page.evaluate(
        (given) => {
          window.show(given);
          const message = document.querySelector('dangol-overlay')!.shadowRoot!.querySelector('.message')!;
          for (const animation of message.getAnimations()) animation.finish();
          const { top, bottom } = message.getBoundingClientRect();
          const header = document.querySelector('header')!.getBoundingClientRect().bottom;
          window.shown.close();
          return { top: Math.round(top - header), bottom: Math.round(innerHeight - bottom) };
        },
        { ...en[format], edge },
      );
    expect((await box('banner', 'top')).top).toBe(0);
    expect((await box('banner', 'bottom')).bottom).toBe(64);
    expect((await box('toast', 'bottom')).bottom).toBe(80 + 56 + 16);
    await page.context().close();
  });
});

describe('what is told', () => {
  it('seen once, after half of it was in view for a second', async () => {
    const page = await open({
      body: '<div class="far"></div><dangol-message></dangol-message>',
      css: '.far{height:1500px}',
    });
    await show(page, 'inline');
    await page.waitForTimeout(1500);
    expect(await tellings(page)).toEqual([]);
    await page.locator('dangol-message').scrollIntoViewIfNeeded();
    await expect.poll(() => tellings(page)).toEqual([['seen']]);
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('dangol-message').scrollIntoViewIfNeeded();
    await page.waitForTimeout(2200);
    expect(await tellings(page)).toEqual([['seen']]);
    await page.context().close();
  });

  it('a code is on the clipboard, also in an insecure context, and says so', async () => {
    for (const isSecure of [true, false]) {
      const page = await open({}, 1280, { permissions: ['clipboard-read', 'clipboard-write'] });
      if (!isSecure) await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await show(page, 'dialog');
      await page.getByRole('button', { name: 'Copy code' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.locator('dangol-overlay').getByRole('status').textContent()).toBe('Copied');
      expect(await focused(page)).toBe('button Copied');
      expect(await told(page)).toEqual([['claim', 'copy']]);
      await page.keyboard.press('Escape');
      // Who has used it does not dismiss it.
      expect(await told(page)).toEqual([['claim', 'copy'], ['closed']]);
      await page.getByLabel('Search').click();
      await page.keyboard.press('Control+V');
      expect(await page.getByLabel('Search').inputValue()).toBe('WELCOME-20');
      await page.context().close();
    }
  });

  it('where nothing can be copied the code is selected, and the message says so', async () => {
    const page = await open();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await show(page, 'dialog');
    await page.getByRole('button', { name: 'Copy code' }).click();
    await page.getByText('The code is selected. Please copy it by hand.').last().waitFor();
    expect(await told(page)).toEqual([]);
    await page.context().close();
  });

  it('a coupon of the shop: asked for, and the focus goes to what came', async () => {
    const page = await open();
    await page.evaluate(
      (given) => window.show({ ...given, benefit: { kind: 'discount', text: '20 % off' } }, { issue: 'code' }),
      en.dialog,
    );
    await page.getByRole('button', { name: 'Get it' }).click();
    await page.getByText('ISSUED-1').waitFor();
    expect(await focused(page)).toBe('button Copy code');
    expect(await told(page)).toEqual([['claim', 'issue']]);
    await page.context().close();
  });

  it('an item is followed: told, and the page goes there', async () => {
    const page = await open();
    await show(page, 'toast');
    await page.evaluate(() => {
      addEventListener('pagehide', () => {
        const told = window.tellings.filter(([name]) => name !== 'seen');
        sessionStorage.setItem('told', JSON.stringify(told));
      });
    });
    await page.getByRole('link', { name: /Linen shirt/ }).click();
    await page.waitForURL('**/item/0');
    expect(await page.evaluate(() => sessionStorage.getItem('told'))).toBe('[["select","0 0"]]');
    await page.context().close();
  });

  it('a link that the page follows by itself takes an overlay away, once it was followed', async () => {
    const page = await open();
    await page.evaluate(() =>
      addEventListener('click', (event) => {
        event.preventDefault();
        history.pushState(null, '', '/elsewhere');
      }),
    );
    await show(page, 'dialog');
    await page.getByRole('link', { name: 'See the item' }).click();
    await expect.poll(() => page.locator('dangol-overlay').count()).toBe(0);
    expect(await told(page)).toEqual([['action', expect.objectContaining({ id: 'see' })], ['closed']]);
    await page.context().close();
  });
});

describe('a toast goes by itself', () => {
  it('of words alone after 20 s, but not under the pointer, with the focus in it, or once it was touched', async () => {
    const page = await open();
    // Standing still: the seconds that a busy machine takes do not count.
    await page.clock.install({ time: NOW_AT });
    await page.clock.pauseAt(NOW_AT + 1000);
    const isThere = () => page.locator('dangol-overlay').count();
    const isUnderPointer = () =>
      page.locator('dangol-overlay >> .message').evaluate((message) => message.matches(':hover'));
    const { items: _, actions: __, ...words } = en.toast;
    const showWords = () => page.evaluate((given) => window.show(given), words);
    await showWords();
    await page.clock.runFor(15_000);
    await page.mouse.move(1100, 700);
    await expect.poll(isUnderPointer).toBe(true);
    await page.clock.runFor(30_000);
    expect(await isThere()).toBe(1);
    await page.mouse.move(10, 10);
    await expect.poll(isUnderPointer).toBe(false);
    await page.clock.runFor(19_000);
    expect(await isThere()).toBe(1);
    await page.clock.runFor(1500);
    expect(await isThere()).toBe(0);
    expect(await told(page)).toEqual([['closed']]);

    await showWords();
    await page.locator('dangol-overlay >> [part=close]').focus();
    await page.clock.runFor(60_000);
    expect(await isThere()).toBe(1);
    await page.evaluate(() => window.shown.close());

    await showWords();
    await page.locator('dangol-overlay >> [part=text]').click();
    await page.mouse.move(10, 10);
    await page.clock.runFor(60_000);
    expect(await isThere()).toBe(1);
    await page.context().close();
  });
});

it('a consent notice that is open can be asked for, and lies over a message', async () => {
  const page = await open({ body: '<dangol-consent></dangol-consent><dangol-message></dangol-message>' });
  const isNoticeOpen = () =>
    page.evaluate(() => (window as unknown as { isNoticeOpen(d: Document): boolean }).isNoticeOpen(document));
  expect(await isNoticeOpen()).toBe(false);
  await page.evaluate(() => {
    const root = document.querySelector('dangol-consent')!.attachShadow({ mode: 'open' });
    root.append(Object.assign(document.createElement('section'), { textContent: 'May we?' }));
    root.firstElementChild!.setAttribute('part', 'notice');
  });
  expect(await isNoticeOpen()).toBe(true);
  await show(page, 'banner');
  const level = await page
    .locator('dangol-overlay >> .message')
    .evaluate((box) => Number(getComputedStyle(box).zIndex));
  expect(level).toBeGreaterThan(1_000_000);
  expect(level).toBeLessThan(2_147_483_000);
  await page.context().close();
});

it.each(FORMATS)(
  '%s: words of another direction than the page are read in their own, at the edge where the page begins',
  async (format) => {
    const page = await open({ dir: 'rtl' });
    await page.evaluate((given) => window.show(given, { host: 'dangol-message' }), {
      ...en[format],
      title: 'Did you enjoy it?',
    });
    const { first, last, end, edge } = await page.evaluate(() => {
      const host = document.querySelector('dangol-overlay') ?? document.querySelector('dangol-message')!;
      const heading = host.shadowRoot!.querySelector('[part=heading]')!;
      const text = heading.firstChild as Text;
      const at = (index: number) => {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return range.getBoundingClientRect();
      };
      const last = at(text.length - 1);
      return { first: at(0).left, last: last.left, end: last.right, edge: heading.getBoundingClientRect().right };
    });
    expect(last).toBeGreaterThan(first);
    expect(edge - end).toBeLessThan(2);
  },
);

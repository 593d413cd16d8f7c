// Strips of every look against pictures that were looked at. Always in the browser that the lock file pins: a baseline holds for one build alone.
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../support/find-browser';
import { comparePixels, isWriting } from './compare-pixels';
import { startGallery } from './gallery';

const isBundledHere = process.platform === 'linux' && process.arch === 'x64';

/** Smoothed edges are forgiven; a word, a line or a colour that moved is not. */
const MAX_DIFFERING = 0.001;

describe.skipIf(!isBundledHere)('the strips look as they did (in the browser that npm brings)', () => {
  let gallery: Awaited<ReturnType<typeof startGallery>>;
  let browser: Browser;
  beforeAll(async () => {
    const { executable, env } = await findBrowser('bundled');
    const args = ['--no-sandbox', '--font-render-hinting=none', '--force-color-profile=srgb'];
    const all = { ...process.env, ...env } as Record<string, string>;
    [gallery, browser] = await Promise.all([
      startGallery(),
      chromium.launch({ executablePath: executable, args, env: all }),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await gallery.close();
  });

  async function shoot(lang: string, colorScheme: 'light' | 'dark', width: number, css = ''): Promise<Buffer> {
    const viewport = { width, height: 2400 };
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce', timezoneId: 'Asia/Seoul' });
    await page.goto(`${gallery.origin}/${lang}`);
    if (css) await page.addStyleTag({ content: css });
    await page.waitForFunction(() => {
      const roots = [...document.querySelectorAll('dangol-recs')].map(({ shadowRoot }) => shadowRoot!);
      const pictures = roots.flatMap((root) => [...root.querySelectorAll('img')]);
      const isInView = (element: Element) => element.getBoundingClientRect().left < innerWidth;
      return roots.every((root) => root.querySelector('li')) && pictures.every((one) => one.complete || !isInView(one));
    });
    await page.evaluate(() => document.fonts.ready);
    const screenshot = await page.screenshot({ fullPage: true });
    await page.close();
    return screenshot;
  }

  it.each([
    ['ko', 'light', 390],
    ['en', 'dark', 390],
    ['ko', 'dark', 1280],
    ['en', 'light', 1280],
  ] as const)('in %s, %s, at %d px', async (lang, scheme, width) => {
    const { differing, message } = comparePixels(`${lang}-${scheme}-${width}`, await shoot(lang, scheme, width));
    expect(differing, message).toBeLessThan(MAX_DIFFERING);
  });

  it.skipIf(isWriting)(
    'the measure is able to fail: corners of another radius and a price in another weight are seen',
    async () => {
      const css = 'dangol-recs{--dangol-radius:0}dangol-recs::part(price){font-weight:400}';
      const { differing } = comparePixels('en-light-1280', await shoot('en', 'light', 1280, css));
      expect(differing).toBeGreaterThan(MAX_DIFFERING);
    },
  );
});

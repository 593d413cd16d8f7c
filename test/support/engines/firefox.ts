import { readFile } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Engine, EngineOptions, Tab } from './engine';
import { findProgram } from './find-program';

/** `nsICookieService.BEHAVIOR_REJECT`. */
const REJECT = 2;

/** How long Firefox may take to end. */
const PATIENCE_MS = 10_000;

/** An installed Firefox (`DANGOL_FIREFOX` decides instead); `undefined` where there is none that can be driven. */
export async function findFirefox(): Promise<string | undefined> {
  if (process.env.DANGOL_FIREFOX) return process.env.DANGOL_FIREFOX;
  for (const name of ['firefox-esr', 'firefox']) {
    const file = await findProgram(name);
    // A snap sees no profile in the system's temporary folder.
    if (file && !(await readFile(file, 'latin1')).slice(0, 4096).includes('/snap/')) return file;
  }
  return undefined;
}

/** Starts Firefox over WebDriver BiDi. */
export async function openFirefox(
  executablePath: string,
  { firefoxPreferences, blocksCookies }: EngineOptions,
): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      ...(blocksCookies && { 'network.cookie.cookieBehavior': REJECT }),
      ...firefoxPreferences,
    },
  });
  return {
    name: 'firefox',
    newTab: async () => toTab(await browser.newPage({ type: 'window' })),
    close: () => end(browser),
  };
}

/** One that does not end by itself must not keep the next from starting. */
async function end(browser: Browser): Promise<void> {
  const kill = () => void browser.process()?.kill('SIGKILL');
  const patience = setTimeout(kill, PATIENCE_MS);
  await browser.close().catch(kill);
  clearTimeout(patience);
}

function toTab(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (run, ...args) => page.evaluate(`(${run})(...${JSON.stringify(args)})`) as never,
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    close: () => page.close(),
  };
}

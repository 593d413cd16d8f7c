import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launch, launchPersistent } from '../browser';
import type { Engine, EngineOptions, Tab } from './engine';

/** `profile.default_content_setting_values.cookies` of a profile whose owner blocks all of them. */
const BLOCK = 2;

/** Starts the Chromium of all the other browser tests. */
export async function openChromium({ backForwardCache, blocksCookies }: EngineOptions): Promise<Engine> {
  if (blocksCookies) return openBlocked();
  const browser = await launch({ backForwardCache });
  return toEngine(await browser.newContext(), () => browser.close());
}

/** The visitor's setting lies in the profile's folder. */
async function openBlocked(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'dangol-profile-'));
  await mkdir(join(folder, 'Default'));
  const settings = { profile: { default_content_setting_values: { cookies: BLOCK } } };
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(settings));
  const context = await launchPersistent(folder);
  return toEngine(context, async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
}

function toEngine(context: BrowserContext, close: () => Promise<void>): Engine {
  return {
    name: 'chromium',
    newTab: async () => toTab(await context.newPage()),
    close: () => close().catch(() => {}),
  };
}

function toTab(page: Page): Tab {
  const session = page.context().newCDPSession(page);
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (run, ...args) => page.evaluate(`(${run})(...${JSON.stringify(args)})`),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    close: () => page.close({ runBeforeUnload: false }),
    devtools: async (method, params) => (await session).send(method as never, params as never),
  };
}

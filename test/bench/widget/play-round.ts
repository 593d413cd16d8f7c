import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { pressArrows } from './press-arrows';
import { type Figures, WIDTHS, type Width } from './results';
import type { Shop } from './start-shop';
import type { Subject } from './subject';
import { traceVisit } from './trace-visit';
import { openPage } from './visit';
import type { Watched } from './watch-page';

/** Height of the view, by its width. */
const HEIGHTS = { 390: 844, 1280: 800 };

/** One round of a subject: each width with a cold and a warm cache; with `isWhole` also its work and its buttons. Adds to `figures`. */
export async function playRound(browser: Browser, shop: Shop, subject: Subject, figures: Figures, isWhole: boolean) {
  for (const width of WIDTHS) {
    await withContext(browser, width, async (context) => {
      await prepare(context, shop, subject);
      const cold = await openPage(context, shop, subject);
      figures.texts = await cold.page.evaluate(() => (window as never as { watched: Watched }).watched.texts);
      await cold.page.close();
      const warm = await openPage(context, shop, subject);
      await warm.page.close();
      figures.cold[width].push(cold.visit);
      figures.warm[width].push(warm.visit);
      if (subject.next && figures.showsUnreachable === undefined) {
        shop.setUnreachable(true);
        const { page, visit } = await openPage(context, shop, subject);
        figures.showsUnreachable = visit.completeMs !== null;
        shop.setUnreachable(false);
        await page.close();
      }
    });
  }
  if (!isWhole) return;
  for (const slowDown of [1, 4] as const) {
    figures.work[slowDown].push(
      await traceVisit(browser, shop, slowDown, (context) => prepare(context, shop, subject)),
    );
    if (subject.next)
      await withContext(browser, 1280, async (context) => {
        figures.presses[slowDown].push(...(await pressArrows(context, shop, subject, slowDown)));
      });
  }
}

async function withContext(browser: Browser, width: Width, use: (context: BrowserContext) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width, height: HEIGHTS[width] } });
  try {
    await use(context);
  } finally {
    await context.close();
  }
}

/** The earlier visit of a visitor who returns; whatever the HTTP cache has of it is taken away. */
async function prepare(context: BrowserContext, shop: Shop, subject: Subject): Promise<void> {
  if (!subject.isReturning) return;
  const { page } = await openPage(context, shop, subject);
  // What the page keeps on the device is written in idle time, and when it is left.
  await wait(1_500);
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await page.close({ runBeforeUnload: true });
  await wait(300);
}

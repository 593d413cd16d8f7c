import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { Shop } from './start-shop';
import type { Subject } from './subject';
import { type Watched, watchPage } from './watch-page';

/** What one visit of the product page gave. */
export interface Visit {
  shift: number;
  /** ms; `null` where the strip never was complete. */
  completeMs: number | null;
  /** Requests for recommendations before the strip was complete, and until the page was left. */
  requests: number;
  requestsAfter: number;
  /** Compressed, of all recommendations. */
  answerBytes: number;
  /** Compressed, of scripts and styles; nothing where the cache had them. */
  codeBytes: number;
}

/** How long a page is given to come to rest after its strip is complete: late shifts, late requests. */
const REST_MS = 700;
const PATIENCE_MS = 8_000;

/** Opens the page in a tab of a context and waits until its strip is complete and has come to rest. The tab is left open. */
export async function openPage(
  context: BrowserContext,
  shop: Shop,
  subject: Subject,
): Promise<{ page: Page; visit: Visit }> {
  const page = await context.newPage();
  await page.addInitScript({ content: `globalThis.__name ??= (it) => it;(${watchPage})(() => ${subject.cards})` });
  shop.asked.length = 0;
  const answers = () => shop.asked.filter(({ kind }) => kind === 'answer').length;
  await page.goto(shop.origin, { waitUntil: 'load' });
  const isComplete = subject.next
    ? await page
        .waitForFunction(() => (window as never as { watched: Watched }).watched.completeMs, null, {
          timeout: PATIENCE_MS,
        })
        .then(
          () => true,
          () => false,
        )
    : false;
  const requests = answers();
  await wait(REST_MS);
  const { shift, completeMs } = await page.evaluate(() => (window as never as { watched: Watched }).watched);
  const bytes = (wanted: string) => shop.asked.reduce((sum, { kind, bytes }) => sum + (kind === wanted ? bytes : 0), 0);
  return {
    page,
    visit: {
      shift,
      completeMs: isComplete ? (completeMs ?? null) : null,
      requests,
      requestsAfter: answers(),
      answerBytes: bytes('answer'),
      codeBytes: bytes('code'),
    },
  };
}

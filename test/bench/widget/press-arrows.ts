import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, JSHandle } from 'playwright-core';
import type { Shop } from './start-shop';
import type { Subject } from './subject';
import { openPage } from './visit';
import type { Watched } from './watch-page';

const PRESSES = 3;

/**
 * Presses the strip's button with real input, with time for the scrolling in between.
 * @returns of each press the longest event until the next frame, ms, as Event Timing has it: in steps of 8, and 0 for less than 16
 * @see https://w3c.github.io/event-timing/
 */
export async function pressArrows(
  context: BrowserContext,
  shop: Shop,
  subject: Subject,
  slowDown: number,
): Promise<number[]> {
  const { page } = await openPage(context, shop, subject);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const told = () => page.evaluate(() => [...(window as never as { watched: Watched }).watched.interactions.values()]);
  const durations: number[] = [];
  try {
    for (let press = 0; press < PRESSES; press++) {
      const button = (await page.evaluateHandle(subject.next as string)) as JSHandle<Element | undefined>;
      const place = await button.asElement()?.boundingBox();
      if (!place) break;
      const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
      await page.mouse.move(x, y);
      await wait(150);
      const before = (await told()).length;
      await page.mouse.click(x, y, { delay: 40 });
      await wait(900);
      durations.push(Math.max(0, ...(await told()).slice(before)));
    }
  } finally {
    await page.close();
  }
  return durations;
}

import { fileURLToPath } from 'node:url';
import type { StripKind } from '@dangol/recommender';
import { launch } from '../../support/browser';
import { bundlePage } from '../delivery/bundle-page';
import { fullRequest } from './full-request';

/** Milliseconds of `recommend()` on the page's own thread. */
export interface BrowserRow {
  kind: StripKind;
  slowDown: number;
  median: number;
  p95: number;
}

const KINDS: StripKind[] = [
  'similar-buyers',
  'goes-with',
  'cart',
  'for-you',
  'buy-again',
  'recently-viewed',
  'popular',
];
const SLOW_DOWNS = [1, 4, 6];
const RUNS = 600;

/** Times every strip for a profile of 50 items in Chromium, as it is and with the processor slowed down, each after 50 runs to warm up. */
export async function measureInBrowser(): Promise<BrowserRow[]> {
  const root = fileURLToPath(new URL('../../../packages/dangol', import.meta.url));
  const script = await bundlePage(
    `import { recommend } from '@dangol/recommender'; window.recommend = recommend;`,
    root,
  );
  const browser = await launch();
  const rows: BrowserRow[] = [];
  try {
    const page = await (await browser.newContext()).newPage();
    await page.addScriptTag({ content: script });
    const session = await page.context().newCDPSession(page);
    const request = fullRequest();
    const { records, cards, ...plain } = request;
    await page.evaluate(
      ({ plain, records, cards }) =>
        Object.assign(window, { request: { ...plain, records: new Map(records), cards: new Map(cards) } }),
      { plain, records: [...records], cards: [...cards] },
    );
    for (const slowDown of SLOW_DOWNS) {
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
      for (const kind of KINDS) {
        const times = await page.evaluate(
          ({ kind, runs }) => {
            const { recommend, request } = window as never as {
              recommend: (request: object) => object;
              request: object;
            };
            return Array.from({ length: runs + 50 }, () => {
              const startedAt = performance.now();
              recommend({ ...request, kind });
              return performance.now() - startedAt;
            }).slice(50);
          },
          { kind, runs: RUNS },
        );
        times.sort((a, b) => a - b);
        rows.push({ kind, slowDown, median: times[RUNS / 2] as number, p95: times[RUNS * 0.95] as number });
      }
    }
  } finally {
    await browser.close();
  }
  return rows;
}

import { fileURLToPath } from 'node:url';
import type { StripKind } from '@dangol/recommender';
import { launch } from '../../support/browser';
import { bundlePage } from '../delivery/bundle-page';
import { fullRequest } from './full-request';

/** Milliseconds of `recommend()` on the page's own thread: the median of ten calls' mean, since a page's clock ticks in tenths, and the p95 of single calls. */
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
            const time = (calls: number) => {
              const startedAt = performance.now();
              for (let call = 0; call < calls; call++) recommend({ ...request, kind });
              return (performance.now() - startedAt) / calls;
            };
            time(50);
            return {
              single: Array.from({ length: runs }, () => time(1)),
              ten: Array.from({ length: runs / 10 }, () => time(10)),
            };
          },
          { kind, runs: RUNS },
        );
        const at = (values: number[], share: number) =>
          values.sort((a, b) => a - b)[Math.floor(values.length * share)] as number;
        rows.push({ kind, slowDown, median: at(times.ten, 0.5), p95: at(times.single, 0.95) });
      }
    }
  } finally {
    await browser.close();
  }
  return rows;
}

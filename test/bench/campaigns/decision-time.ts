import { fileURLToPath } from 'node:url';
import { launch } from '../../support/browser';
import { bundlePage } from '../delivery/bundle-page';
import { fullItems, fullProfile } from './full-profile';
import { manyCampaigns } from './many-campaigns';

/** Milliseconds of one `decide()` on the page's own thread. */
export interface DecisionRow {
  event: string;
  slowDown: number;
  median: number;
  p95: number;
}

const NOW_AT = Date.UTC(2026, 2, 2, 3);
const RUNS = 400;

/** Times decisions in Chromium, as it is and slowed down: of the event that all campaigns wait for, and of one that none does. */
export async function measureDecisions(): Promise<{ rows: DecisionRow[]; compileMs: number; sizes: string }> {
  const script = await bundlePage(
    `import * as campaigns from '@dangol/campaigns'; window.campaigns = campaigns;`,
    fileURLToPath(new URL('../../../packages/dangol', import.meta.url)),
  );
  const browser = await launch();
  try {
    const page = await (await browser.newContext()).newPage();
    await page.addScriptTag({ content: script });
    const session = await page.context().newCDPSession(page);
    const [profile, file] = [fullProfile(NOW_AT), manyCampaigns()];
    const { compileMs, passing } = await page.evaluate(
      ({ file, profile, items, now }) => {
        const { compile, createLocal, decide, emptyState } = (window as never as { campaigns: never })
          .campaigns as typeof import('@dangol/campaigns');
        const startedAt = performance.now();
        const compiled = compile(file);
        const compileMs = performance.now() - startedAt;
        if (compiled.refused[0]) throw new Error(compiled.refused.join('\n'));
        const situation = {
          now,
          local: createLocal(compiled.zone),
          snapshot: profile,
          isLinked: true,
          page: { address: '/p/item-1', language: 'ko', type: 'product', item: 'item-1' },
          device: 'desktop' as const,
          session: 'visit-1',
          seed: 'seed',
          items: new Map(items),
        };
        const state = emptyState();
        const decideOn = (name: string) =>
          decide(compiled, { kind: 'event', name, items: ['item-1'] }, situation, state);
        Object.assign(window, { decideOn });
        return { compileMs, passing: decideOn('view_item').verdicts.filter(({ answer }) => answer !== 'no').length };
      },
      { file, profile, items: fullItems(), now: NOW_AT },
    );
    const rows: DecisionRow[] = [];
    for (const slowDown of [1, 4]) {
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
      for (const event of ['view_item', 'add_to_cart']) {
        const times = await page.evaluate(
          async ({ event, runs }) => {
            const { decideOn } = window as never as { decideOn: (name: string) => unknown };
            for (let run = 0; run < 50; run++) decideOn(event);
            const times: number[] = [];
            for (let run = 0; run < runs; run++) {
              const startedAt = performance.now();
              decideOn(event);
              times.push(performance.now() - startedAt);
              if (run % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
            }
            return times.sort((a, b) => a - b);
          },
          { event, runs: RUNS },
        );
        rows.push({ event, slowDown, median: times[RUNS / 2]!, p95: times[Math.floor(RUNS * 0.95)]! });
      }
    }
    const sizes = `${(JSON.stringify(profile).length / 1000).toFixed(0)} kB of profile, ${(JSON.stringify(file).length / 1000).toFixed(0)} kB of rules, ${passing} of 200 campaigns pass`;
    return { rows, compileMs, sizes };
  } finally {
    await browser.close();
  }
}

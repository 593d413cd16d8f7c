import type { Scenario } from './scenario';
import { leave, type Stage, setStage } from './stage';
import type { Subject } from './subject';
import { type Tally, tally } from './tally';

/** How long after the last request a page that is open again is still watched for copies: longer than any subject's own wait. */
const COPIES_MS = 6_000;

const PATIENCE_MS = 25_000;

/**
 * Plays one scenario with one subject, in a browser and a profile of its own, and counts. Whatever the scenario did, the same chance follows:
 * the pages it left open are waited for, all is healed, the tabs are closed, the shop is opened again and reports its page, and is waited for.
 */
export async function playScenario(scenario: Scenario, subject: Subject, script: string): Promise<Tally> {
  const { patienceMs = PATIENCE_MS, backForwardCache } = scenario;
  const stage = await setStage(subject, script, { backForwardCache });
  try {
    await scenario.play(stage);
    if (openPages(stage).length) await stage.settle(1_000, patienceMs);
    stage.collector.recover();
    await stage.relaunch();
    await stage.context().setOffline(false);
    for (const page of openPages(stage)) await leave(page);
    const again = await stage.open();
    await again.evaluate(() =>
      (window as never as { bench: { track(name: string, filler: string): void } }).bench.track('again', ''),
    );
    await stage.settle(COPIES_MS, patienceMs);
    return tally(stage.tracked, stage.collector.arrivals);
  } finally {
    await stage.close();
  }
}

/** Those with the shop on them: the browser brings an empty one. */
function openPages(stage: Stage) {
  return stage
    .context()
    .pages()
    .filter((page) => page.url().startsWith(stage.collector.origin));
}

import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { availableEngines } from './available-engines';
import type { Engine, EngineName, EngineOptions, Tab } from './engine';
import { openEngine } from './open-engine';

/** The engine of a group of tests, while they run. */
export interface EngineInTest {
  name: EngineName;
  /** Opens a tab that the test need not close. One per test: after a failed try the engine is another. */
  newTab(): Promise<Tab>;
}

const available = await availableEngines();

/** What is said of each group. */
export interface GroupOptions extends EngineOptions {
  /** The engines that can show it; default all. */
  only?: EngineName[];
  /**
   * Chromium runs every test, Firefox and WebKit every second one each, in turn, where both are there: what is the same code in all of them is
   * then seen in two. `DANGOL_ENGINES=all` runs all in all.
   */
  isShared?: boolean;
}

const isShareable = process.env.DANGOL_ENGINES !== 'all' && available.every(({ missing }) => !missing);

/**
 * A group of tests for each engine, which is started once for them. Where one is not installed its group is skipped, and its name says why.
 */
export function inEachEngine(
  tests: (engine: EngineInTest) => void,
  { only, isShared, ...options }: GroupOptions = {},
): void {
  for (const { name, missing } of available) {
    if (only && !only.includes(name)) continue;
    describe.skipIf(missing)(missing ? `${name} (skipped: ${missing})` : name, () => {
      let engine: Engine | undefined;
      beforeAll(async () => {
        engine = await openEngine(name, options);
      });
      afterAll(() => engine?.close());
      // What a failed try has left behind must not decide the next one.
      let isSpoilt = false;
      beforeEach(async ({ onTestFailed }) => {
        if (isSpoilt) {
          await engine?.close();
          engine = await openEngine(name, options);
          isSpoilt = false;
        }
        onTestFailed(() => {
          isSpoilt = true;
        });
      }, 60_000);
      let count = 0;
      beforeEach(({ task, skip }) => {
        if (!isShared || !isShareable || name === 'chromium') return;
        // A later try is of the same test.
        if (!task.result?.retryCount) count += 1;
        skip(count % 2 === (name === 'firefox' ? 0 : 1), `left to ${name === 'firefox' ? 'WebKit' : 'Firefox'}`);
      });
      tests({ name, newTab: () => engine!.newTab() });
    });
  }
}

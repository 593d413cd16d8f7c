import { afterAll, beforeAll, describe } from 'vitest';
import { availableEngines } from './available-engines';
import type { Engine, EngineName, EngineOptions, Tab } from './engine';
import { openEngine } from './open-engine';

/** The engine of a group of tests, while they run. */
export interface EngineInTest {
  name: EngineName;
  /** Opens a tab that the test need not close. */
  newTab(): Promise<Tab>;
}

const available = await availableEngines();

/**
 * A group of tests for each engine, which is started once for them. Where one is not installed its group is skipped, and its name says why.
 * @param only the engines that can show it; default all.
 */
export function inEachEngine(
  tests: (engine: EngineInTest) => void,
  { only, ...options }: EngineOptions & { only?: EngineName[] } = {},
): void {
  for (const { name, missing } of available) {
    if (only && !only.includes(name)) continue;
    describe.skipIf(missing)(missing ? `${name} (skipped: ${missing})` : name, () => {
      let engine: Engine | undefined;
      beforeAll(async () => {
        engine = await openEngine(name, options);
      });
      afterAll(() => engine?.close());
      tests({ name, newTab: () => engine!.newTab() });
    });
  }
}

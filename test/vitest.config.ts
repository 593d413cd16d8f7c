import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const resolve = { conditions: ['@dangol/source', 'module', 'import', 'default'] };
const ssr = {
  resolve: { conditions: resolve.conditions, externalConditions: resolve.conditions },
  noExternal: [/dangol/],
};
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
const globalSetup = ['test/support/global-setup.ts'];
const shared = { root, resolve, ssr, oxc };
// One world for the files of a worker: loading the same sources, and starting the same browser, anew for each took longer than most tests.
const isolate = false;

/** Unit tests run on source; flow tests on source with files and processes; browser and dist tests on the built files. */
export default defineConfig({
  ...shared,
  test: {
    // Browser tests mostly wait, and two cores carry three of them; more would starve each other.
    maxWorkers: 3,
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          root,
          isolate,
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/architecture.test.ts'],
          // Properties take seconds where the processor is shared.
          testTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'flow',
          root,
          isolate,
          include: ['test/flow/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          root,
          isolate,
          include: ['test/browser/**/*.test.ts', 'test/dist/**/*.test.ts'],
          globalSetup,
          // What is waited for takes moments, but on a busy machine these are long: only what never comes uses them up.
          testTimeout: 120_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 30_000 } },
          // Real browsers on a machine that others use. `npm test` lists what needed it. Every try starts clean, so that a third is worth having.
          retry: process.env.CI ? 2 : 0,
        },
      },
      {
        ...shared,
        test: {
          name: 'bench',
          root,
          include: ['test/bench/**/*.bench.ts'],
          globalSetup,
          testTimeout: 900_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

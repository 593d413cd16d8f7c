import { browserInUse } from './browser';
import { buildOnce } from './build-once';

/** Runs once before the browser tests: a browser that starts, and script-tag files as new as their sources. */
export default async function setup(): Promise<void> {
  const { executable, kind, isHeadlessShell } = await browserInUse();
  const note = isHeadlessShell ? ' (a headless shell: tests of the back/forward cache are skipped)' : '';
  console.log(`browser: ${kind} ${executable}${note}`);
  const tookMs = await buildOnce();
  if (tookMs) console.log(`build: ${(tookMs / 1000).toFixed(1)} s`);
  // The workers start the same browser without looking for it again.
  process.env.DANGOL_CHROMIUM ??= kind === 'bundled' ? 'bundled' : executable;
}

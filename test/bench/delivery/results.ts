import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Tally } from './tally';

/** What came of one scenario with one subject: the counts, or why there are none. */
export type Result = Tally | string;

/** By scenario, then by subject. */
export type Results = Record<string, Record<string, Result>>;

const FILE = fileURLToPath(new URL('results.json', import.meta.url));

/** The figures of the last full run, and of later ones that were kept. */
export async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(FILE, 'utf8').catch(() => '{}'));
}

/** Puts figures in the place of those there are. */
export async function writeResults(results: Results): Promise<void> {
  await writeFile(FILE, `${JSON.stringify(results, null, 2)}\n`);
}

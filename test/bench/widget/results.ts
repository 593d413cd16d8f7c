import { readFile, writeFile } from 'node:fs/promises';
import type { Work } from './trace-visit';
import type { Visit } from './visit';

export type Width = 390 | 1280;
export const WIDTHS: Width[] = [390, 1280];

/** Every figure of one subject, run by run. */
export interface Figures {
  /** Of the files: figures of other files are measured anew. */
  files: string;
  cold: Record<Width, Visit[]>;
  warm: Record<Width, Visit[]>;
  /** By processor slow-down. */
  work: Record<1 | 4, Work[]>;
  /** ms of each press, by processor slow-down. */
  presses: Record<1 | 4, number[]>;
  /** What its cards say. */
  texts: string[];
  /** Whether a later visit shows the strip while recommendations cannot be reached; absent where there is none. */
  showsUnreachable?: boolean;
}

/** By subject. */
export type Results = Record<string, Figures>;

/** A subject before its first run. */
export const noFigures = (files: string): Figures => ({
  files,
  cold: { 390: [], 1280: [] },
  warm: { 390: [], 1280: [] },
  work: { 1: [], 4: [] },
  presses: { 1: [], 4: [] },
  texts: [],
});

export const readResults = async (file: string): Promise<Results> =>
  JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));

/** Puts figures in the place of those there are. */
export const writeResults = (file: string, results: Results): Promise<void> =>
  writeFile(file, `${JSON.stringify(results, null, 2)}\n`);

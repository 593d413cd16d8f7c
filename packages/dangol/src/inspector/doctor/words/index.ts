import { en } from './en';
import { ko } from './ko';

/** What a check may say. */
export type DoctorCode = keyof typeof en.lines;

/** Every word of the check list in one language. A line is what is so, and what to change where something is to be. */
export interface DoctorWords {
  states: Record<'ok' | 'warning' | 'failing' | 'unknown', string>;
  parts: Record<import('../line').Line['part'], string>;
  reading: string;
  fine: string;
  /** `{failing}`, `{warning}`. */
  summary: string;
  again: string;
  copy: string;
  copied: string;
  refused: string;
  lines: Record<DoctorCode, readonly [text: string, fix?: string]>;
}

/** The words of the check list. */
export const doctorWords: Readonly<Record<'ko' | 'en', DoctorWords>> = { ko, en };

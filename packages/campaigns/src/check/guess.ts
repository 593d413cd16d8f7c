import { VARIABLES } from '@dangol/schema';
import { LEAVES } from './leaves';
import { nearest } from './nearest';

type Repair = (text: string) => string;

const UNITS: Readonly<Record<string, string>> = { 초: 's', 분: 'm', 시간: 'h', 일: 'd', 주: 'w' };

const span: Repair = (text) =>
  text.replace(
    /^\s*(-?\d+)\s*(초|분|시간|일|주|[smhdw](?=ec|in|our|ay|eek|$)).*$/i,
    (_, count: string, unit: string) => count + (UNITS[unit] ?? unit.toLowerCase()),
  );

/** Ways in which a text of a kind is written when it is not written as it should be. */
const REPAIRS: Readonly<Record<string, Repair>> = {
  Id: (text) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  Duration: span,
  Delay: span,
  Shift: span,
  Hours: (text) =>
    text
      .replace(/\s/g, '')
      .replace(/\b(?=\d:)/g, '0')
      .replace(/[~–—]/, '-'),
  Moment: (text) => text.replace(/[./](?=\d)/g, '-').replace(/(\d) (\d)/, '$1T$2'),
  Sentence: (text) => text.replace(/\{+([^{}]*)\}+/g, (_, name: string) => `{${nearest(name, VARIABLES) ?? ''}}`),
  Keyword: (text) => text.toLowerCase(),
};

/** What a text of this kind probably should have been; `undefined` where no repair makes it one. */
export function guess(kind: string, value: unknown): string | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.length > 200)) return undefined;
  const [pattern, longest] = LEAVES[kind]!;
  const text = `${value}`.trim();
  const meant = REPAIRS[kind]?.(text) ?? text;
  return meant.length <= longest && new RegExp(pattern, 'u').test(meant) ? meant : undefined;
}

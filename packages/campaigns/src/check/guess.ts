import { VARIABLES } from '@dangol/schema';
import { LEAVES } from './leaves';
import { nearest } from './nearest';

type Repair = (text: string) => unknown;

const LONGEST = 200;
const UNITS: Readonly<Record<string, string>> = { 초: 's', 분: 'm', 시간: 'h', 일: 'd', 주: 'w' };

const span: Repair = (text) =>
  text.replace(
    /^(-?\d+)\s*(초|분|시간|일|주|[smhdw](?=ec|in|our|ay|eek|$)).*$/i,
    (_, count: string, unit: string) => count + (UNITS[unit] ?? unit.toLowerCase()),
  );
const flag: Repair = (text) => ({ true: true, false: false })[text.toLowerCase()];
const number: Repair = (text) => (/\d/.test(text) ? Number(text.replace(/[^\d.-]/g, '')) : undefined);

/** How a text of a kind is made of what is usually written instead. */
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
  Flag: flag,
  True: flag,
  Number: number,
};

/** The right value, by what is usually written instead: `"3"` → 3, `14 days` → `14d`, the nearest of some words. It still has to be checked. */
export function guess(kind: string | readonly string[], value: unknown): unknown {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.length > LONGEST)) return undefined;
  if (typeof kind !== 'string') return nearest(`${value}`, kind);
  const text = `${value}`.trim();
  const repair = REPAIRS[/^[\d-]/.test(kind) ? 'Number' : kind];
  return repair ? repair(text) : kind in LEAVES ? text : undefined;
}

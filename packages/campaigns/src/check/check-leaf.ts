import { FACTS } from '@dangol/schema';
import { guess } from './guess';
import { LEAVES } from './leaves';
import { nearest } from './nearest';
import type { Walk } from './walk';

const FACT_NAMES = Object.keys(FACTS);
const MANY = 12;

/** Checks a value that holds no others: a flag, a number, one of some words, or a text of a kind that `LEAVES` has. */
export function checkLeaf(kind: string, value: unknown, path: string, walk: Walk): void {
  const [least, most, whole] = kind === 'Number' ? [-1e15, 1e15] : kind.split(/\.\.| /);
  if (LEAVES[kind]) checkText(kind, value, path, walk);
  else if (kind === 'Flag') checkFlag([true, false], value, path, walk);
  else if (kind === 'True') checkFlag([true], value, path, walk);
  else if (kind === 'Fact') checkWord(FACT_NAMES, value, path, walk);
  else if (most) checkNumber(+least!, +most, !!whole, value, path, walk);
  else checkWord(kind.split('|'), value, path, walk);
}

function checkText(kind: string, value: unknown, path: string, walk: Walk): void {
  const [pattern, longest, expected] = LEAVES[kind]!;
  if (typeof value === 'string' && value.length <= longest && new RegExp(pattern, 'u').test(value)) return;
  const meant = guess(kind, value);
  walk.complain(path, expected, value, meant && `write ${JSON.stringify(meant)}`);
}

function checkFlag(flags: readonly boolean[], value: unknown, path: string, walk: Walk): void {
  if (flags.includes(value as boolean)) return;
  const meant = typeof value === 'string' ? flags.find((flag) => `${flag}` === value) : undefined;
  walk.complain(path, flags.join(' or '), value, meant === undefined ? meant : `write ${meant}`);
}

function checkNumber(least: number, most: number, whole: boolean, value: unknown, path: string, walk: Walk): void {
  const fits = (one: number) => one >= least && one <= most && (!whole || one % 1 === 0);
  if (typeof value === 'number' && fits(value)) return;
  const digits = typeof value === 'string' && value.length < 60 ? value.replace(/[^\d.-]/g, '') : '';
  const bounds = most < 1e15 ? ` from ${least} to ${most}` : '';
  walk.complain(
    path,
    `a ${whole ? 'whole ' : ''}number${bounds}`,
    value,
    digits && fits(+digits) ? `write ${+digits}` : '',
  );
}

function checkWord(words: readonly string[], value: unknown, path: string, walk: Walk): void {
  if (words.includes(value as string)) return;
  const near = nearest(value, words);
  const shown = words.length > MANY ? [...words.slice(0, MANY), '…'] : words;
  walk.complain(path, words[1] ? `one of ${shown.join(', ')}` : `"${words}"`, value, near && `write "${near}"`);
}

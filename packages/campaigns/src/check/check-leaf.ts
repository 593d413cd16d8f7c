import { FACTS } from '@dangol/schema';
import { LEAVES } from './leaves';
import type { Walk } from './walk';

const FACT_NAMES = Object.keys(FACTS);
const MANY = 12;

type Fits = [fits: (value: unknown) => boolean, expected: string, words?: readonly string[]];

const KNOWN = new Map<string, Fits>();

/** Checks a value that holds no others: a flag, a number, one of some words, or a text of a kind that `LEAVES` has. */
export function checkLeaf(kind: string, value: unknown, path: string, { complain, help }: Walk): void {
  const leaf = KNOWN.get(kind) ?? leafOf(kind);
  KNOWN.set(kind, leaf);
  const [fits, expected, words] = leaf;
  if (fits(value)) return;
  complain(path, help?.phrases[kind] ?? expected, value, help?.write(words ?? kind, value, fits));
}

/** Whether a value is of the kind, what the kind is in words, and the words there are where those are few. */
function leafOf(kind: string): Fits {
  const leaf = LEAVES[kind];
  if (leaf) {
    const [pattern, longest] = leaf;
    const form = new RegExp(pattern, 'u');
    const fits = (value: unknown) =>
      typeof value === 'string' &&
      value.length <= longest &&
      form.test(value) &&
      // Some engines take 30 February for 2 March.
      (kind !== 'Moment' || new Date(value.slice(0, 10)).getUTCDate() === +value.slice(8, 10));
    return [fits, kind];
  }
  if (kind === 'Flag') return [(value) => typeof value === 'boolean', 'true or false'];
  if (kind === 'True') return [(value) => value === true, 'true'];
  const [least = 0, most, whole] = kind === 'Number' ? [-1e15, 1e15] : kind.split(/\.\.| /);
  if (most) {
    const fits = (value: unknown) =>
      typeof value === 'number' && value >= +least && value <= +most && (!whole || value % 1 === 0);
    return [fits, `a ${whole ? `${whole} ` : ''}number${+most < 1e15 ? ` from ${least} to ${most}` : ''}`];
  }
  const words = kind === 'Fact' ? FACT_NAMES : kind.split('|');
  const shown = words.length > MANY ? [...words.slice(0, MANY), '…'] : words;
  return [(value) => words.includes(value as string), words[1] ? `one of ${shown.join(', ')}` : `"${kind}"`, words];
}

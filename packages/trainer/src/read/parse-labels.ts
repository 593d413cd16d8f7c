import { isCostName } from '../columns/is-cost-name';
import { parseLinks } from './parse-links';
import { plainText } from './plain-text';

const MOST = 5;
const LONGEST = 40;
/** A number, an amount or a share is no label: it may be what a product costs the shop. */
const FIGURE = /^[^\p{L}\p{N}]*\d[\d.,]*\s*(%|\p{Sc}|krw|usd|eur|jpy|cny|gbp|만?원|퍼센트)?$/iu;

/**
 * The merchant's labels of one row: those of all its columns, each once, at most five of at most 40 characters. A cell may hold several, as cells of links do.
 * Left out: what is longer, bare figures, and figures beside a word for cost or margin (`margin 35`), since labels are published.
 */
export function parseLabels(cells: readonly string[]): string[] {
  const labels = cells.flatMap((cell) => parseLinks(plainText(cell)));
  const sound = labels.filter(
    (label) => label && label.length <= LONGEST && !FIGURE.test(label) && !(isCostName(label) && /\d/u.test(label)),
  );
  return [...new Set(sound)].slice(0, MOST);
}

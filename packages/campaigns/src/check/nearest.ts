/**
 * The known word that was probably meant: the one that takes the fewest letters to change, and no more than one in `share` of them. Case, `_` and `-` do not count:
 * `per_day` is `perDay`.
 */
export function nearest(word: unknown, known: readonly string[], share = 3): string | undefined {
  if (typeof word !== 'string' || word.length > 40) return undefined;
  const wanted = plain(word);
  const [best] = known
    .map((one) => ({ one, far: distance(wanted, plain(one)) }))
    .filter(({ one, far }) => far <= Math.max(one.length, wanted.length) / share)
    .sort((a, b) => a.far - b.far);
  return best?.one;
}

const plain = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '');

/** Levenshtein's, a row at a time. @see https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

import type { ItemRecord } from '@dangol/schema';

const SHOWN = 8;

/** Items whose id or title is like what was typed, nearest first: a part of it, words of it, or a few letters off. */
export async function nearMatches(
  typed: string,
  records: AsyncIterable<ItemRecord>,
): Promise<{ id: string; title?: string }[]> {
  const wanted = typed.trim().normalize('NFC').toLowerCase();
  const words = wanted.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const found: { id: string; title?: string; far: number }[] = [];
  for await (const { id, card } of records) {
    const titles = [card?.title, ...Object.values(card?.titles ?? {})]
      .filter((title) => title !== undefined)
      .map((title) => title.toLowerCase());
    const lower = id.toLowerCase();
    const far =
      lower === wanted || titles.includes(wanted)
        ? 0
        : titles.some((title) => title.includes(wanted))
          ? 1
          : words.length > 0 && titles.some((title) => words.every((word) => title.includes(word)))
            ? 1.5
            : lower.includes(wanted) || (wanted.includes(lower) && lower.length > 2)
              ? 2
              : 2 + edits(lower, wanted, 2);
    if (far > 4) continue;
    found.push({ id, title: card?.title, far });
    if (found.length > 500) found.sort(nearest).length = SHOWN;
  }
  return found
    .sort(nearest)
    .slice(0, SHOWN)
    .map(({ id, title }) => ({ id, title }));
}

function nearest(a: { id: string; far: number }, b: { id: string; far: number }): number {
  return a.far - b.far || (a.id < b.id ? -1 : 1);
}

/** Levenshtein distance, `most + 1` beyond it. */
function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(most + 1, row[b.length] ?? 0);
}

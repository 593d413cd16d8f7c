import type { RankedList } from '@dangol/schema';

const HEAVIEST = 255;
/** Of the scale. With six, the whole numbers that a score was made of can be searched for. */
const DIGITS = 3;

/** Packs ids and scores, best first, as 8-bit weights with one scale: `weights[k] * scale` is the score, to within 1/100 of the best. */
export function rankedList(entries: readonly { id: string; score: number }[]): RankedList {
  const top = entries[0]?.score ?? 0;
  return {
    ids: entries.map(({ id }) => id),
    weights: entries.map(({ score }) => Math.max(1, Math.round((HEAVIEST * score) / top))),
    scale: Number((top / HEAVIEST).toPrecision(DIGITS)),
  };
}

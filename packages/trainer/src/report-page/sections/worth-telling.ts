import type { Evaluation } from '../../evaluate';
import type { StripScore } from '../../evaluation/score-cases';

/** Fewer answers than this say little. */
export const FEW = 100;

/** The strip that the page's head speaks of: the one of which most is known, not the one that did best. */
export function worthTelling(evaluation: Evaluation | undefined): StripScore | undefined {
  return evaluation?.strips.filter(({ n }) => n >= FEW).sort((a, b) => b.n - a.n || (a.strip < b.strip ? -1 : 1))[0];
}

import { TUNING } from '../../models/settings';
import { createRandom } from '../protocols/draw';

/** A candidate that was chosen, and how much better it is. */
export interface Chosen {
  place: number;
  /** Mean gain over the usual figures, as a share of theirs. */
  gain: number;
}

/**
 * The candidate that answers the same questions better than the usual figures beyond noise, the best of several: its mean gain is at least
 * 1 % of theirs, and above 0 in 99 of 100 draws with replacement (paired bootstrap, seeded: the same scores choose the same).
 * @param usual score by question.
 * @param candidates likewise, each of the same length.
 * @returns `undefined` where none is: the usual figures stay.
 */
export function chooseShare(usual: Float64Array, candidates: readonly Float64Array[]): Chosen | undefined {
  const mean = (scores: Float64Array) => scores.reduce((sum, next) => sum + next, 0) / Math.max(1, scores.length);
  const base = mean(usual);
  let chosen: Chosen | undefined;
  for (const [place, scores] of candidates.entries()) {
    const gain = base > 0 ? mean(scores) / base - 1 : 0;
    if (gain < TUNING.gain || gain <= (chosen?.gain ?? 0)) continue;
    if (isBeyondNoise(scores.map((score, question) => score - (usual[question] as number)))) chosen = { place, gain };
  }
  return chosen;
}

function isBeyondNoise(differences: Float64Array): boolean {
  const random = createRandom(1);
  let worse = 0;
  for (let draw = 0; draw < TUNING.draws; draw++) {
    let sum = 0;
    for (let taken = 0; taken < differences.length; taken++)
      sum += differences[Math.floor(random() * differences.length)] as number;
    if (sum <= 0) worse++;
  }
  return worse <= TUNING.draws * TUNING.doubt;
}

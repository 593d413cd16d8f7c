import type { Campaign, Condition } from '@dangol/schema';
import type { Situation } from './situation';
import { truthOf } from './truth-of';

/**
 * Whether a condition holds in a situation; `undefined` where that is not known.
 * @param about the campaign's item, and its `each`
 */
export function passes(
  condition: Condition,
  situation: Situation,
  about: { item?: string | undefined; each?: Campaign['each'] } = {},
): boolean | undefined {
  const truth = truthOf(condition, { ...about, situation, now: situation.now, memo: new Map() });
  return truth === 0.5 ? undefined : truth === 1;
}

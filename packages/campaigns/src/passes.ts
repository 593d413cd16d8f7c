import type { Campaign, Condition } from '@dangol/schema';
import { contextOf } from './context';
import { prepareCondition } from './prepare-condition';
import type { Situation } from './situation';
import { UNKNOWN } from './truth';

/**
 * Whether a condition holds in a situation; `undefined` where that is not known.
 * @param about the campaign's item, and its `each`
 */
export function passes(
  condition: Condition,
  situation: Situation,
  { item, each }: { item?: string | undefined; each?: Campaign['each'] } = {},
): boolean | undefined {
  const truth = prepareCondition(condition, each).ask(contextOf(situation, item));
  return truth === UNKNOWN ? undefined : truth === 1;
}

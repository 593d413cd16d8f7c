import type { Campaign, Test } from '@dangol/schema';
import { contextOf } from '../context';
import type { Situation } from '../situation';
import type { FactValue } from './fact-value';
import { prepareFact } from './prepare-fact';

/**
 * What a test's fact is in a situation, for whoever wants to see it; `undefined` is unknown.
 * @param about the campaign's item, and its `each`
 */
export function readFact(
  test: Test,
  situation: Situation,
  { item, each }: { item?: string | undefined; each?: Campaign['each'] } = {},
): FactValue {
  return prepareFact(test, each, '')(contextOf(situation, item));
}

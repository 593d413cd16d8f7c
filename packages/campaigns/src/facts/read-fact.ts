import type { Campaign, Fact, Test } from '@dangol/schema';
import type { Situation } from '../situation';
import type { FactValue, Subjects } from './fact-value';
import { PAGE_FACTS } from './page-facts';
import { PROFILE_FACTS } from './profile-facts';

/**
 * What a test's fact is in a situation, for whoever wants to see it; `undefined` is unknown.
 * @param about the campaign's item, and its `each`
 */
export function readFact(
  test: Test,
  situation: Situation,
  about: { item?: string | undefined; each?: Campaign['each'] } = {},
): FactValue {
  return factOf(test, { ...about, situation, now: situation.now, memo: new Map() });
}

/** The same within a decision. */
export function factOf(test: Test, subjects: Subjects): FactValue {
  const { fact, item } = test;
  const { snapshot } = subjects.situation;
  const id = !item || item === 'this' ? subjects.item : item;
  const value = Object.hasOwn(PROFILE_FACTS, fact)
    ? snapshot && PROFILE_FACTS[fact]!(snapshot, subjects, test, id)
    : Object.hasOwn(PAGE_FACTS, fact)
      ? PAGE_FACTS[fact]!(subjects, test, id)
      : undefined;
  return value === null || Number.isNaN(value) ? undefined : value;
}

/** What has to be allowed for a fact; `undefined`: nothing. */
export function purposeOf(fact: Fact): 'personalization' | 'profileLink' | 'demographics' | undefined {
  if (Object.hasOwn(PROFILE_FACTS, fact)) return 'personalization';
  return fact === 'signedIn' ? 'profileLink' : fact === 'demographic' ? 'demographics' : undefined;
}

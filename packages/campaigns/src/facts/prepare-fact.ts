import type { Campaign, Fact, Test } from '@dangol/schema';
import type { Context } from '../context';
import { once } from '../once';
import type { FactValue } from './fact-value';
import { ITEM_FACTS } from './item-facts';
import { knownItem } from './known-item';
import { PAGE_FACTS } from './page-facts';
import { PROFILE_FACTS } from './profile-facts';

/**
 * A test's fact, ready to be read in any situation.
 * @param each the campaign's
 * @param key the same for all tests of the same: a fact that takes a walk through the profile is read once a decision for all of them
 */
export function prepareFact(test: Test, each: Campaign['each'], key: string): (context: Context) => FactValue {
  const { fact, item } = test;
  // What was bought has no price of its own: that at which it was met counts.
  const about = { since: each === 'bought' ? undefined : each, ...test };
  const ofPage = own(PAGE_FACTS, fact);
  const ofItem = own(ITEM_FACTS, fact);
  const ofProfile = own(PROFILE_FACTS, fact);

  function read(context: Context): FactValue {
    const { snapshot, memo } = context;
    if (ofPage) return ofPage(context, about);
    if (!snapshot) return undefined;
    if (ofItem) return ofItem(context, about);
    return once(memo, item ? key + context.item?.id : key, () => ofProfile?.(snapshot, context, about));
  }

  return (context) => {
    const isOther = item && item !== 'this';
    const value = read(isOther ? { ...context, item: knownItem(item, context) } : context);
    return Number.isNaN(value) ? undefined : value;
  };
}

/** What has to be allowed for a fact; `undefined`: nothing. */
export function purposeOf(fact: Fact): 'personalization' | 'profileLink' | 'demographics' | undefined {
  if (own(ITEM_FACTS, fact) || own(PROFILE_FACTS, fact)) return 'personalization';
  return fact === 'signedIn' ? 'profileLink' : fact === 'demographic' ? 'demographics' : undefined;
}

function own<Read>(facts: Partial<Record<Fact, Read>>, fact: Fact): Read | undefined {
  return Object.hasOwn(facts, fact) ? facts[fact] : undefined;
}

import type { Campaign, Fact, Test } from '@dangol/schema';
import type { Context } from '../context';
import { once } from '../once';
import type { FactValue, PageFact } from './fact-value';
import { ITEM_FACTS } from './item-facts';
import { PAGE_FACTS } from './page-facts';
import { PROFILE_FACTS } from './profile-facts';

/**
 * A test's fact, ready to be read in any situation.
 * @param each the campaign's
 * @param key the same for all tests of the same: a fact that takes a walk through the profile is read once a decision for all of them
 */
export function prepareFact(test: Test, each: Campaign['each'], key: string): (context: Context) => FactValue {
  const { fact, item } = test;
  const purpose = purposeOf(fact);
  const tables = [PAGE_FACTS, ITEM_FACTS, PROFILE_FACTS];
  const table = tables.find((one) => Object.hasOwn(one, fact));
  const read = table?.[fact] as PageFact | undefined;
  // What was bought has no price of its own: that at which it was met counts.
  const about = { since: each === 'bought' ? undefined : each, ...test };

  return (context) => {
    const id = !item || item === 'this' ? context.item : item;
    if (!read || !context.allowed.has(purpose)) return undefined;
    const readIt = () => read(context.snapshot, context, about, id);
    const value = table === PROFILE_FACTS ? once(context.memo, item ? key + id : key, readIt) : readIt();
    return Number.isNaN(value) ? undefined : value;
  };
}

/** What has to be allowed for a fact; `undefined`: nothing. */
export function purposeOf(fact: Fact): 'personalization' | 'profileLink' | 'demographics' | undefined {
  if (Object.hasOwn(ITEM_FACTS, fact) || Object.hasOwn(PROFILE_FACTS, fact)) return 'personalization';
  return fact === 'signedIn' ? 'profileLink' : fact === 'demographic' ? 'demographics' : undefined;
}

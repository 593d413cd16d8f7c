import type { Campaign, Fact } from '@dangol/schema';
import { testsOf } from '../situation/tests-of';

/** Facts that prices and stock of this moment decide. */
const FACTS: readonly Fact[] = ['price', 'discount', 'priceChange', 'availability', 'backInStock'];

/** Whether a campaign may be decided otherwise once prices or stock are known better. */
export function looksAtPrices({ if: condition, key }: Pick<Campaign, 'if' | 'key'>): boolean {
  return key === 'item-price' || testsOf(condition).some(({ fact }) => FACTS.includes(fact));
}

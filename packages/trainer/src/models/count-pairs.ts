import type { Database } from '../database/open-database';
import { BASKET_COUNTS, basketPairs } from './basket-pairs';
import { BUYER_COUNTS, buyerPairs } from './buyer-pairs';
import { SESSION_COUNTS, sessionPairs } from './session-pairs';
import type { ModelSettings } from './settings';

/** What pairs are counted of. */
export type PairsOf = 'buyer' | 'basket' | 'session';

/** Makes `…_pairs` and `…_counts`, without what is below the floors. */
export type CountPairs = (of: PairsOf, settings: ModelSettings) => Promise<void>;

/** How often each item occurs, by what it is counted of. */
export const COUNTS: Record<PairsOf, string> = {
  buyer: BUYER_COUNTS,
  basket: BASKET_COUNTS,
  session: SESSION_COUNTS,
};

/** Counts the pairs of the whole log. */
export function createCountPairs(database: Database): CountPairs {
  const pairs: Record<PairsOf, (settings: ModelSettings) => string> = {
    buyer: ({ minBuyers }) => `${buyerPairs()} HAVING COUNT(*) >= ${minBuyers}`,
    basket: (settings) => basketPairs(settings),
    session: (settings) => sessionPairs(settings),
  };
  return async (of, settings) => {
    await database.run(`CREATE TABLE ${of}_pairs AS ${pairs[of](settings)}`);
    await database.run(`CREATE TABLE ${of}_counts AS ${COUNTS[of]}`);
  };
}

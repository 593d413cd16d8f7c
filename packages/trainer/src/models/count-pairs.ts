import type { Database } from '../database/open-database';
import { BASKET_COUNTS, basketPairs } from './basket-pairs';
import { BUYER_COUNTS, buyerPairs } from './buyer-pairs';
import { SESSION_COUNTS, sessionPairs } from './session-pairs';
import type { ModelSettings } from './settings';

/** What pairs are counted of. */
export type PairsOf = 'buyer' | 'basket' | 'session';

/** Where pairs come from. */
export interface Pairs {
  /** Makes `…_pairs`, without what is below the floors, and `…_counts`. */
  count(of: PairsOf, settings: ModelSettings): Promise<void>;
  /** Takes both away: pairs are the largest tables there are, and none stays longer than it is read. */
  drop(of: PairsOf): Promise<void>;
}

/** How often each item occurs, by what it is counted of. */
export const COUNTS: Record<PairsOf, string> = {
  buyer: BUYER_COUNTS,
  basket: BASKET_COUNTS,
  session: SESSION_COUNTS,
};

/** Pairs counted from the whole log. */
export function createPairs(database: Database): Pairs {
  const pairs: Record<PairsOf, (settings: ModelSettings) => string> = {
    buyer: ({ minBuyers }) => `${buyerPairs()} HAVING COUNT(*) >= ${minBuyers}`,
    basket: (settings) => basketPairs(settings),
    session: (settings) => sessionPairs(settings),
  };
  return {
    async count(of, settings) {
      await database.run(`CREATE TABLE ${of}_pairs AS ${pairs[of](settings)}`);
      await database.run(`CREATE TABLE ${of}_counts AS ${COUNTS[of]}`);
    },
    async drop(of) {
      await database.run(`DROP TABLE ${of}_pairs`);
      await database.run(`DROP TABLE ${of}_counts`);
    },
  };
}

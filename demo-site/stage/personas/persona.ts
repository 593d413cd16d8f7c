import type { Text } from '../../catalogue/shop-product';

/** Something done on a visit. `dearer`: viewed at the regular price; `sold-out`: viewed while there was none. */
export type Step =
  | readonly ['view' | 'dearer' | 'sold-out' | 'wish' | 'cart', id: string]
  | readonly ['search', term: string]
  | readonly ['buy', ...ids: string[]];

/** One visit. */
export interface Visit {
  /** Before the day on which the stage is set up. */
  daysAgo: number;
  steps: readonly Step[];
}

/** A visitor with a history. */
export interface Persona {
  id: string;
  name: Text;
  /** What a tester should see. */
  text: Text;
  /** Has chosen nothing yet; default false: has agreed to what the shop asks for. */
  isUndecided?: boolean;
  /** Oldest visit first. */
  visits: readonly Visit[];
}

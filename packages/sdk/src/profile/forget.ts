import type { Profile } from '@dangol/schema';
import { keepEntries } from './keep-entries';

/** One thing that a profile may be told to forget. */
export type Forget =
  /** An item, wherever it is remembered but in orders. */
  | { item: string }
  /** That an item was viewed: out of the history alone, so that a wish, a line of the cart or a dismissal of it stays. */
  | { viewed: string }
  /** An order. */
  | { order: string }
  /** A search term, and the liking for it. */
  | { search: string }
  /** A liking. */
  | { interest: string; of: 'category' | 'brand' | 'keyword' };

/** The profile without it. What it had said for other things (an item for its category) stays. */
export function forget(profile: Profile, what: Forget): Profile {
  const { item, viewed = item, order, search, interest, of = '' } = what as Record<string, string | undefined>;
  const gone = {
    items: viewed,
    category: '',
    brand: '',
    keyword: search,
    searches: search,
    orders: order,
    [of]: interest,
  };
  return keepEntries(profile, (name, list) => !name || name !== (list in gone ? gone[list] : item));
}

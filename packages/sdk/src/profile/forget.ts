import type { Profile } from '@dangol/schema';
import { keepEntries } from './keep-entries';

/** One thing that a profile may be told to forget. */
export type Forget =
  /** An item, wherever it is remembered but in orders; of its purchases the order alone tells then. */
  | { item: string }
  /** That an item was viewed: out of the history alone, so that a wish, a line of the cart or a dismissal of it stays. */
  | { viewed: string }
  /** An order. */
  | { order: string }
  /** A search term, and the liking for it. */
  | { search: string }
  /** A liking. */
  | { interest: string; of: 'category' | 'brand' | 'keyword' }
  /** Whenever an event of this name happened. */
  | { event: string }
  /** How this visit began. */
  | { arrival: true };

/** The list that a moment goes with, by its event; those of other events go with the item. */
const LIST_OF: Record<string, string> = { search: 'searches', view_item: 'items', page_view: '' };

/** The profile without it. What it had said for other things (an item for its category) stays. */
export function forget(profile: Profile, what: Forget): Profile {
  const {
    item,
    viewed = item,
    order,
    search,
    interest,
    of = '',
    event,
    arrival,
  } = what as Record<string, string | undefined>;
  const gone = {
    items: viewed,
    category: '',
    brand: '',
    keyword: search,
    searches: search,
    orders: order,
    [of]: interest,
  };
  const orderedAt = profile.orders.find(({ id }) => id === order)?.at;
  const left = keepEntries(profile, (name, list, at, _, happened) => {
    const isMoment = list === 'moments';
    if ((isMoment || list === 'counts') && happened === event) return false;
    if (isMoment && happened === 'purchase' && at === orderedAt) return false;
    const kind = isMoment ? (LIST_OF[happened!] ?? list) : list;
    return !name || name !== (kind in gone ? gone[kind] : item);
  });
  return arrival ? { ...left, arrival: undefined } : left;
}

import type { Fact } from '@dangol/schema';
import { entriesOf, entryOf, type List } from './entries-of';
import { DAY_MS, type ProfileFact } from './fact-value';

const isIn =
  (list: List): ProfileFact =>
  (_, context, __, id) =>
    id && !!entryOf(list, id, context);

/** The facts of the profile about one item. */
export const ITEM_FACTS: Partial<Record<Fact, ProfileFact>> = {
  priceChange(_, context, { since = 'viewed' }, id) {
    const now = context.items.get(id!);
    const { price = 0, currency = entryOf('viewed', id, context)?.currency } = entryOf(since, id, context) ?? {};
    if (!now?.price || !(price > 0) || now.currency !== currency) return undefined;
    return 100 * (now.price / price - 1);
  },
  backInStock(_, context, __, id) {
    const seen = entryOf('viewed', id, context);
    if (seen?.availability !== 'out_of_stock') return seen && false;
    const now = context.items.get(id!)?.availability;
    return now && now === 'in_stock';
  },
  inCart: isIn('carted'),
  wished: isIn('wished'),
  timesBought: (_, context, __, id) => id && (entriesOf('bought', context).get(id)?.length ?? 0),
  dueInDays(_, context, __, id) {
    const bought = entriesOf('bought', context).get(id);
    if (!bought) return undefined;
    const newest = bought[0]!.at;
    const own = (newest - bought.at(-1)!.at) / DAY_MS / (bought.length - 1);
    // Two orders on one day tell nothing of how long it lasts.
    const gap = own >= 1 ? own : context.items.get(id!)?.gapDays;
    return (newest - context.now) / DAY_MS + gap!;
  },
};

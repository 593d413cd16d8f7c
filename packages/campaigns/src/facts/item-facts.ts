import type { Fact } from '@dangol/schema';
import { DAY_MS, type PageFact } from './fact-value';

/** The facts of the profile about one item. */
export const ITEM_FACTS: Partial<Record<Fact, PageFact>> = {
  priceChange({ item }, { since = 'viewed' }) {
    const { price: before = 0, currency = item?.viewed[0]?.currency } = item?.[since][0] ?? {};
    const { price, currency: today } = item?.now ?? {};
    return price && before > 0 && today === currency ? 100 * (price / before - 1) : undefined;
  },
  backInStock({ item }) {
    const seen = item?.viewed[0];
    if (seen?.availability !== 'out_of_stock') return seen && false;
    const now = item?.now.availability;
    return now && now === 'in_stock';
  },
  inCart: ({ item }) => item && !!item.carted[0],
  wished: ({ item }) => item && !!item.wished[0],
  timesBought: ({ item }) => item?.bought.length,
  dueInDays({ now: today, item }) {
    if (!item?.bought[0]) return undefined;
    const { now, bought } = item;
    const newestAt = bought[0]!.at;
    const own = (newestAt - bought.at(-1)!.at) / DAY_MS / (bought.length - 1);
    // Two orders on one day tell nothing of how long it lasts.
    return (newestAt - today) / DAY_MS + (own >= 1 ? own : now.gapDays!);
  },
};

import type { Reason } from '@dangol/recommender';
import { explain } from '@dangol/recommender/words';
import { formatPrice } from '../format-price';
import type { StripItem } from '../source';

/** Reasons that only a profile can give. */
const REMEMBERED = ['bought-before', 'your-history', 'price-drop', 'back-in-stock', 'recently-viewed'];

/** The longest title that is named within a sentence; two lines of a card hold less. */
const TITLE_MAX = 60;

/** What a sentence is made with. */
export interface WhyContext {
  /** Titles of the items at hand, by id. */
  titles: ReadonlyMap<string, string>;
  /** BCP 47. */
  lang: string;
  /** The page's item. */
  item: string | undefined;
  /** Epoch ms. */
  now: number;
}

/** Why an item is shown, in a sentence (`''` for a reason that has no words), and whether it is by what this device remembers. */
export function whyShown(given: StripItem['reason'], context: WhyContext): { text: string; isRemembered: boolean } {
  const { titles, lang, item, now } = context;
  // The shop's own `transformItems` may put an item there without one.
  const reason = (given ?? {}) as Reason;
  const titleOf = (id: string) => {
    const title = titles.get(id);
    return title && title.length > TITLE_MAX ? `${title.slice(0, TITLE_MAX).trim()}…` : title;
  };
  const isRemembered =
    REMEMBERED.includes(reason.code) ||
    Boolean(reason.inCart || reason.boughtAt) ||
    (reason.item !== undefined && reason.item !== item);
  return { text: explain(reason, { titleOf, lang, item, price: formatPrice, now }), isRemembered };
}

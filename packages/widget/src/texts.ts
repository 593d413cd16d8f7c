import { language } from './language';
import type { StripKind } from './source';

/** Every word a strip says that does not come from the catalogue. The first are headings, by what the answer is. */
export interface Texts extends Record<StripKind, string> {
  /** The heading of `similar-buyers` where too few bought the item and viewers speak instead. */
  viewed: string;
  /** Of what a search leads to. */
  search: string;
  /** Of what is popular in categories that go with the item's. */
  related: string;
  'popular-in-category': string;
  /** Of what the shop's rules have put there. */
  pinned: string;
  /** In place of `popular` where a strip of the page is called so already; several, separated by `|`. */
  more: string;
  /** Shown before the struck regular price. */
  was: string;
  /** Shown before the struck price that the visitor saw: `{d}` the day, `{m}` the month as a number, `{M}` as three letters in English. */
  seen: string;
  /** Read in place of the star: `{n}` the mean. */
  rated: string;
  /** `{n}` how many. */
  reviews: string;
  /** One. */
  review: string;
  previous: string;
  next: string;
  soldOut: string;
}

const en: Texts = {
  'similar-buyers': 'Similar buyers purchased',
  'goes-with': 'Goes well with',
  cart: 'Goes with your cart',
  'for-you': 'Picked for you',
  'buy-again': 'Time to buy again',
  'next-basket': 'For your next basket',
  'price-drop': 'Cheaper since you looked',
  'back-in-stock': 'Back in stock',
  'recently-viewed': 'Recently viewed',
  'new-arrivals': 'New arrivals',
  'top-rated': 'Top rated',
  popular: 'Popular right now',
  viewed: 'Often viewed together',
  search: 'Picked for your search',
  related: 'Popular in related categories',
  'popular-in-category': 'Popular among similar items',
  pinned: 'Picked by the shop',
  more: 'More popular items|Also popular',
  was: 'Was',
  seen: 'Seen {d} {M}',
  rated: 'Rated {n} of 5',
  reviews: '{n} reviews',
  review: '1 review',
  previous: 'Previous',
  next: 'Next',
  soldOut: 'Sold out',
};

/** The words in a language (BCP 47; the primary subtag counts), English where `languages` has none. */
export const textsFor = (lang: string, languages?: Languages): Texts => ({ ...en, ...languages?.[language(lang)] });

/** Words in other languages than English, by primary subtag. What one leaves out is English. */
export type Languages = Readonly<Record<string, Partial<Texts>>>;

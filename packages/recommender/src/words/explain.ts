import type { Reason } from '../request';
import { explainInEnglish } from './explain-in-english';
import { explainInKorean } from './explain-in-korean';

/** What the words are made with. */
export interface ExplainOptions {
  /** The title of an item by its id, in the strip's language; where it gives none, the sentence does without. */
  titleOf?: ((id: string) => string | undefined) | undefined;
  /** BCP 47: Korean, or else English. Default English. */
  lang?: string | undefined;
  /** The page's item, which is "this item". */
  item?: string | undefined;
  /** A price for display, such as `formatPrice` of `@dangol/widget`; without it no price is named. */
  price?: ((amount: number, currency: string | undefined, lang: string) => string) | undefined;
  /** Epoch ms; days and months are told from here. */
  now: number;
}

/** What a sentence is made of, settled. */
export interface Told extends Pick<Reason, 'code' | 'inCart' | 'boughtAt' | 'seenAt' | 'query' | 'category'> {
  /** Title of the item that speaks; `''` where it is not known. */
  title: string;
  /** The item that speaks is the page's own. */
  isThis: boolean;
  /** For display; `''` where there is none. */
  price: string;
  now: number;
}

/**
 * Why an item is shown, in one short sentence without a full stop: "Goes with the jacket in your cart", `장바구니의 재킷과 잘 어울려요`. Plain text, to be
 * set as text. It never counts anybody: how many bought what is in no model file.
 * @returns `''` for a code that it does not know.
 */
export function explain(reason: Reason, options: ExplainOptions): string {
  const { titleOf, lang = 'en', item, price, now } = options;
  const { code, inCart, boughtAt, seenAt, query, category, from, currency } = reason;
  const told: Told = {
    code,
    inCart: inCart ?? false,
    title: (reason.item !== undefined && titleOf?.(reason.item)?.trim()) || '',
    isThis: reason.item !== undefined && reason.item === item,
    price: (from !== undefined && price?.(from, currency, lang)) || '',
    query,
    category,
    now,
    ...(boughtAt && { boughtAt }),
    ...(seenAt && { seenAt }),
  };
  return /^ko\b/i.test(lang) ? explainInKorean(told) : explainInEnglish(told);
}

import { language } from './language';
import type { StripKind } from './source';

/** Every word a strip says that does not come from the catalogue. */
export interface Texts extends Record<StripKind, string> {
  /** The heading of `similar-buyers` where too few bought the item and viewers speak instead. */
  viewed: string;
  /** Shown before the struck regular price. */
  was: string;
  previous: string;
  next: string;
  soldOut: string;
}

const en: Texts = {
  'similar-buyers': 'Similar buyers purchased',
  'goes-with': 'Goes well with',
  'recently-viewed': 'Recently viewed',
  'for-you': 'Picked for you',
  popular: 'Popular right now',
  viewed: 'Often viewed together',
  was: 'Was',
  previous: 'Previous',
  next: 'Next',
  soldOut: 'Sold out',
};

const ko: Texts = {
  'similar-buyers': '비슷한 고객이 함께 구매한 상품',
  'goes-with': '함께하면 좋은 상품',
  'recently-viewed': '최근 본 상품',
  'for-you': '취향에 맞는 추천 상품',
  popular: '지금 인기 있는 상품',
  viewed: '함께 많이 본 상품',
  was: '정가',
  previous: '이전',
  next: '다음',
  soldOut: '품절',
};

/** The words in a language (BCP 47; the primary subtag counts): Korean and English are here, anything else reads English. */
export const textsFor = (lang: string): Texts => (language(lang) === 'ko' ? ko : en);

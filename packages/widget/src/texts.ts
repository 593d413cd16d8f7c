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
  cart: 'Goes with your cart',
  'for-you': 'Picked for you',
  'buy-again': 'Time to buy again',
  'next-basket': 'For your next basket',
  'price-drop': 'Price dropped',
  'back-in-stock': 'Back in stock',
  'recently-viewed': 'Recently viewed',
  'new-arrivals': 'New arrivals',
  'top-rated': 'Top rated',
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
  cart: '장바구니와 어울리는 상품',
  'for-you': '취향에 맞는 추천 상품',
  'buy-again': '다시 구매할 때가 된 상품',
  'next-basket': '다음 장바구니 추천',
  'price-drop': '가격이 내린 상품',
  'back-in-stock': '다시 들어온 상품',
  'recently-viewed': '최근 본 상품',
  'new-arrivals': '새로 나온 상품',
  'top-rated': '평점 높은 상품',
  popular: '지금 인기 있는 상품',
  viewed: '함께 많이 본 상품',
  was: '정가',
  previous: '이전',
  next: '다음',
  soldOut: '품절',
};

/** The words in a language (BCP 47; the primary subtag counts): Korean and English are here, anything else reads English. */
export const textsFor = (lang: string): Texts => (language(lang) === 'ko' ? ko : en);

import type { Told } from './explain';
import { particle } from './particle';
import { inMonth, onDay } from './when';

/** `explain()` in Korean. */
export function explainInKorean(told: Told): string {
  const { code, title, isThis, inCart, boughtAt, seenAt, query, category, price, now } = told;
  const name = isThis ? '이 상품' : title;
  const object = name + particle(name, '을');
  const beside = name + particle(name, '과');
  const saw = seenAt ? onDay(seenAt, now, true) : '';
  const bought = boughtAt ? inMonth(boughtAt, now, true) : '';
  switch (code) {
    case 'same-buyers':
      return name ? `${object} 산 고객이 함께 구매했어요` : '비슷한 고객이 함께 구매했어요';
    case 'same-order':
      if (isThis) return '이 상품과 잘 어울려요';
      if (inCart) return name ? `장바구니의 ${beside} 잘 어울려요` : '장바구니에 담은 상품과 잘 어울려요';
      if (bought) return name ? `${bought} 구매하신 ${beside} 잘 어울려요` : `${bought} 구매하신 상품과 잘 어울려요`;
      return name ? `${beside} 잘 어울려요` : '함께 많이 구매했어요';
    case 'viewed-together':
      return name ? `${beside} 함께 많이 봤어요` : '함께 많이 본 상품이에요';
    case 'bought-before':
      return bought ? `${bought} 구매하셨어요` : '전에 구매하셨어요';
    case 'your-history':
      return name ? `${object} 보셔서 골랐어요` : '최근 보신 상품을 바탕으로 골랐어요';
    case 'searched':
      return query ? `“${query}”${particle(query, '을')} 검색하셔서 골랐어요` : '검색하신 내용을 바탕으로 골랐어요';
    case 'price-drop':
      return `${saw ? `${saw} 보신 뒤로 ` : ''}${price ? `${price}에서 내렸어요` : '가격이 내렸어요'}`;
    case 'back-in-stock':
      return saw ? `${saw} 품절이던 상품이 다시 들어왔어요` : '다시 들어왔어요';
    case 'recently-viewed':
      return '최근에 보셨어요';
    case 'new-arrivals':
      return '새로 들어왔어요';
    case 'top-rated':
      return '평점이 높아요';
    case 'popular-in-category':
      return category ? `${category}에서 인기 있어요` : '지금 인기 있어요';
    case 'popular':
      return '지금 인기 있어요';
    case 'pinned':
      return '쇼핑몰이 고른 상품이에요';
    default:
      return '';
  }
}

import { cafe24Number } from './cafe24-number';
import type { Recogniser } from './recogniser';

/**
 * The product CSV of Cafe24. It has no number of the page: that is read from 상품코드 where no other file says it. Categories are numbers without names.
 */
export const cafe24Products: Recogniser = {
  name: 'cafe24-products',
  kind: 'catalogue',
  signs: [['상품코드'], ['진열상태']],
  columns: {
    id: ['상품번호'],
    code: ['상품코드'],
    sku: ['자체 상품코드', '자체상품코드'],
    variant: ['상품품목코드', '자체 품목코드', '품목코드'],
    title: ['상품명'],
    title_en: ['영문 상품명'],
    image: ['이미지등록(목록)', '이미지등록(상세)', '이미지등록(작은목록)', '이미지등록(축소)'],
    price: ['판매가'],
    was: ['소비자가'],
    shown: ['진열상태'],
    availability: ['판매상태', '품절여부'],
    brand: ['브랜드'],
    added: ['상품등록일', '등록일'],
  },
  zone: 'Asia/Seoul',
  currency: 'KRW',
  hasPageIds: true,
  hasCafe24Codes: true,
  note: 'its categories are numbers without names, and are left out: the shop’s Naver EP or Google feed beside it brings names',
  tidy(cells) {
    const number = cafe24Number(cells.get('code') ?? '');
    if (number !== undefined) cells.set('computed', number);
    // Cafe24 writes brands as codes where none was picked.
    if (/^B0+[0-9A-Z]{0,3}$/u.test(cells.get('brand') ?? '')) cells.delete('brand');
  },
};

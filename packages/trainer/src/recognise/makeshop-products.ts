import type { Recogniser } from './recogniser';

/** The product file of Makeshop. Where it has no `branduid`, the API's answer or the EP feed beside it must lead to what the pages call an item. */
export const makeshopProducts: Recogniser = {
  name: 'makeshop-products',
  kind: 'catalogue',
  signs: [['상품코드'], ['대분류', '분류명'], ['판매가격', '판매가']],
  columns: {
    id: ['branduid', '상품고유번호', '상품고유번호(branduid)'],
    code: ['상품코드'],
    sku: ['자체 상품코드', '진열코드'],
    title: ['상품명'],
    image: ['대표이미지', '확대이미지', '기본이미지', '이미지'],
    price: ['판매가격', '판매가'],
    was: ['소비자가격', '소비자가', '시중가격'],
    category: ['소분류', '중분류', '대분류', '분류명'],
    stock: ['재고수량', '수량'],
    shown: ['진열여부', '진열상태'],
    brand: ['브랜드'],
    added: ['등록일', '상품등록일'],
  },
  zone: 'Asia/Seoul',
  currency: 'KRW',
};

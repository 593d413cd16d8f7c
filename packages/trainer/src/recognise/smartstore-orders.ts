import type { Recogniser } from './recogniser';

/**
 * The order workbook of Naver SmartStore. 상품번호 is SmartStore's own; a shop that has pages besides is led to them by 판매자 상품코드. 구매자ID is masked.
 */
export const smartstoreOrders: Recogniser = {
  name: 'smartstore-orders',
  kind: 'orders',
  signs: [['상품주문번호']],
  columns: {
    order: ['주문번호'],
    line_id: ['상품주문번호'],
    item: ['판매자 상품코드', '판매자 내부코드1', '상품번호', '옵션관리코드'],
    name: ['상품명'],
    variant: ['옵션정보'],
    quantity: ['수량'],
    price: ['상품가격', '상품별 판매가'],
    at: ['주문일시', '결제일', '결제일시', '발주확인일'],
    buyer: ['구매자ID', '구매자 아이디'],
    phone: ['구매자연락처', '구매자 연락처'],
    buyer_name: ['구매자명'],
    status: ['주문상태', '클레임상태'],
  },
  zone: 'Asia/Seoul',
  currency: 'KRW',
};

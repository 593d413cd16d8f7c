import type { Recogniser } from './recogniser';

/** The order workbook of imweb. 상품고유번호 is what its pages call `idx`. */
export const imwebOrders: Recogniser = {
  name: 'imweb-orders',
  kind: 'orders',
  signs: [['주문섹션품목번호']],
  columns: {
    order: ['주문번호'],
    line_id: ['주문섹션품목번호'],
    item: ['상품고유번호', '상품 SKU', '옵션 SKU'],
    name: ['상품명'],
    quantity: ['구매수량'],
    price: ['판매가'],
    at: ['주문일', '주문일시', '결제일'],
    buyer: ['주문자 아이디', '회원 아이디'],
    email: ['주문자 이메일'],
    phone: ['주문자 번호', '주문자 연락처'],
    buyer_name: ['주문자 이름'],
    status: ['주문상태', '섹션상태'],
    cancelled: ['취소사유', '반품사유'],
    shop: ['판매채널'],
  },
  fillDown: ['at', 'buyer', 'email', 'phone', 'buyer_name', 'status', 'shop'],
  zone: 'Asia/Seoul',
  currency: 'KRW',
};

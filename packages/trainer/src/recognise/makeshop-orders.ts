import type { Recogniser } from './recogniser';

/** The order file of Makeshop. Its items are the long 상품코드, which no page knows: a catalogue leads from there to `branduid`. */
export const makeshopOrders: Recogniser = {
  name: 'makeshop-orders',
  kind: 'orders',
  signs: [['주문번호'], ['처리상태', '주문처리상태'], ['상품코드', 'branduid', '상품고유번호']],
  columns: {
    order: ['주문번호'],
    line_id: ['상품별 주문번호', '주문상품번호'],
    item: ['branduid', '상품고유번호', '상품번호', '상품코드', '자체 상품코드', '진열코드'],
    name: ['상품명'],
    variant: ['옵션', '옵션명'],
    quantity: ['수량', '주문수량'],
    price: ['판매가', '판매가격', '상품가격'],
    at: ['주문일', '주문일시', '주문일자', '결제일', '입금일'],
    buyer: ['주문자 아이디', '주문자ID', '회원아이디', '아이디'],
    email: ['주문자 이메일', '주문자 이메일주소', '이메일'],
    phone: ['주문자 휴대폰', '주문자 핸드폰', '주문자 휴대전화', '주문자 연락처', '주문자 전화번호'],
    buyer_name: ['주문자', '주문자명'],
    status: ['처리상태', '주문처리상태', '주문상태'],
  },
  fillDown: ['at', 'buyer', 'email', 'phone', 'buyer_name', 'status'],
  zone: 'Asia/Seoul',
  currency: 'KRW',
};

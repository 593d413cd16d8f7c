import type { Recogniser } from './recogniser';

/** 주문 > 엑셀다운로드 of Cafe24, of whatever columns the shop has picked. */
export const cafe24Orders: Recogniser = {
  name: 'cafe24-orders',
  kind: 'orders',
  signs: [['품목별 주문번호']],
  columns: {
    order: ['주문번호'],
    line_id: ['품목별 주문번호'],
    item: ['상품번호', '상품코드', '상품품목코드', '자체 상품코드', '자체 품목코드'],
    name: ['주문상품명', '상품명', '주문상품명(기본)', '주문상품명(옵션포함)', '상품명(기본)', '상품명(관리용)'],
    quantity: ['수량'],
    price: ['판매가', '옵션+판매가'],
    at: ['주문일시', '결제일시(입금확인일)', '결제일시', '발주일'],
    buyer: ['주문자ID', '주문자 아이디', '회원 아이디', '회원아이디', '회원번호'],
    email: ['주문자 이메일', '회원 이메일', '주문서 이메일'],
    phone: ['주문자 휴대전화', '주문자 핸드폰', '주문자 일반전화', '주문자 전화번호'],
    buyer_name: ['주문자명', '주문자'],
    status: ['주문 상태', '주문상태', '취소구분'],
    refunded: ['실제 환불금액'],
    shop: ['쇼핑몰', '쇼핑몰 번호'],
  },
  fillDown: ['at', 'buyer', 'email', 'phone', 'buyer_name', 'status', 'shop'],
  zone: 'Asia/Seoul',
  currency: 'KRW',
  hasCafe24Codes: true,
};

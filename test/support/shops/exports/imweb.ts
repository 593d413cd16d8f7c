import type { WorldOrder } from '../world';
import { exportLines, totalOf } from './export-lines';
import { addressOf, DOOR_NOTE, seoulTime } from './people';
import type { Row } from './rows';

const STATES: Record<WorldOrder['state'], string> = {
  unpaid: '입금대기',
  cancelled: '취소완료',
  returned: '반품완료',
  paid: '상품준비',
  shipped: '배송중',
  done: '거래종료',
};

/** The rows of imweb's order workbook: a row an item, money as numbers. 상품고유번호 is the `idx` of the pages. */
export function imwebOrders(orders: readonly WorldOrder[]): Row[] {
  return orders.flatMap((order) =>
    exportLines(order).map((line): Row => {
      const { buyer } = order;
      const total = totalOf(order);
      const number = order.number.replace('-', '');
      return {
        판매채널: '자사몰',
        주문번호: number,
        주문상태: STATES[order.state],
        '총 품목합계금액': total,
        '총 합계 할인금액': 0,
        '총 합계 배송비': 0,
        최종주문금액: total,
        '주문자 이름': buyer.name,
        '주문자 이메일': buyer.email,
        '주문자 번호': buyer.phone,
        주문섹션번호: `${number}-S1`,
        주문섹션품목번호: `${number}-S1-${line.place}`,
        구매수량: line.quantity,
        상품명: line.ko,
        옵션명: line.variant?.option ?? '',
        판매가: line.price,
        품목실결제가: line.price * line.quantity,
        '상품 SKU': line.product?.sku ?? '',
        '옵션 SKU': line.variant?.sku ?? '',
        수령자명: buyer.name,
        '수령자 전화번호': buyer.phone,
        주소: addressOf(order),
        배송메모: DOOR_NOTE,
        취소사유: order.state === 'cancelled' ? '단순 변심' : '',
        반품사유: order.state === 'returned' ? '사이즈가 맞지 않음' : '',
        주문일: seoulTime(order.at),
        상품고유번호: line.product?.no ?? 900_000 + line.price,
      };
    }),
  );
}

import type { WorldOrder } from '../world';
import { exportLines } from './export-lines';
import { addressOf, DOOR_NOTE, seoulTime } from './people';
import type { Row } from './rows';

const STATES: Record<WorldOrder['state'], [status: string, claim: string]> = {
  unpaid: ['미입금', ''],
  cancelled: ['취소완료', '취소완료'],
  returned: ['배송완료', '반품완료'],
  paid: ['결제완료', ''],
  shipped: ['배송중', ''],
  done: ['구매확정', ''],
};

/** The line that stands above the header where the file was made for sending parcels. */
export const SMARTSTORE_NOTE = '엑셀 일괄발송을 하시려면 이 행을 지우고 올려 주세요.';

/** The number of a product in SmartStore, which is none of the shop's own pages. */
export function smartstoreNumber(no: number): number {
  return 10_200_000_000 + no * 4096;
}

/**
 * The rows of SmartStore's order workbook: what a buyer is called there is masked, and the codes are SmartStore's but for the seller's own.
 * @param masksPhones whether the phone numbers are masked, too, as they are some months after the order.
 */
export function smartstoreOrders(orders: readonly WorldOrder[], masksPhones = false): Row[] {
  return orders.flatMap((order) =>
    exportLines(order).map((line): Row => {
      const { buyer } = order;
      const [status, claim] = STATES[order.state];
      const phone = masksPhones ? buyer.phone.replace(/-\d{4}-/u, '-****-') : buyer.phone;
      const number = order.number.replace('-', '');
      return {
        상품주문번호: `${number}${line.place}`,
        주문번호: number,
        '배송방법(구매자 요청)': '택배,등기,소포',
        구매자명: buyer.name,
        구매자ID: `${(buyer.id || buyer.email).slice(0, 2)}****`,
        수취인명: buyer.name,
        주문상태: status,
        클레임상태: claim,
        결제일: order.state === 'unpaid' ? '' : seoulTime(order.at),
        상품번호: line.product ? String(smartstoreNumber(line.product.no)) : '',
        상품명: line.ko,
        옵션정보: line.variant ? `색상/사이즈: ${line.variant.option}` : '',
        수량: line.quantity,
        상품가격: line.price,
        '판매자 상품코드': line.product?.sku ?? '',
        수취인연락처1: phone,
        통합배송지: addressOf(order),
        구매자연락처: phone,
        배송메세지: DOOR_NOTE,
        주문일시: seoulTime(order.at),
      };
    }),
  );
}

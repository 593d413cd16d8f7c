import { PRODUCTS, type WorldOrder, type WorldProduct } from '../world';
import { exportLines, extraCode, totalOf } from './export-lines';
import { addressOf, DOOR_NOTE, seoulTime } from './people';
import type { Row } from './rows';

const STATES: Record<WorldOrder['state'], string> = {
  unpaid: '미입금',
  cancelled: '주문취소',
  returned: '반품완료',
  paid: '결제완료',
  shipped: '배송중',
  done: '배송완료',
};

/** As Makeshop keeps Excel from rounding a long number: `="1001001000045"`. */
const formula = (text: string) => `="${text}"`;

/** The order file: numbers of orders and codes of products wrapped as formulas, money with commas, a row an item. */
export function makeshopOrders(orders: readonly WorldOrder[]): Row[] {
  return orders.flatMap((order) =>
    exportLines(order).map((line): Row => {
      const { buyer } = order;
      return {
        주문번호: formula(orderNumber(order)),
        주문일: seoulTime(order.at).replaceAll('-', '.').slice(0, 16),
        '주문자 아이디': buyer.id,
        주문자: buyer.name,
        '주문자 이메일': buyer.email,
        '주문자 휴대폰': buyer.phone,
        상품코드: formula(line.product?.makeshopCode ?? extraCode(line)),
        상품명: line.ko,
        옵션: line.variant ? `색상/사이즈 : ${line.variant.option}` : '',
        수량: line.quantity,
        판매가: won(line.price),
        결제금액: won(totalOf(order)),
        처리상태: STATES[order.state],
        수취인: buyer.name,
        '수취인 휴대폰': buyer.phone,
        주소: addressOf(order),
        배송메세지: DOOR_NOTE,
      };
    }),
  );
}

/** The product file: the long code, and the number that the pages use nowhere. */
export function makeshopProducts(products: readonly WorldProduct[] = PRODUCTS): Row[] {
  return products.map((product) => ({
    상품코드: formula(product.makeshopCode),
    '자체 상품코드': product.sku,
    상품명: product.title,
    대분류: product.categories[0],
    중분류: product.categories[1],
    소분류: '',
    판매가격: won(product.price),
    소비자가격: won(product.was ?? 0),
    매입가격: won(product.cost),
    재고수량: product.stock,
    진열여부: 'Y',
    브랜드: product.brand,
    제조사: product.brand,
    대표이미지: `/shopimages/dangol/${product.makeshopCode}.jpg`,
  }));
}

/** An answer of `/list/open_api.html?mode=search&type=order_list`. */
export function makeshopApiOrders(orders: readonly WorldOrder[]): object {
  return {
    return_code: '0000',
    count: orders.length,
    list: orders.map((order) => ({
      ordernum: orderNumber(order),
      order_date: seoulTime(order.at),
      id: order.buyer.id,
      sender: order.buyer.name,
      email: order.buyer.email,
      hphone: order.buyer.phone,
      receiver: order.buyer.name,
      address: addressOf(order),
      items: exportLines(order).map((line) => ({
        branduid: line.product?.branduid ?? 9_900_000 + line.price,
        brandcode: line.product?.makeshopCode ?? extraCode(line),
        brandname: line.ko,
        option: line.variant?.option ?? '',
        amount: line.quantity,
        price: line.price,
        status: STATES[order.state],
      })),
    })),
  };
}

/** An answer of `/list/open_api.html?mode=search&type=product`: the one file that has both the long code and the number that pages use. */
export function makeshopApiProducts(products: readonly WorldProduct[] = PRODUCTS): object {
  return {
    return_code: '0000',
    count: products.length,
    list: products.map((product) => ({
      branduid: product.branduid,
      brandcode: product.makeshopCode,
      mycode: product.sku,
      brandname: product.title,
      sellprice: product.price,
      consumerprice: product.was ?? 0,
      buyprice: product.cost,
      stock: product.stock,
      display: 'Y',
      category: product.categories.join('>'),
      company: product.brand,
      imageurl: `//shop.example/shopimages/dangol/${product.makeshopCode}.jpg`,
    })),
  };
}

function orderNumber(order: WorldOrder): string {
  return order.number.replace('-', '');
}

function won(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/gu, ',');
}

import iconv from 'iconv-lite';
import { PRODUCTS, type WorldOrder, type WorldProduct } from '../world';
import { type ExportLine, exportLines, totalOf } from './export-lines';
import { addressOf, DOOR_NOTE, seoulTime } from './people';
import { delimited, type Row } from './rows';

/** By which of Cafe24's codes an order file names its items: the shop picks the columns. */
export type Cafe24Code = '상품번호' | '상품코드' | '자체 상품코드' | '상품품목코드';

const STATES: Record<WorldOrder['state'], string> = {
  unpaid: '입금전',
  cancelled: '취소완료',
  returned: '반품완료',
  paid: '상품준비중',
  shipped: '배송중',
  done: '배송완료',
};

/**
 * The rows of 주문 > 엑셀다운로드, a row an item. What belongs to the whole order stands in its first row alone, as Cafe24's option "show with the first
 * item only" has it.
 * @param codes the columns of codes that are in it. Default those of Cafe24's own, without the number of the page.
 */
export function cafe24Orders(
  orders: readonly WorldOrder[],
  codes: readonly Cafe24Code[] = ['상품코드', '상품품목코드'],
): Row[] {
  return orders.flatMap((order) =>
    exportLines(order).map((line): Row => {
      const first = (value: string | number) => (line.place === 1 ? value : '');
      const { buyer, state } = order;
      const total = totalOf(order);
      return {
        쇼핑몰: '한국어 쇼핑몰',
        '쇼핑몰 번호': 1,
        주문번호: order.number,
        '품목별 주문번호': `${order.number}-${String(line.place).padStart(2, '0')}`,
        주문일시: first(seoulTime(order.at)),
        '결제일시(입금확인일)': first(state === 'unpaid' ? '' : seoulTime(order.at + 60_000)),
        '주문 상태': STATES[state],
        취소구분: state === 'cancelled' ? '취소' : '',
        ...Object.fromEntries(codes.map((code) => [code, codeOf(line, code)])),
        '주문상품명(한국어 쇼핑몰)': line.ko,
        '주문상품명(옵션포함)': line.variant ? `${line.ko} (색상/사이즈: ${line.variant.option})` : line.ko,
        상품옵션: line.variant ? `색상/사이즈=${line.variant.option}` : '',
        수량: line.quantity,
        판매가: line.price,
        '상품구매금액(KRW)': line.price * line.quantity,
        '총 주문금액(KRW)': first(total),
        '총 결제금액(KRW)': first(total),
        '실제 환불금액': state === 'returned' ? line.price * line.quantity : 0,
        공급가: line.product?.cost ?? 0,
        주문자명: first(buyer.name),
        주문자ID: first(buyer.id),
        '주문자 이메일': first(buyer.email),
        '주문자 휴대전화': first(buyer.phone),
        수령인: buyer.name,
        '수령인 휴대전화': buyer.phone,
        '수령인 주소(전체)': addressOf(order),
        배송메시지: DOOR_NOTE,
      };
    }),
  );
}

/** The product CSV, the columns of it that matter and some that must not. It has neither the page's number nor an address nor the stock. */
export function cafe24Products(products: readonly WorldProduct[] = PRODUCTS): Row[] {
  return products.map((product) => ({
    상품코드: product.code,
    '자체 상품코드': product.sku,
    진열상태: 'Y',
    판매상태: product.stock ? 'Y' : 'N',
    '상품분류 번호': product.categories[0] === '잡화' ? '24|31' : '25|42|43',
    '상품분류 신상품영역': 'N|N',
    '상품분류 추천상품영역': 'N|N',
    상품명: product.title,
    '영문 상품명': product.titleEn,
    '상품 요약설명': `${product.brand}의 ${product.title}`,
    '상품 상세설명': `<div class="detail"><p>${product.title}</p></div>`,
    검색어설정: product.categories.join(','),
    과세구분: 'A|10',
    소비자가: product.was ?? 0,
    공급가: product.cost,
    '상품가 마진률': '10.00',
    판매가: product.price,
    옵션사용: 'Y',
    옵션입력: '색상{블랙|아이보리}//사이즈{S|M}',
    '이미지등록(상세)': `//shop.example/web/product/big/${product.no}.jpg`,
    '이미지등록(목록)': `//shop.example/web/product/medium/${product.no}.jpg`,
    제조사: 'M0000000',
    브랜드: product.brand,
    출시일자: '2026-01-05',
    '품절표시 문구': '',
  }));
}

/** An answer of `/api/v2/admin/orders?embed=items`. */
export function cafe24ApiOrders(orders: readonly WorldOrder[]): object {
  return {
    orders: orders.map((order) => ({
      shop_no: 1,
      order_id: order.number,
      order_date: `${seoulTime(order.at).replace(' ', 'T')}+09:00`,
      member_id: order.buyer.id || null,
      member_email: order.buyer.email,
      billing_name: order.buyer.name,
      paid: order.state === 'unpaid' ? 'F' : 'T',
      canceled: order.state === 'cancelled' ? 'T' : 'F',
      currency: 'KRW',
      payment_amount: `${totalOf(order)}.00`,
      items: exportLines(order).map((line) => ({
        order_item_code: `${order.number}-${String(line.place).padStart(2, '0')}`,
        product_no: line.product?.no ?? 900_000 + line.price,
        product_code: codeOf(line, '상품코드'),
        variant_code: codeOf(line, '상품품목코드'),
        custom_product_code: line.product?.sku ?? '',
        product_name: line.ko,
        option_value: line.variant?.option ?? '',
        product_price: `${line.price}.00`,
        supply_price: `${line.product?.cost ?? 0}.00`,
        quantity: line.quantity,
        claim_quantity: order.state === 'returned' ? line.quantity : 0,
        order_status: API_STATES[order.state],
      })),
      buyer: { name: order.buyer.name, email: order.buyer.email, cellphone: order.buyer.phone },
      receivers: [{ name: order.buyer.name, cellphone: order.buyer.phone, address_full: addressOf(order) }],
    })),
  };
}

/** An answer of `/api/v2/admin/products?embed=variants`. */
export function cafe24ApiProducts(products: readonly WorldProduct[] = PRODUCTS): object {
  return {
    products: products.map((product) => ({
      shop_no: 1,
      product_no: product.no,
      product_code: product.code,
      custom_product_code: product.sku,
      product_name: product.title,
      eng_product_name: product.titleEn,
      price: `${product.price}.00`,
      retail_price: `${product.was ?? 0}.00`,
      supply_price: `${product.cost}.00`,
      display: 'T',
      selling: 'T',
      sold_out: product.stock ? 'F' : 'T',
      list_image: `https://shop.example/web/product/medium/${product.no}.jpg`,
      created_date: '2026-01-05T10:00:00+09:00',
      variants: product.variants.map(({ code, sku }) => ({
        variant_code: code,
        custom_variant_code: sku,
        quantity: product.stock,
      })),
    })),
  };
}

/** The first letter says where an order is: N on its way, C cancelled, R returned; N00 is unpaid. */
const API_STATES: Record<WorldOrder['state'], string> = {
  unpaid: 'N00',
  cancelled: 'C40',
  returned: 'R40',
  paid: 'N20',
  shipped: 'N30',
  done: 'N40',
};

/** Rows as Cafe24 and Excel in Korea write them. */
export function cp949(rows: readonly Row[]): Buffer {
  return iconv.encode(delimited(rows), 'cp949');
}

function codeOf({ product, variant, price }: ExportLine, code: Cafe24Code): string | number {
  // What is no product for us is one for Cafe24, of a page of its own.
  if (!product)
    return { 상품번호: 900_000 + price, 상품코드: 'P000YYYY', '자체 상품코드': '', 상품품목코드: 'P000YYYY000A' }[code];
  return {
    상품번호: product.no,
    상품코드: product.code,
    '자체 상품코드': product.sku,
    상품품목코드: variant?.code ?? '',
  }[code];
}

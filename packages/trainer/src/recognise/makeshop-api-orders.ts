import type { Recogniser } from './recogniser';

/** An answer of Makeshop's open API, `type=order_list`, nested or flat. Public sources differ in its names: these are the ones met. */
export const makeshopApiOrders: Recogniser = {
  name: 'makeshop-api-orders',
  kind: 'orders',
  signs: [
    ['ordernum'],
    ['line_items.branduid', 'line_items.brandcode', 'line_items.product_uid', 'branduid', 'brandcode', 'product_uid'],
  ],
  columns: {
    order: ['ordernum'],
    line_id: ['line_items.basket_uid', 'line_items.ordernum_sub', 'basket_uid'],
    item: [
      ...both('branduid'),
      ...both('product_uid'),
      ...both('brandcode'),
      ...both('product_code'),
      ...both('mycode'),
    ],
    name: [...both('brandname'), ...both('product_name')],
    variant: [...both('option'), ...both('option_name')],
    quantity: [...both('amount'), ...both('quantity'), ...both('ea')],
    price: [...both('price'), ...both('sellprice')],
    at: ['order_date', 'orderdate', 'ordertime', 'date'],
    buyer: ['id', 'userid', 'user_id', 'order_id'],
    email: ['email', 'order_email'],
    phone: ['hphone', 'mobile', 'order_hphone', 'tel'],
    status: [...both('status'), ...both('order_status')],
  },
  zone: 'Asia/Seoul',
  currency: 'KRW',
};

function both(name: string): string[] {
  return [`line_items.${name}`, name];
}

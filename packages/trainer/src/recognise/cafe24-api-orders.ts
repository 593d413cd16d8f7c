import type { Recogniser } from './recogniser';

/**
 * An answer of Cafe24's Admin API, `orders?embed=items`. States are codes: N00 unpaid, C… cancelled, R… returned, E… exchanged.
 * @see https://developers.cafe24.com/docs/ko/api/admin/#orders
 */
export const cafe24ApiOrders: Recogniser = {
  name: 'cafe24-api-orders',
  kind: 'orders',
  signs: [['line_items.order_item_code'], ['line_items.product_no', 'line_items.product_code']],
  columns: {
    order: ['order_id'],
    line_id: ['line_items.order_item_code'],
    item: [
      'line_items.product_no',
      'line_items.product_code',
      'line_items.variant_code',
      'line_items.custom_product_code',
      'line_items.custom_variant_code',
    ],
    name: ['line_items.product_name'],
    quantity: ['line_items.quantity'],
    returned_quantity: ['line_items.claim_quantity'],
    price: ['line_items.product_price'],
    currency: ['currency'],
    at: ['order_date', 'payment_date', 'line_items.ordered_date'],
    buyer: ['member_id'],
    email: ['member_email', 'buyer.email'],
    phone: ['buyer.cellphone', 'buyer.phone'],
    status: ['line_items.order_status'],
    cancelled: ['canceled'],
    shop: ['shop_no'],
  },
  dropped: '^(n00|[cre][0-9]{2})$',
  zone: 'Asia/Seoul',
  currency: 'KRW',
  hasCafe24Codes: true,
};

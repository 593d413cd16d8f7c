import type { Recogniser } from './recogniser';

/**
 * An answer of `/wp-json/wc/v3/orders`. A `customer_id` of 0 is a guest.
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#order-properties
 */
export const wooRestOrders: Recogniser = {
  name: 'woo-rest-orders',
  kind: 'orders',
  signs: [['line_items.product_id'], ['line_items.variation_id', 'billing.email', 'date_created_gmt']],
  columns: {
    order: ['id', 'number'],
    order_code: ['number'],
    line_id: ['line_items.id'],
    item: ['line_items.product_id', 'line_items.sku', 'line_items.variation_id'],
    name: ['line_items.parent_name', 'line_items.name'],
    quantity: ['line_items.quantity'],
    price: ['line_items.price'],
    line_total: ['line_items.total'],
    currency: ['currency'],
    at: ['date_created_gmt', 'date_paid_gmt'],
    buyer: ['customer_id'],
    email: ['billing.email'],
    phone: ['billing.phone'],
    status: ['status'],
  },
};

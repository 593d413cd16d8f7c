import type { Recogniser } from './recogniser';

/**
 * An answer of Shopify's Admin REST API, `orders.json`. `current_quantity` is what is left after refunds.
 * @see https://shopify.dev/docs/api/admin-rest/latest/resources/order
 */
export const shopifyRestOrders: Recogniser = {
  name: 'shopify-rest-orders',
  kind: 'orders',
  signs: [['line_items.product_id'], ['financial_status']],
  columns: {
    order: ['name', 'id'],
    order_code: ['id'],
    line_id: ['line_items.id'],
    item: ['line_items.product_id', 'line_items.sku', 'line_items.variant_id'],
    name: ['line_items.title', 'line_items.name'],
    quantity: ['line_items.quantity'],
    kept_quantity: ['line_items.current_quantity'],
    price: ['line_items.price'],
    currency: ['currency'],
    at: ['created_at', 'processed_at'],
    buyer: ['customer.id'],
    email: ['email', 'contact_email', 'customer.email'],
    phone: ['phone', 'customer.phone', 'billing_address.phone'],
    status: ['financial_status'],
    cancelled: ['cancelled_at'],
  },
  isNamed: true,
};

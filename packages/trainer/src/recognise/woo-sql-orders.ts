import type { Recogniser } from './recogniser';

/** Rows of WooCommerce's lookup table of order lines, `wp_wc_order_product_lookup`. `date_created` there is the site's time, which `--zone` names. */
export const wooSqlOrders: Recogniser = {
  name: 'woo-sql-orders',
  kind: 'orders',
  signs: [['order_item_id'], ['product_id'], ['product_qty']],
  columns: {
    order: ['order_id'],
    line_id: ['order_item_id'],
    item: ['product_id', 'variation_id'],
    name: ['order_item_name', 'product_name', 'post_title'],
    quantity: ['product_qty'],
    line_total: ['product_net_revenue'],
    at: ['date_created'],
    buyer: ['customer_id'],
    email: ['email', 'billing_email'],
    status: ['status', 'post_status'],
  },
};

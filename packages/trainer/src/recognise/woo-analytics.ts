import type { Recogniser } from './recogniser';

/** WooCommerce's own export of orders, under Analytics: a row an order, products by name and count in one cell, no id of anything. */
export const wooAnalytics: Recogniser = {
  name: 'woo-analytics',
  kind: 'orders',
  signs: [['Product(s)'], ['Order #']],
  columns: {},
  refuse: 'refusesWooAnalytics',
};

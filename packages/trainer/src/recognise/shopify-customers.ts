import type { Recogniser } from './recogniser';

/** "Export customers" of Shopify: who bought for how much, not what. */
export const shopifyCustomers: Recogniser = {
  name: 'shopify-customers',
  kind: 'orders',
  signs: [['Total Spent'], ['Total Orders'], ['Accepts Email Marketing', 'Accepts SMS Marketing', 'Accepts Marketing']],
  columns: {},
  refuse: 'refusesCustomers',
};

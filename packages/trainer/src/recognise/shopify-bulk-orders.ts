import type { Recogniser } from './recogniser';

/**
 * JSON Lines of a GraphQL bulk query of orders: lines name their order as `__parentId`.
 * @see https://shopify.dev/docs/api/usage/bulk-operations/queries
 */
export const shopifyBulkOrders: Recogniser = {
  name: 'shopify-bulk-orders',
  kind: 'orders',
  layout: 'shopify-bulk',
  signs: [['LineItem.quantity', 'LineItem.currentQuantity']],
  columns: {
    order: ['name', 'id'],
    order_code: ['id'],
    line_id: ['LineItem.id'],
    item: [
      'LineItem.product.handle',
      'LineItem.product.id',
      'LineItem.sku',
      'LineItem.variant.sku',
      'LineItem.variant.id',
    ],
    name: ['LineItem.title', 'LineItem.name'],
    quantity: ['LineItem.quantity'],
    kept_quantity: ['LineItem.currentQuantity'],
    price: ['LineItem.originalUnitPriceSet.shopMoney.amount', 'LineItem.discountedUnitPriceSet.shopMoney.amount'],
    currency: ['LineItem.originalUnitPriceSet.shopMoney.currencyCode', 'currencyCode'],
    at: ['createdAt', 'processedAt'],
    buyer: ['customer.id'],
    email: ['email', 'customer.email'],
    phone: ['phone', 'customer.phone'],
    status: ['displayFinancialStatus'],
    cancelled: ['cancelledAt'],
  },
  isNamed: true,
};

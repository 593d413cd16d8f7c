import type { Recogniser } from './recogniser';

/**
 * "Export orders" of Shopify: an order's own cells stand in its first row. It has no product id: items are told by SKU, and without one by `Title - Variant`. It does
 * not say which line of an order came back: `partially_refunded` is kept whole, and counted.
 * @see https://help.shopify.com/en/manual/fulfillment/managing-orders/exporting-orders
 */
export const shopifyOrders: Recogniser = {
  name: 'shopify-orders',
  kind: 'orders',
  signs: [['Lineitem quantity'], ['Lineitem name']],
  columns: {
    order: ['Name'],
    order_code: ['Id'],
    item: ['Lineitem sku'],
    name: ['Lineitem name'],
    quantity: ['Lineitem quantity'],
    price: ['Lineitem price'],
    currency: ['Currency'],
    at: ['Created at', 'Paid at'],
    buyer: ['Customer ID'],
    email: ['Email'],
    phone: ['Phone', 'Billing Phone'],
    buyer_name: ['Billing Name'],
    status: ['Financial Status'],
    cancelled: ['Cancelled at'],
  },
  fillDown: ['at', 'buyer', 'email', 'phone', 'buyer_name', 'status', 'cancelled', 'currency'],
  isNamed: true,
};

import { PRODUCTS, type WorldOrder, type WorldProduct } from '../world';
import { type ExportLine, exportLines, indexOf, totalOf } from './export-lines';
import { wornWith } from './naver-ep';
import { addressOf, DOOR_NOTE, seoulTime } from './people';
import type { Row } from './rows';

const STATES: Record<WorldOrder['state'], string> = {
  unpaid: 'pending',
  cancelled: 'cancelled',
  returned: 'refunded',
  paid: 'processing',
  shipped: 'on-hold',
  done: 'completed',
};

/** The post of a variation. */
function variationOf({ product, variant }: ExportLine): number {
  return product && variant ? 10_000 + product.no * 10 + product.variants.indexOf(variant) : 0;
}

/** An answer of `/wp-json/wc/v3/orders`: lines nested in orders, no product's page but its post id. */
export function wooRestOrders(orders: readonly WorldOrder[]): object[] {
  return orders.map((order) => ({
    id: 5000 + indexOf(order),
    number: String(5000 + indexOf(order)),
    status: STATES[order.state],
    currency: 'KRW',
    date_created: seoulTime(order.at).replace(' ', 'T'),
    date_created_gmt: new Date(order.at).toISOString().slice(0, 19),
    total: String(totalOf(order)),
    customer_id: order.buyer.id ? Number(order.buyer.id.replace(/\D/gu, '')) + 1 : 0,
    customer_note: DOOR_NOTE,
    billing: {
      first_name: order.buyer.name,
      address_1: addressOf(order),
      email: order.buyer.email,
      phone: order.buyer.phone,
    },
    shipping: { first_name: order.buyer.name, address_1: addressOf(order) },
    line_items: exportLines(order).map((line) => ({
      id: Number(line.id.slice(1)),
      name: line.variant ? `${line.ko} - ${line.variant.option}` : line.ko,
      product_id: line.product?.no ?? 0,
      variation_id: variationOf(line),
      quantity: line.quantity,
      total: String(line.price * line.quantity),
      sku: line.variant?.sku ?? '',
      price: line.price,
    })),
    shipping_lines: [{ id: 1, method_title: '택배', total: '3000' }],
  }));
}

/** The rows of one SQL query of `wp_wc_order_product_lookup`. */
export function wooSqlOrders(orders: readonly WorldOrder[]): Row[] {
  return orders.flatMap((order) =>
    exportLines(order)
      .filter(({ product }) => product)
      .map(
        (line): Row => ({
          order_item_id: Number(line.id.slice(1)),
          order_id: 5000 + indexOf(order),
          customer_id: order.buyer.id ? Number(order.buyer.id.replace(/\D/gu, '')) + 1 : 0,
          product_id: line.product?.no ?? 0,
          variation_id: variationOf(line),
          date_created: seoulTime(order.at),
          product_qty: line.quantity,
          product_net_revenue: line.price * line.quantity,
        }),
      ),
  );
}

/** What WooCommerce's own analytics export of orders says: names, counts, and no item of which one could learn. */
export function wooAnalyticsOrders(orders: readonly WorldOrder[]): Row[] {
  return orders.map((order) => ({
    Date: seoulTime(order.at),
    'Order #': 5000 + indexOf(order),
    'N. Revenue (formatted)': `₩${totalOf(order)}`,
    Status: STATES[order.state],
    Customer: order.buyer.name,
    'Customer type': 'returning',
    'Product(s)': exportLines(order)
      .map((line) => `${line.quantity}× ${line.ko}`)
      .join(', '),
    'Items sold': exportLines(order).reduce((sum, { quantity }) => sum + quantity, 0),
    'Coupon(s)': '',
    'N. Revenue': totalOf(order),
  }));
}

/** The product CSV: variable products, their variations below each, which name it as Parent. Upsells by SKU, Cross-sells by id. */
export function wooProducts(products: readonly WorldProduct[] = PRODUCTS): Row[] {
  const idOf = ({ no }: WorldProduct) => `id:${no}`;
  return products.flatMap((product) => {
    const worn = wornWith(product);
    const row = (own: Row): Row => ({
      ID: product.no,
      Type: 'variable',
      SKU: product.sku,
      Name: product.title,
      Published: 1,
      'Is featured?': 0,
      'Visibility in catalog': 'visible',
      'Short description': '',
      Description: `<p>${product.title}</p>`,
      'In stock?': product.stock ? 1 : 0,
      Stock: '',
      'Backorders allowed?': 0,
      'Sale price': '',
      'Regular price': '',
      Categories: `${product.categories.join(' > ')}, 전체`,
      Tags: '',
      Images: `https://shop.example/wp-content/uploads/${product.handle}.jpg, https://shop.example/wp-content/uploads/${product.handle}-2.jpg`,
      Parent: '',
      'Grouped products': '',
      Upsells: worn[0]?.sku ?? '',
      'Cross-sells': worn.slice(1).map(idOf).join(', '),
      Position: 0,
      Brands: product.brand,
      'Meta: _wc_cog_cost': product.cost,
      ...own,
    });
    const variations = product.variants.map((variant, place) =>
      row({
        ID: 10_000 + product.no * 10 + place,
        Type: 'variation',
        SKU: variant.sku,
        Name: `${product.title} - ${variant.option}`,
        Description: '',
        Stock: product.stock,
        'Sale price': product.was ? product.price : '',
        'Regular price': product.was ?? product.price,
        Categories: '',
        Images: '',
        Parent: product.sku,
        Upsells: '',
        'Cross-sells': '',
        Position: place + 1,
      }),
    );
    return [row({}), ...variations];
  });
}

/** An answer of `/wp-json/wc/v3/products`. */
export function wooRestProducts(products: readonly WorldProduct[] = PRODUCTS): object[] {
  return products.map((product) => ({
    id: product.no,
    name: product.title,
    slug: product.handle,
    permalink: `https://shop.example/product/${product.handle}/`,
    date_created_gmt: '2026-01-05T01:00:00',
    type: 'variable',
    status: 'publish',
    catalog_visibility: 'visible',
    sku: product.sku,
    price: String(product.price),
    regular_price: String(product.was ?? product.price),
    sale_price: product.was ? String(product.price) : '',
    average_rating: product.rating.toFixed(2),
    rating_count: product.reviews,
    stock_status: product.stock ? 'instock' : 'outofstock',
    upsell_ids: [],
    cross_sell_ids: wornWith(product).map(({ no }) => no),
    parent_id: 0,
    categories: product.categories.map((name, place) => ({ id: place + 1, name, slug: name })),
    images: [{ id: 1, src: `https://shop.example/wp-content/uploads/${product.handle}.jpg`, name: product.handle }],
    variations: product.variants.map((_, place) => 10_000 + product.no * 10 + place),
  }));
}

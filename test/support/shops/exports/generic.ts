import { PRODUCTS, type WorldOrder, type WorldProduct } from '../world';
import { exportLines } from './export-lines';
import { addressOf } from './people';
import type { Row } from './rows';

/** Orders of a shop that somebody built: plain English names, times in UTC, what is no product left out. */
export function genericOrders(orders: readonly WorldOrder[]): Row[] {
  return orders.flatMap((order) =>
    exportLines(order)
      .filter(({ product }) => product)
      .map(
        (line): Row => ({
          order_id: order.number,
          line_id: line.id,
          customer_id: order.buyer.id,
          email: order.buyer.email,
          phone: order.buyer.phone,
          customer_name: order.buyer.name,
          ship_to: addressOf(order),
          sku: line.product?.sku ?? '',
          variant_sku: line.variant?.sku ?? '',
          product_name: line.en,
          quantity: line.quantity,
          unit_price: line.price,
          currency: 'KRW',
          status: order.state,
          created_at: new Date(order.at).toISOString(),
        }),
      ),
  );
}

/** Its catalogue: a row a product, keyed by what its pages call it. */
export function genericProducts(products: readonly WorldProduct[] = PRODUCTS): Row[] {
  return products.map((product) => ({
    id: product.handle,
    sku: product.sku,
    title: product.titleEn,
    url: `/goods/${product.handle}`,
    image: `/images/${product.handle}.jpg`,
    price: product.was ?? product.price,
    sale_price: product.was ? product.price : '',
    cost: product.cost,
    currency: 'KRW',
    category: product.categories.join(' > '),
    brand: product.brand,
    availability: product.stock ? 'in stock' : 'out of stock',
    rating: product.rating,
    reviews: product.reviews,
  }));
}

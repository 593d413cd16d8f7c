// WooCommerce's REST API: orders changed since the last run, a hundred a page. WooCommerce › Settings › Advanced › REST API makes the keys ("read" is enough).
import { ask, DAY_MS, fetchedUntil, hashBuyer, writeOrders } from './orders-file.mjs';

const FIELDS = 'id,status,currency,date_created_gmt,customer_id,billing,line_items';

/**
 * @param {{ shop: string, days?: number }} source `shop`: `https://shop.example`; `days` to begin with, default 730
 * @param {{ orders: string, state: string, env: Record<string, string | undefined>, now: number }} around `WOO_KEY`, `WOO_SECRET`, `DANGOL_SALT`
 * @returns {Promise<number>} orders fetched
 */
export async function fetchOrders({ shop, days = 730 }, around) {
  const { env, now } = around;
  const since = (await fetchedUntil(around.state, 'woocommerce', now - days * DAY_MS)) - DAY_MS;
  const authorization = `Basic ${Buffer.from(`${env.WOO_KEY}:${env.WOO_SECRET}`).toString('base64')}`;
  const orders = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const url = new URL('/wp-json/wc/v3/orders', shop);
    const asked = { per_page: '100', page: String(page), orderby: 'id', order: 'asc', _fields: FIELDS };
    const time = { modified_after: new Date(since).toISOString(), dates_are_gmt: 'true' };
    url.search = String(new URLSearchParams({ ...asked, ...time }));
    const response = await ask(url, { headers: { authorization } });
    pages = Number(response.headers.get('x-wp-totalpages')) || 1;
    for (const order of await response.json()) orders.push(kept(order, env.DANGOL_SALT));
  }
  await writeOrders(around, 'woocommerce', orders);
  return orders.length;
}

/** An order without the person, and lines without their names: a payment page made for one customer bears theirs. The catalogue names what is sold. */
function kept({ id, status, currency, date_created_gmt, customer_id, billing, line_items }, secret) {
  return {
    id,
    status,
    currency,
    date_created_gmt,
    customer_id: hashBuyer(secret, customer_id, billing?.email, billing?.phone),
    line_items: line_items.map(({ id, product_id, variation_id, sku, quantity, price }) => ({
      id,
      product_id,
      variation_id,
      sku,
      quantity,
      price,
    })),
  };
}

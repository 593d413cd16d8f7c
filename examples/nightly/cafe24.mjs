// Cafe24's Admin API. An access token lives two hours, the refresh token two weeks, and each use of it makes a new one and ends the old:
// the new one is on the disk before anything else is asked, or the next night stands before a closed door.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, DAY_MS, fetchedUntil, hashBuyer, put, writeOrders } from './orders-file.mjs';

const PAGE = 500;
/** The longest span that one question may have. */
const SPAN_MS = 30 * DAY_MS;

/**
 * @param {{ mall: string, days?: number, version?: string, api?: string }} source `mall`: the mall id; `days` to begin with, default 365; `version` of the API
 * @param {{ orders: string, state: string, env: Record<string, string | undefined>, now: number }} around `CAFE24_CLIENT_ID`, `CAFE24_CLIENT_SECRET`,
 * `CAFE24_REFRESH_TOKEN` for the first run, `DANGOL_SALT`
 * @returns {Promise<number>} orders fetched
 */
export async function fetchOrders({ mall, days = 365, version = '2026-03-01', api }, around) {
  const { state, env, now } = around;
  const host = api ?? `https://${mall}.cafe24api.com`;
  const token = await refresh(host, join(state, 'cafe24-token.json'), env);
  const headers = { authorization: `Bearer ${token}`, 'x-cafe24-api-version': version };
  const orders = [];
  let from = (await fetchedUntil(state, 'cafe24', now - days * DAY_MS)) - 7 * DAY_MS;
  for (; from <= now; from += SPAN_MS) {
    const span = { start_date: day(from), end_date: day(Math.min(from + SPAN_MS - DAY_MS, now)) };
    for (let offset = 0, count = PAGE; count === PAGE; offset += PAGE) {
      const url = new URL('/api/v2/admin/orders', host);
      url.search = String(
        new URLSearchParams({ ...span, embed: 'items', limit: String(PAGE), offset: String(offset) }),
      );
      const page = (await (await ask(url, { headers })).json()).orders;
      count = page.length;
      for (const order of page) orders.push(kept(order, env.DANGOL_SALT));
    }
  }
  await writeOrders(around, 'cafe24', orders);
  return orders.length;
}

/** A new access token; the refresh token that came with it is kept for the next run. */
async function refresh(host, file, { CAFE24_CLIENT_ID, CAFE24_CLIENT_SECRET, CAFE24_REFRESH_TOKEN }) {
  const saved = await readFile(file, 'utf8').then(JSON.parse, () => ({ refresh_token: CAFE24_REFRESH_TOKEN }));
  const response = await fetch(new URL('/api/v2/oauth/token', host), {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${CAFE24_CLIENT_ID}:${CAFE24_CLIENT_SECRET}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: String(new URLSearchParams({ grant_type: 'refresh_token', refresh_token: saved.refresh_token ?? '' })),
  });
  if (!response.ok) {
    throw new Error(
      `the refresh token was not taken (${response.status}): make a new one in the browser, put it into CAFE24_REFRESH_TOKEN and delete ${file}`,
    );
  }
  const { access_token, refresh_token } = await response.json();
  await put(file, JSON.stringify({ refresh_token }));
  return access_token;
}

/** An order without the person, and lines without their names: a payment page made for one customer bears theirs. The catalogue names what is sold. */
function kept({ member_id, member_email, buyer, ...order }, secret) {
  return {
    shop_no: order.shop_no,
    order_id: order.order_id,
    order_date: order.order_date,
    paid: order.paid,
    canceled: order.canceled,
    currency: order.currency,
    member_id: hashBuyer(secret, member_id, member_email, buyer?.email, buyer?.cellphone),
    items: order.items.map((item) => ({
      order_item_code: item.order_item_code,
      product_no: item.product_no,
      product_code: item.product_code,
      variant_code: item.variant_code,
      custom_product_code: item.custom_product_code,
      quantity: item.quantity,
      claim_quantity: item.claim_quantity,
      product_price: item.product_price,
      order_status: item.order_status,
    })),
  };
}

/** The shop's own day: `2026-11-01` in Korea. */
const day = (at) => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);

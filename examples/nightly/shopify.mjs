// Shopify's bulk query: one question, one JSON Lines file of all orders since the last run. Without the scope read_all_orders Shopify tells of the last 60 days only,
// which is why the folder keeps what was fetched. A custom app needs read_orders and read_products.
import { ask, DAY_MS, fetchedUntil, hashBuyer, writeOrders } from './orders-file.mjs';

const ORDERS = (since) => `{ orders(query: "updated_at:>='${since}'") { edges { node {
  id name createdAt cancelledAt displayFinancialStatus currencyCode email phone customer { id }
  lineItems { edges { node { id sku quantity currentQuantity
    originalUnitPriceSet { shopMoney { amount } } product { id handle } variant { id } } } } } } } }`;
const START =
  'mutation ($query: String!) { bulkOperationRunQuery(query: $query) { bulkOperation { id } userErrors { message } } }';
const STATE = 'query ($id: ID!) { node(id: $id) { ... on BulkOperation { status errorCode url } } }';

/**
 * @param {{ shop: string, days?: number, version?: string, api?: string, pollMs?: number }} source `shop`: `my-shop.myshopify.com`; `days` to begin with, default 60
 * @param {{ orders: string, state: string, env: Record<string, string | undefined>, now: number }} around `SHOPIFY_TOKEN`, `DANGOL_SALT`
 * @returns {Promise<number>} orders fetched
 */
export async function fetchOrders(source, around) {
  const { env, now } = around;
  const { shop, days = 60, version = '2026-07', api = `https://${shop}`, pollMs = 5000 } = source;
  const url = new URL(`/admin/api/${version}/graphql.json`, api);
  const query = async (text, variables) => {
    const headers = { 'content-type': 'application/json', 'x-shopify-access-token': env.SHOPIFY_TOKEN ?? '' };
    const body = JSON.stringify({ query: text, variables });
    const { data, errors } = await (await ask(url, { method: 'POST', headers, body })).json();
    if (errors) throw new Error(`${errors[0].message}`);
    return data;
  };

  const since = (await fetchedUntil(around.state, 'shopify', now - days * DAY_MS)) - DAY_MS;
  const started = await query(START, { query: ORDERS(new Date(since).toISOString()) });
  const { bulkOperation, userErrors } = started.bulkOperationRunQuery;
  if (!bulkOperation) throw new Error(userErrors[0].message);
  const file = await finished(() => query(STATE, bulkOperation), pollMs);
  const text = file ? await (await ask(file, {})).text() : '';
  const rows = text.split('\n').filter(Boolean).map(JSON.parse);
  await writeOrders(
    around,
    'shopify',
    rows.map((row) => kept(row, env.DANGOL_SALT)),
  );
  return rows.filter((row) => !row.__parentId).length;
}

/** Waits for Shopify. @returns the file's address; `null` where there was nothing */
async function finished(state, pollMs) {
  for (;;) {
    const { node } = await state();
    if (node.status === 'COMPLETED') return node.url;
    if (node.status !== 'CREATED' && node.status !== 'RUNNING')
      throw new Error(`the bulk query ended: ${node.errorCode ?? node.status}`);
    await new Promise((done) => setTimeout(done, pollMs));
  }
}

/** An order without the person; its lines, rows of their own with `__parentId`, hold none. */
function kept({ email, phone, customer, ...row }, secret) {
  return row.__parentId ? row : { ...row, customer: { id: hashBuyer(secret, customer?.id, email, phone) } };
}

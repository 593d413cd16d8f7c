import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRODUCTS, type WorldProduct } from '../../support/shops/world';
import { type RunningCollector, readLog, runCollector } from '../collector/run-collector';

const PIXEL = fileURLToPath(new URL('../../../examples/shopify/pixel.js', import.meta.url));

let folder: string;
let collector: RunningCollector;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangol-pixel-'));
  // A sandboxed frame has no origin of its own: browsers name it "null".
  const origins = ['--origin', 'https://shop.example', '--origin', 'null'];
  collector = await runCollector('--file', join(folder, 'events.duckdb'), ...origins);
});
afterAll(async () => {
  await collector?.stop();
  await rm(folder, { recursive: true, force: true });
});

type Listener = (event: Record<string, unknown>) => void;

/**
 * The pixel as Shopify runs it: nothing but the customer events API and fetch, no document, no window, no storage.
 * @param isAllowed whether the visitor allowed analytics before the page
 */
async function startPixel(isAllowed: boolean) {
  const listeners = new Map<string, Listener>();
  const subscribe = (name: string, listener: Listener) => listeners.set(name, listener);
  const answers: Promise<number>[] = [];
  const sandbox = createContext({
    analytics: { subscribe },
    api: { customerPrivacy: { subscribe } },
    init: { customerPrivacy: { analyticsProcessingAllowed: isAllowed } },
    fetch(url: string, options: RequestInit) {
      expect(options.keepalive).toBe(true);
      const here = `${collector.url}${new URL(url).pathname.slice(1)}`;
      const sent = fetch(here, { ...options, headers: { ...options.headers, origin: 'null' } });
      answers.push(sent.then(({ status }) => status));
      return sent;
    },
    URL,
  });
  runInContext(await readFile(PIXEL, 'utf8'), sandbox);
  return { tell: (name: string, event: Record<string, unknown>) => listeners.get(name)?.(event), answers };
}

/** What Shopify tells when an order is confirmed. */
function checkoutCompleted(number: number, products: WorldProduct[], hasAddress: boolean) {
  const token = 'a1b2c3d4e5f6';
  return {
    id: `sh-${number}`,
    name: 'checkout_completed',
    clientId: '7d1f3c52-0000-4000-8000-000000000001',
    timestamp: '2026-11-15T03:00:00.123Z',
    context: { document: { location: { href: `https://shop.example/checkouts/cn/${token}/thank-you?key=${token}` } } },
    data: {
      checkout: {
        token,
        email: 'person1@mail.example',
        phone: '010-1234-5678',
        currencyCode: 'KRW',
        totalPrice: { amount: products.reduce((sum, { price }) => sum + 2 * price, 0), currencyCode: 'KRW' },
        order: { id: `gid://shopify/Order/${number}` },
        lineItems: products.map(({ gid, title, price, variants, handle }) => ({
          title,
          quantity: 2,
          finalLinePrice: { amount: 2 * price, currencyCode: 'KRW' },
          variant: {
            id: `gid://shopify/ProductVariant/${gid + 1}`,
            sku: variants[0]?.sku,
            price: { amount: price, currencyCode: 'KRW' },
            product: {
              id: `gid://shopify/Product/${gid}`,
              title,
              url: hasAddress ? `/products/${handle}?variant=1` : null,
            },
          },
        })),
      },
    },
  };
}

const [bag, socks] = [PRODUCTS[4], PRODUCTS[5]] as [WorldProduct, WorldProduct];

it('tells the collector of an order once, by the ids that the event has, and nothing of the person', async () => {
  const { tell, answers } = await startPixel(true);
  tell('checkout_completed', checkoutCompleted(5001, [bag, socks], false));
  tell('checkout_completed', checkoutCompleted(5001, [bag, socks], false));
  tell('checkout_completed', checkoutCompleted(5002, [bag], true));
  expect(await Promise.all(answers)).toEqual([200, 200, 200]);

  const log = await readLog(collector.url);
  expect(log.map(({ id }) => id)).toEqual(['shopify-order-5001', 'shopify-order-5002']);
  expect(log[0]).toMatchObject({ type: 'dangol.purchase', source: 'https://shop.example' });
  const { data } = log[0] as unknown as { data: { params: Record<string, unknown> } };
  expect(data).toMatchObject({ consent: { purposes: ['necessary', 'analytics'] }, page: { type: 'order' } });
  expect(data.params).toEqual({
    transaction_id: '5001',
    currency: 'KRW',
    value: 2 * (bag.price + socks.price),
    items: [bag, socks].map(({ gid, title, price, variants }) => ({
      item_id: String(gid),
      item_name: title,
      item_variant: variants[0]?.sku,
      price,
      quantity: 2,
    })),
  });
  expect(log[1]).toMatchObject({ data: { params: { items: [{ item_id: bag.handle }] } } });
  expect(JSON.stringify(log)).not.toMatch(/a1b2c3d4e5f6|mail\.example|010-/);
});

it('tells nothing without consent, and begins when it is given on the way', async () => {
  const { tell, answers } = await startPixel(false);
  tell('checkout_completed', checkoutCompleted(6001, [bag], false));
  expect(answers).toEqual([]);
  tell('visitorConsentCollected', { customerPrivacy: { analyticsProcessingAllowed: true } });
  tell('checkout_completed', checkoutCompleted(6002, [bag], false));
  expect(await Promise.all(answers)).toEqual([200]);
  expect((await readLog(collector.url)).map(({ id }) => id)).not.toContain('shopify-order-6001');
});

it('takes each field that Shopify documents as one that may be null for null, and never tells the token of the checkout', async () => {
  const { tell, answers } = await startPixel(false);
  // As the consent event of some versions has it: the permissions themselves.
  tell('visitorConsentCollected', { analyticsProcessingAllowed: true });
  const { data, ...event } = checkoutCompleted(8001, [bag], false);
  const [line] = data.checkout.lineItems;
  const bare = { title: null, quantity: 1, finalLinePrice: null, variant: null };
  const checkout = {
    ...data.checkout,
    currencyCode: null,
    totalPrice: null,
    order: null,
    lineItems: [
      {
        ...line,
        title: null,
        finalLinePrice: null,
        variant: { ...line?.variant, product: { id: 'gid://shopify/Product/5', title: null, url: null } },
      },
      bare,
    ],
  };
  tell('checkout_completed', { ...event, data: { checkout } });
  expect(await Promise.all(answers)).toEqual([200]);
  const [stored] = (await readLog(collector.url)).filter(({ id }) => id === 'shopify-order-sh-8001');
  expect(stored).toMatchObject({
    data: { params: { transaction_id: 'sh-8001', items: [{ item_id: '5', price: bag.price, quantity: 2 }] } },
  });
  expect(JSON.stringify(stored)).not.toMatch(/params.*null|a1b2c3d4e5f6/);
});

it('tells of a line that has no variant any more by its title', async () => {
  const { tell, answers } = await startPixel(true);
  const event = checkoutCompleted(7001, [bag], false);
  event.data.checkout.lineItems.push({ title: 'Wrapping', quantity: 1, finalLinePrice: { amount: 0 } } as never);
  tell('checkout_completed', event);
  expect(await Promise.all(answers)).toEqual([200]);
  const [stored] = (await readLog(collector.url)).filter(({ id }) => id === 'shopify-order-7001');
  expect(stored).toMatchObject({
    data: { params: { items: [{ item_id: String(bag.gid) }, { item_id: 'Wrapping' }] } },
  });
});

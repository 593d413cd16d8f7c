// WooCommerce says the product's post id in the body's class, and the rest in JSON-LD. Plug-ins name the same product by other ids.
import type { Item } from '@dangol/schema';
import { numberOf, textOf } from '../capture/item-fields';
import { quietly } from '../capture/quietly';
import { documentOf } from './document-of';
import { entriesOf, globalOf } from './global-of';
import type { PageFacts, ShopPageType, ShopReader, ShopWindow } from './page-facts';
import { toItem } from './to-item';
import { watchWooCart } from './watch-woo-cart';

/** Classes of the body, the surest first. */
const TYPES: [name: string, type: ShopPageType][] = [
  ['woocommerce-order-received', 'order'],
  ['single-product', 'product'],
  ['woocommerce-cart', 'cart'],
  ['woocommerce-checkout', 'checkout'],
  ['woocommerce-account', 'member'],
  ['search', 'search'],
  ['tax-product_cat', 'category'],
  ['woocommerce-shop', 'category'],
  ['post-type-archive-product', 'category'],
  ['home', 'home'],
];

/** A dollar may be of many countries, so it says nothing. */
const SYMBOLS = new Map(Object.entries({ '₩': 'KRW', 원: 'KRW', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }));

/** What a page of a WooCommerce shop says, classic and block themes alike. Ids are post ids. */
export function readWooCommerce(page: ShopWindow): PageFacts | undefined {
  const { document, location } = page;
  const { path, hasClass, text, meta, attribute, declared } = documentOf(page);
  const pageType = TYPES.find(([name]) => hasClass(name))?.[1];
  const found = declared();
  const symbol = text('.woocommerce-Price-currencySymbol') ?? '';
  const currency =
    textOf(found?.currency) ??
    meta('product:price:currency') ??
    textOf(globalOf(page, 'wcSettings.currency.code')) ??
    SYMBOLS.get(symbol);
  const facts: PageFacts = { platform: 'woocommerce', pageType, currency };
  if (document.body) facts.isSignedIn = hasClass('logged-in');

  const id = /(?:^|\s)postid-(\d+)/.exec(document.body?.className ?? '')?.[1];
  if (pageType === 'product' && id) {
    const product = document.getElementById(`product-${id}`);
    const classes = product?.className ?? '';
    const scope = product ?? document;
    const form = scope.querySelector<HTMLFormElement>('form.variations_form');
    const variants = entriesOf(form?.dataset.product_variations);
    const chosen = form?.querySelector<HTMLInputElement>('[name=variation_id]')?.value;
    const variant = variants.find(({ variation_id }) => `${variation_id}` === chosen);
    const price = variant?.display_price ?? found?.item.price;
    const item = toItem(
      {
        id,
        name: found?.item.name ?? text('.product_title', scope) ?? meta('og:title'),
        brand: found?.item.brand,
        categories: [...scope.querySelectorAll('.posted_in a')].map(({ textContent }) => textContent),
        price: Number.isFinite(price)
          ? price
          : (meta('product:price:amount') ?? text('.price ins .amount', scope) ?? text('.price .amount', scope)),
        available: variant
          ? variant.is_in_stock !== false
          : /\b(in|out)(of)?stock\b/.test(classes)
            ? /\binstock\b/.test(classes)
            : found?.isAvailable,
        url: attribute('link[rel=canonical]', 'href') ?? location.href,
        image:
          meta('og:image') ?? found?.item.image ?? attribute('.woocommerce-product-gallery__image a', 'href', scope),
      },
      document.baseURI,
    );
    const codes = [text('.sku', scope), ...variants.flatMap(({ variation_id, sku }) => [variation_id, sku])];
    Object.assign(facts, {
      item,
      aliases: [...(found?.names ?? []), ...codes.flatMap((code) => quietly(() => textOf(code)) ?? [])],
    });
  }
  if (pageType === 'cart') facts.cart = cartOf(page);
  const number =
    /\/order-received\/(\d+)/.exec(path)?.[1] ?? new URLSearchParams(location.search).get('order-received');
  // Where `woocommerce_thankyou` prints the whole order, its attributes are read; or says that it has printed it before.
  const isTold = document.querySelector('[data-dangol-view=purchase],[data-dangol-told=purchase]');
  if (pageType === 'order' && number && !isTold && isJustPlaced(document)) {
    const value = numberOf(text('.woocommerce-order-overview__total .amount'));
    facts.order = { transaction_id: number, items: [], ...(currency && { currency }), ...(value && { value }) };
  }
  return facts;
}

/** WooCommerce, for `connectShop()`. */
export const woocommerce: ShopReader = {
  read: readWooCommerce,
  /** As the feeds and tag plug-ins write a post id: `woocommerce_gpf_123`, `gla_123`, `wc_post_id_123`. */
  idOf: (raw) => /^(?:woocommerce_gpf|gla|wc_post_id)_(\d+)$/.exec(raw)?.[1],
  fetchCart: fetchBlockCart,
  watchCart: watchWooCart,
};

/** What shows an order, in classic and in block themes. */
const SHOWN =
  '.woocommerce-order-overview,.woocommerce-order-details,.wc-block-order-confirmation-summary-list,.wc-block-order-confirmation-totals__table';
const ORDERED_ON =
  '.woocommerce-order-overview__date strong,.wc-block-order-confirmation-summary-list-item:nth-child(2) [class$=__value]';
const FRESH_MS = 3 * 86_400_000;

/**
 * Whether the page shows an order as to who has just placed it: not the form that asks another device for an address or to sign in, no payment that failed, and
 * none of days ago, where the date can be read without doubt (the year first, or WordPress's English form).
 */
function isJustPlaced(document: Document): boolean {
  if (!document.querySelector(SHOWN) || document.querySelector('.woocommerce-thankyou-order-failed')) return false;
  const text = document.querySelector(ORDERED_ON)?.textContent?.trim() ?? '';
  const [, year, month, day] = /(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})/.exec(text) ?? [];
  const english = new Date(text);
  const isEnglish = english.toLocaleDateString('en', { year: 'numeric', month: 'long', day: 'numeric' }) === text;
  const at = year ? Date.UTC(+year, +month! - 1, +day!) : isEnglish ? +english : Date.now();
  return Date.now() - at < FRESH_MS;
}

/** The rows of the classic cart; `undefined` where the cart is drawn by blocks, which name variations and not their products. */
function cartOf({ document }: ShopWindow): Item[] | undefined {
  const rows = [...document.querySelectorAll('tr.cart_item,.woocommerce-cart-form__cart-item')].slice(0, 100);
  if (!rows[0]) return document.querySelector('.cart-empty') ? [] : undefined;
  return rows.flatMap((row) => {
    const { text, attribute } = documentOf({ document, location: document.location });
    const line = toItem(
      {
        id: attribute('[data-product_id]', 'data-product_id', row),
        variant: attribute('[data-product_id]', 'data-product_sku', row),
        name: text('.product-name a,.product-name', row),
        price: text('.product-price .amount', row),
        quantity: row.querySelector<HTMLInputElement>('input.qty')?.value,
        url: attribute('.product-name a', 'href', row),
      },
      document.baseURI,
    );
    return line ?? [];
  });
}

/**
 * What the Store API says of the cart. A variation's product is asked for by itself.
 * @see https://developer.woocommerce.com/docs/apis/store-api/
 */
async function fetchBlockCart(page: ShopWindow & Pick<Window, 'fetch'>): Promise<{ items: Item[]; currency: string }> {
  const root = textOf(globalOf(page, 'wcSettings.wcBlocksConfig.restApiUrl')) ?? '/wp-json/';
  const ask = async (path: string) => (await page.fetch(`${root}wc/store/v1/${path}`)).json();
  const cart = await ask('cart');
  const lines = entriesOf(cart.items).slice(0, 20);
  const items = await Promise.all(
    lines.map(async ({ id, variation, name, quantity, prices, permalink, images }) => {
      const isVariation = entriesOf(variation).length > 0;
      const product = isVariation ? (await ask(`products/${encodeURIComponent(`${id}`)}`)).parent : id;
      const { price, currency_minor_unit: digits = 0 } = Object(prices);
      return toItem(
        {
          id: product || id,
          variant: isVariation ? id : undefined,
          name,
          price: Number(price) / 10 ** Number(digits),
          quantity,
          url: permalink,
          image: entriesOf(images)[0]?.src,
        },
        page.document.baseURI,
      );
    }),
  );
  return { items: items.flatMap((item) => item ?? []), currency: textOf(cart.totals?.currency_code) ?? '' };
}

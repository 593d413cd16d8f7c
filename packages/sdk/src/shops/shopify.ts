// Shopify's storefront says the product in `ShopifyAnalytics.meta`, with prices in hundredths, whatever the currency. The path is the truth in themes
// that change pages without loading them: what stands in globals and JSON-LD may still be the product before. Orders are said nowhere: no script
// runs on the thank-you page, and a custom pixel has no page.
import type { Item } from '@dangol/schema';
import { itemId } from '@dangol/schema';
import { numberOf, textOf } from '../capture/item-fields';
import { quietly } from '../capture/quietly';
import { documentOf } from './document-of';
import { entriesOf, globalOf } from './global-of';
import type { PageFacts, ShopPageType, ShopReader, ShopWindow } from './page-facts';
import { toItem } from './to-item';

const TYPES: [path: RegExp, type: ShopPageType][] = [
  [/\/products\/[^/]+/, 'product'],
  [/\/collections(\/|$)/, 'category'],
  [/\/cart\/?$/, 'cart'],
  [/\/checkouts?\//, 'checkout'],
  [/\/search\/?$/, 'search'],
  [/\/account(\/|$)/, 'member'],
  [/^\/([a-z]{2}(-[a-z]{2})?\/?)?$/i, 'home'],
];

/** What a storefront page of Shopify says. Ids are handles; the numeric ids, variants and SKUs are aliases. */
export function readShopify(page: ShopWindow): PageFacts | undefined {
  const { path, query, meta, declared, attribute } = documentOf(page);
  const pageType = TYPES.find(([words]) => words.test(path))?.[1];
  const found = declared();
  const currency =
    textIn(page, 'Shopify.currency.active') ??
    textIn(page, 'ShopifyAnalytics.meta.currency') ??
    textOf(found?.currency);
  const facts: PageFacts = { platform: 'shopify', pageType, currency };
  const visitor = globalOf(page, 'ShopifyAnalytics.meta.page');
  if (visitor)
    facts.isSignedIn = !!(globalOf(page, 'ShopifyAnalytics.meta.page.customerId') ?? globalOf(page, '__st.cid'));

  const handle = itemId(/\/products\/([^/]+)/.exec(path)?.[1]);
  if (pageType !== 'product' || !handle) return facts;
  const known = 'ShopifyAnalytics.meta.product';
  const address = decode(attribute('link[rel=canonical]', 'href') ?? '');
  const isHere = itemId(globalOf(page, `${known}.handle`) ?? /\/products\/([^/?#]+)/.exec(address)?.[1]) === handle;
  const product = isHere ? known : 'ShopifyAnalytics.none';
  const own = found && (isHere || decode(`${found.item.url}`).includes(`/products/${handle}`)) ? found : undefined;
  const variants = entriesOf(globalOf(page, `${product}.variants`));
  const chosen = variants.find(({ id }) => `${id}` === query('variant')) ?? variants[0];
  const hundredths = quietly(() => numberOf(chosen?.price));
  const item = toItem(
    {
      id: handle,
      name: own?.item.name ?? nameOf(chosen) ?? (isHere ? meta('og:title') : undefined),
      brand: globalOf(page, `${product}.vendor`) ?? own?.item.brand,
      categories: [globalOf(page, `${product}.type`)].filter(Boolean),
      price: hundredths === undefined ? own?.item.price : hundredths / 100,
      available: own?.isAvailable,
      url: `${path.slice(0, path.indexOf('/products/')).replace(/\/collections\/.*/, '')}/products/${encodeURIComponent(handle)}`,
      image: (isHere ? meta('og:image') : undefined) ?? own?.item.image,
    },
    page.document.baseURI,
  );
  const ids = [
    globalOf(page, `${product}.id`),
    globalOf(page, `${product}.gid`),
    ...variants.flatMap(({ id, sku }) => [id, sku]),
  ];
  return { ...facts, item, aliases: [...(own?.names ?? []), ...ids.flatMap((id) => itemId(id) ?? [])] };
}

/** Shopify, for `connectShop()`. */
export const shopify: ShopReader = {
  read: readShopify,
  /** Google's channel names an item `shopify_KR_{product}_{variant}`. */
  idOf: (raw) => /^shopify_[A-Z]+_(\d+)(_\d+)?$/.exec(raw)?.[1],
  /** @see https://shopify.dev/docs/api/ajax/reference/cart */
  async fetchCart(page) {
    const root = textIn(page, 'Shopify.routes.root') ?? '/';
    const cart = await (await page.fetch(`${root}cart.js`, { headers: { accept: 'application/json' } })).json();
    const items = entriesOf(cart.items).flatMap((line) => {
      const { handle, variant_id, product_title, vendor, product_type, final_price, price, quantity, url, image } =
        line;
      const item = toItem(
        {
          id: handle,
          variant: variant_id,
          name: product_title,
          brand: vendor,
          categories: [product_type].filter(Boolean),
          price: Number(final_price ?? price) / 100,
          quantity,
          url,
          image,
        },
        page.document.baseURI,
      );
      return item ?? [];
    });
    return { items, currency: textOf(cart.currency) ?? '' };
  },
  /** The theme's own form, sent by the browser or by the theme's script: its submit is seen either way, and its answer left alone. */
  watchCart({ document }, facts, added, signal) {
    const onSubmit = ({ target }: Event) =>
      quietly(() => {
        const form = target as HTMLFormElement;
        if (!/\/cart\/add\b/.test(form.getAttribute('action') ?? '')) return;
        const item = productOf(form, facts());
        const { value: variant } = form.querySelector<HTMLInputElement>('[name=id]') ?? {};
        const { value: quantity } = form.querySelector<HTMLInputElement>('[name=quantity]') ?? {};
        if (item) added({ ...item, quantity: numberOf(quantity) || 1, ...(variant && { item_variant: variant }) });
      });
    document.addEventListener('submit', onSubmit, { capture: true, passive: true, signal });
  },
};

/** The product of a form: the page's own, or (in a list, in a quick view) the one that its card links to. */
function productOf(form: HTMLFormElement, facts: PageFacts | undefined): Item | undefined {
  const ids = ['product-id', 'id'].flatMap(
    (name) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value || [],
  );
  if (facts?.item && ids.some((id) => facts.aliases?.includes(id))) return facts.item;
  for (let around: Element | null = form; around && around.localName !== 'body'; around = around.parentElement) {
    const href = around.querySelector('a[href*="/products/"]')?.getAttribute('href');
    const handle = /\/products\/([^/?#]+)/.exec(decode(href ?? ''))?.[1];
    if (handle) return { item_id: handle };
  }
  // A page that says no ids has one product.
  return facts?.aliases?.[0] ? undefined : facts?.item;
}

/** `Knit - Black / S` of the variant `Black / S` → `Knit`. */
function nameOf(variant: Record<string, unknown> | undefined): string | undefined {
  const [name, option] = quietly(() => [textOf(variant?.name), textOf(variant?.public_title)]) ?? [];
  return option && name?.endsWith(` - ${option}`) ? name.slice(0, -option.length - 3) : name;
}

function textIn(page: ShopWindow, path: string): string | undefined {
  return quietly(() => textOf(globalOf(page, path)));
}

function decode(address: string): string {
  return quietly(() => decodeURIComponent(address)) ?? address;
}

// Makeshop's templates say little of a product, in global variables; baskets and orders have no data at all, so they are read off the page.
import { numberOf, textOf } from '../capture/item-fields';
import { quietly } from '../capture/quietly';
import { documentOf } from './document-of';
import { entriesOf, globalOf } from './global-of';
import type { PageFacts, ShopPageType, ShopReader, ShopWindow } from './page-facts';
import { toItem } from './to-item';

const TYPES: [path: RegExp, type: ShopPageType][] = [
  [/\/(shopdetail|product)\.html$/, 'product'],
  [/\/(shopbrand|product_list|bestseller)\.html$/, 'category'],
  [/\/basket\.html$/, 'cart'],
  [/\/order_?(end|result|complete|ok)\.html$/, 'order'],
  [/\/order\.html$/, 'checkout'],
  [/\/(shop|product_)?search\.html$/, 'search'],
  [/\/(member|mypage|login|idinfo|myorder)\w*\.html$/, 'member'],
  [/^\/(m\/?)?((index|main|mainm)\.html)?$|\/html\/mainm?\.html$/, 'home'],
];

/** What a page of a (Korean) Makeshop shop says, desktop and mobile alike. Ids are `branduid`. */
export function readMakeshop(page: ShopWindow): PageFacts | undefined {
  const { path, query, meta, declared, attribute } = documentOf(page);
  const pageType = TYPES.find(([words]) => words.test(path))?.[1];
  const facts: PageFacts = { platform: 'makeshop', pageType, currency: 'KRW' };
  const login = globalOf(page, 'IS_LOGIN');
  if (login === 'true' || login === 'false') facts.isSignedIn = login === 'true';

  if (pageType === 'product') {
    const found = declared();
    const variants = entriesOf(globalOf(page, 'optionJsonData.basic')).flatMap(entriesOf);
    const id = query('branduid') ?? globalOf(page, 'product_uid') ?? attribute('input[name=branduid]', 'value');
    const item = toItem(
      {
        id,
        name: globalOf(page, 'product_name') || (found?.item.name ?? meta('og:title')),
        brand: found?.item.brand,
        price: globalOf(page, 'product_price') || (found?.item.price ?? meta('product:price:amount')),
        available: variants[0]
          ? variants.some((variant) => quietly(() => variant.sto_state !== 'SOLDOUT'))
          : found?.isAvailable,
        url: attribute('link[rel=canonical]', 'href') ?? `${page.location.pathname}?branduid=${id}`,
        image: meta('og:image') ?? found?.item.image,
      },
      page.document.baseURI,
    );
    const codes = variants.flatMap(({ sto_code }) => quietly(() => textOf(sto_code)) ?? []);
    if (item) Object.assign(facts, { item, aliases: [...(found?.names ?? []), ...codes] });
  }
  if (pageType === 'cart') facts.cart = cartOf(page);
  const number = query('ordernum');
  // Where the template says the whole order, its attributes are read.
  if (pageType === 'order' && number && !page.document.querySelector('[data-dangol-view=purchase]')) {
    facts.order = { transaction_id: number, currency: 'KRW', items: [] };
  }
  return facts;
}

/** Makeshop, for `connectShop()`. What is put into the cart is seen on the page of the cart. */
export const makeshop: ShopReader = { read: readMakeshop };

/** Rows that name a product by its address and have a field for their amount. A page without rows is of an empty cart only where it says so: a skin may draw them later. */
function cartOf({ document }: ShopWindow): PageFacts['cart'] {
  const amounts = [...document.querySelectorAll<HTMLInputElement>('input[name^=amount]')].slice(0, 100);
  if (!amounts[0] && !/비어\s*있|(담긴|담은)\s*상품이\s*없/.test(document.body.textContent ?? '')) return undefined;
  return amounts.flatMap((amount) => {
    const row = amount.closest('tr,li') ?? amount.closest('form');
    const links = [...(row?.querySelectorAll<HTMLAnchorElement>('a[href*="branduid="]') ?? [])];
    const named = links.find(({ textContent }) => textContent?.trim()) ?? links[0];
    const id = /[?&]branduid=(\d+)/.exec(named?.getAttribute('href') ?? '')?.[1];
    const price = [...(row?.querySelectorAll('[class*=price]') ?? [])].map(({ textContent }) => numberOf(textContent));
    const line = toItem(
      { id, name: named?.textContent, price: price.find((one) => one), quantity: amount.value },
      document.baseURI,
    );
    return line ?? [];
  });
}

// Cafe24 says what it knows in meta tags and in global variables of its own templates; JSON-LD only where the shop has turned it on.
import type { Item } from '@dangol/schema';
import { numberOf, textOf } from '../capture/item-fields';
import { quietly } from '../capture/quietly';
import { documentOf } from './document-of';
import { entriesOf, globalOf } from './global-of';
import type { PageFacts, ShopOrder, ShopPageType, ShopReader, ShopWindow } from './page-facts';
import { toItem } from './to-item';
import { watchPresses } from './watch-presses';

/** Words of `path_role`, or of the path where a skin lacks it. */
const TYPES: [words: RegExp, type: ShopPageType][] = [
  [/ORDER_?RESULT/, 'order'],
  [/BASKET/, 'cart'],
  [/ORDER_?FORM/, 'checkout'],
  [/PRODUCT[_/]DETAIL|^\/PRODUCT\/[^/]+\/\d/, 'product'],
  [/SEARCH/, 'search'],
  [/PRODUCT[_/]|CATEGORY/, 'category'],
  [/MEMBER|MYSHOP|LOGIN/, 'member'],
  [/^(MAIN|INDEX|\/(INDEX.HTML)?$)/, 'home'],
];

/** What a page of a Cafe24 shop says, desktop and mobile skins alike. Ids are `product_no`. */
export function readCafe24(page: ShopWindow): PageFacts | undefined {
  const { meta, path, query, declared, attribute } = documentOf(page);
  const role = (meta('path_role') ?? path).toUpperCase();
  const pageType = TYPES.find(([words]) => words.test(role))?.[1];
  const data =
    globalOf(page, 'EC_FRONT_EXTERNAL_SCRIPT_VARIABLE_DATA') ??
    globalOf(page, 'CAFE24.FRONT_EXTERNAL_SCRIPT_VARIABLE_DATA');
  const base = page.document.baseURI;
  const currency =
    meta('product:price:currency') ??
    quietly(() => textOf((page.SHOP as { getCurrency(): string }).getCurrency())) ??
    'KRW';
  const facts: PageFacts = { platform: 'cafe24', pageType, currency };
  const member = globalOf(page, 'EC_FRONT_EXTERNAL_SCRIPT_VARIABLE_DATA.common_member_id_crypt');
  if (typeof member === 'string') facts.isSignedIn = member !== '';

  if (pageType === 'product') {
    const found = declared();
    const id =
      meta('product:productId') ??
      textOf(globalOf(page, 'iProductNo')) ??
      query('product_no') ??
      /^\/product\/.*?\/(\d+)(\/|$)/.exec(path)?.[1] ??
      attribute('input[name=product_no]', 'value');
    const item = toItem(
      {
        id,
        name: globalOf(page, 'product_name') ?? meta('og:title'),
        brand: meta('product:brand') ?? found?.item.brand,
        categories: [
          ...page.document.querySelectorAll(
            '.xans-product-headcategory a[href*="/category/"],.xans-product-headcategory a[href*="cate_no="]',
          ),
        ].map(({ textContent }) => textContent),
        price:
          meta('product:sale_price:amount') ??
          meta('product:price:amount') ??
          globalOf(page, 'product_price') ??
          found?.item.price,
        available: stockOf(page) ?? found?.isAvailable,
        url: attribute('link[rel=canonical]', 'href') ?? meta('og:url') ?? page.location.href,
        image: meta('og:image') ?? found?.item.image,
      },
      base,
    );
    if (item) Object.assign(facts, { item, aliases: found?.names });
  }
  const rows = globalOf(page, pageType === 'checkout' ? 'aBasketProductOrderData' : 'aBasketProductData');
  if (/cart|checkout/.test(pageType ?? '') && Array.isArray(rows)) facts.cart = linesOf(entriesOf(rows), base);
  if (pageType === 'order') facts.order = orderOf(data, currency, base);
  return facts;
}

/** Cafe24, for `connectShop()`. */
export const cafe24: ShopReader = {
  read: readCafe24,
  /** 상품코드 and 상품품목코드 name the product by its number in base 26: `P00000KV`, `P00000KV000A` → `281`. */
  idOf(raw) {
    const letters = /^P(?=.{7}(.{4})?$)0*([A-Z]+?)(?:[0-9][0-9A-Z]{3})?$/.exec(raw)?.[2];
    if (!letters || (raw.length === 8 && !/^P0*[A-Z]+$/.test(raw))) return undefined;
    return String([...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 65, 0));
  },
  watchCart: (page, facts, added, signal) =>
    watchPresses(page, signal, {
      button: '[onclick*="product_submit(2"],#actionCart,.actionCart,.btnBasket,[name=actionCart]',
      counter: '.EC-Layout-Basket-count,.EC-Layout_Basket-count',
      shown: '#confirmLayer,.xans-product-basketadd',
      pressed() {
        const item = facts()?.item;
        const quantity = numberOf(
          (page.document.querySelector('#quantity,[name=quantity_opt\\[\\]]') as HTMLInputElement | null)?.value,
        );
        if (item) added({ ...item, quantity: quantity || 1 });
      },
    }),
};

/** Whether any variant can be bought; `undefined` where the page does not say. */
function stockOf(page: ShopWindow): boolean | undefined {
  const icon = globalOf(page, 'is_soldout_icon');
  if (icon === 'T' || icon === 'F') return icon === 'F';
  const variants = entriesOf(globalOf(page, 'option_stock_data'));
  const isSoldOut = ({ is_selling, is_auto_soldout, use_stock, use_soldout, stock_number }: Record<string, unknown>) =>
    is_selling === 'F' ||
    is_auto_soldout === 'T' ||
    ((use_stock === true || use_stock === 'T') && use_soldout === 'T' && numberOf(stock_number) === 0);
  return variants[0] && !variants.every((variant) => quietly(() => isSoldOut(variant)));
}

function orderOf(data: unknown, currency: string, base: string): ShopOrder | undefined {
  const read = (name: string) => quietly(() => Object(data)[name]);
  const transaction_id = quietly(() => textOf(read('order_id')));
  if (!transaction_id) return undefined;
  const items = linesOf(entriesOf(read('order_product')), base);
  const value = quietly(() => numberOf(read('payed_amount')));
  return { transaction_id, currency, items, ...(value && { value }) };
}

function linesOf(rows: Record<string, unknown>[], base: string): Item[] {
  return rows.flatMap((row) => {
    const line = quietly(() =>
      toItem(
        {
          id: row.product_no ?? cafe24.idOf?.(String(row.product_code)),
          variant: row.item_code ?? row.variant_code,
          name: row.product_name,
          categories: [row.category_name_1, row.category_name_2, row.category_name_3].filter(Boolean),
          price: row.product_price,
          quantity: row.quantity ?? row.product_qty,
        },
        base,
      ),
    );
    return line ?? [];
  });
}

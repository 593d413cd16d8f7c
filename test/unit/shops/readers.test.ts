// What each platform's pages say, read off pages of their shape.
import { describe, expect, test } from 'vitest';
import { readCafe24 } from '../../../packages/sdk/src/shops/cafe24';
import { readMakeshop } from '../../../packages/sdk/src/shops/makeshop';
import { readShopify, shopify } from '../../../packages/sdk/src/shops/shopify';
import { readWooCommerce } from '../../../packages/sdk/src/shops/woocommerce';
import { shopHtml } from '../../browser/shops/serve-shop';
import { PRODUCTS, type WorldProduct } from '../../support/shops/world';
import { openHtml, openShopPage } from './open-shop-page';

const [knit, shirt] = PRODUCTS as [WorldProduct, WorldProduct];
const at = 'https://shop.test';

describe('Cafe24', () => {
  const open = (page: 'home' | 'category' | 'product' | 'cart' | 'order' | 'guest-order', address: string) =>
    readCafe24(openShopPage('cafe24', page, address));

  test('the product, at the price it is sold for, in stock if one variant is', () => {
    expect(open('product', '/product/달빛-니트/11/category/24/display/1/')).toEqual({
      platform: 'cafe24',
      pageType: 'product',
      currency: 'KRW',
      isSignedIn: false,
      aliases: undefined,
      item: {
        item_id: '11',
        item_name: '달빛 니트',
        item_category: '상의',
        item_category2: '니트',
        price: 49_000,
        availability: 'in_stock',
        item_url: `${at}${encodeURI('/product/달빛-니트/11/')}`,
        item_image: `${at}/web/product/big/11.jpg`,
      },
    });
  });

  test('the basket by product number, with the variant', () => {
    const facts = open('cart', '/order/basket.html');
    expect(facts).toMatchObject({
      pageType: 'cart',
      cart: [
        { item_id: '11', item_variant: 'P000000L000B', item_name: knit.title, price: knit.price, quantity: 2 },
        { item_id: '12', item_variant: 'P000000M000A', item_name: shirt.title, price: shirt.price, quantity: 1 },
      ],
    });
  });

  test('the order, a line without a number by its code, and who is signed in', () => {
    expect(open('order', '/order/order_result.html')).toMatchObject({
      pageType: 'order',
      isSignedIn: true,
      order: {
        transaction_id: '20261121-0000017',
        value: knit.price * 2 + shirt.price + 3000,
        currency: 'KRW',
        items: [
          {
            item_id: '11',
            item_variant: 'P000000L000B',
            quantity: 2,
            price: knit.price,
            item_category: '상의',
            item_category2: '니트',
          },
          { item_id: '12', quantity: 1 },
        ],
      },
    });
    const waiting = open('guest-order', '/m/order/order_result.html');
    expect(waiting).toMatchObject({ pageType: 'order', isSignedIn: false });
    expect(waiting?.order).toBeUndefined();
  });

  test('home and category have no item', () => {
    expect(open('home', '/')).toEqual({ platform: 'cafe24', pageType: 'home', currency: 'KRW', isSignedIn: false });
    expect(open('category', '/category/니트/24/')).toMatchObject({ pageType: 'category' });
    expect(open('category', '/category/니트/24/')?.item).toBeUndefined();
  });

  test('a skin without meta tags: the path and the globals say it', () => {
    const bare = shopHtml('cafe24', 'product').replace(/<meta (property|name)="(product|og|path)[^>]*>/g, '');
    const facts = readCafe24(openHtml(bare, '/product/달빛-니트/11/category/24/display/1/'));
    expect(facts).toMatchObject({
      pageType: 'product',
      item: { item_id: '11', item_name: '달빛 니트', price: 49_000 },
    });
    const old = bare.replace(/var (iProductNo|product_name|product_price) = .*/g, '');
    expect(readCafe24(openHtml(old, '/product/detail.html?product_no=11&cate_no=24'))?.item).toMatchObject({
      item_id: '11',
    });
  });

  test('sold out by its icon, or because every variant is', () => {
    const html = shopHtml('cafe24', 'product');
    const stock = (page: string) => readCafe24(openHtml(page, '/product/달빛-니트/11/'))?.item?.availability;
    expect(stock(html.replace("is_soldout_icon = 'F'", "is_soldout_icon = 'T'"))).toBe('out_of_stock');
    const silent = html.replace(/var is_soldout_icon.*/, '');
    expect(stock(silent)).toBe('in_stock');
    expect(stock(silent.replaceAll('\\"stock_number\\":4', '\\"stock_number\\":0'))).toBe('out_of_stock');
  });

  test('money as text with commas', () => {
    const html = shopHtml('cafe24', 'product').replaceAll('content="49000"', 'content="1,049,000.00"');
    expect(readCafe24(openHtml(html, '/product/달빛-니트/11/'))?.item?.price).toBe(1_049_000);
  });
});

describe('Makeshop', () => {
  const open = (page: 'home' | 'category' | 'product' | 'cart' | 'order' | 'guest-order', address: string) =>
    readMakeshop(openShopPage('makeshop', page, address));

  test.each(['/shop/shopdetail.html', '/m/product.html'])('the product at %s', (path) => {
    expect(open('product', `${path}?branduid=3359711&xcode=001`)).toMatchObject({
      platform: 'makeshop',
      pageType: 'product',
      currency: 'KRW',
      isSignedIn: false,
      item: {
        item_id: '3359711',
        item_name: knit.title,
        price: knit.price,
        availability: 'in_stock',
        item_url: `${at}${path}?branduid=3359711`,
      },
      aliases: ['MD-0011-1', 'MD-0011-2', 'MD-0011-3'],
    });
  });

  test('the basket: rows with an amount, not what is recommended below', () => {
    const { cart } = open('cart', '/shop/basket.html')!;
    expect(cart).toEqual([
      { item_id: '3359711', item_name: knit.title, price: knit.price, quantity: 2 },
      { item_id: '3359712', item_name: shirt.title, price: shirt.price, quantity: 1 },
    ]);
  });

  test('a basket without rows is empty where the page says so, else not known', () => {
    const basket = (words: string) =>
      readMakeshop(openHtml(`<!doctype html><body><div>${words}</div></body>`, '/shop/basket.html'));
    expect(basket('장바구니가 비어 있습니다.')?.cart).toEqual([]);
    expect(basket('')?.cart).toBeUndefined();
  });

  test('an order that the template says is left to its attributes; another is told by its number', () => {
    expect(open('order', '/shop/orderend.html?ordernum=20261121103012-48211902')?.order).toBeUndefined();
    expect(open('guest-order', '/m/order_end.html?ordernum=20261121103012-48211903')).toMatchObject({
      pageType: 'order',
      isSignedIn: false,
      order: { transaction_id: '20261121103012-48211903', currency: 'KRW', items: [] },
    });
    expect(open('order', '/shop/orderend.html')?.isSignedIn).toBe(true);
  });

  test.each([
    ['/', 'home'],
    ['/m/', 'home'],
    ['/shop/shopbrand.html', 'category'],
    ['/shop/search.html', 'search'],
    ['/shop/order.html', 'checkout'],
    ['/shop/member.html', 'member'],
    ['/board/board.html', undefined],
  ])('%s is %s', (path, pageType) => {
    expect(open('home', path)?.pageType).toBe(pageType);
  });
});

describe('Shopify', () => {
  const product = (address = '/collections/knit/products/moonlight-knit', change = (html: string) => html) =>
    readShopify(openHtml(change(shopHtml('shopify', 'product')), address));

  test('the product by its handle, with every other name it has', () => {
    const { item, aliases, ...facts } = product()!;
    expect(facts).toEqual({ platform: 'shopify', pageType: 'product', currency: 'KRW', isSignedIn: false });
    expect(item).toEqual({
      item_id: 'moonlight-knit',
      item_name: knit.title,
      item_brand: knit.brand,
      item_category: '니트',
      price: knit.price,
      availability: 'in_stock',
      item_url: `${at}/products/moonlight-knit`,
      item_image: `${at}/cdn/shop/files/moonlight-knit.jpg`,
    });
    expect(aliases).toEqual(
      expect.arrayContaining([`${knit.gid}`, `gid://shopify/Product/${knit.gid}`, 'MD-0011-1', `${knit.gid * 4 + 2}`]),
    );
  });

  test('the price of the variant in the address', () => {
    const dear = (html: string) =>
      html.replace(`"id":${knit.gid * 4 + 2},"price":4900000`, `"id":${knit.gid * 4 + 2},"price":5150050`);
    expect(product(`/products/moonlight-knit?variant=${knit.gid * 4 + 2}`, dear)?.item?.price).toBe(51_500.5);
    expect(product('/products/moonlight-knit', dear)?.item?.price).toBe(knit.price);
  });

  test('a handle in Korean, decoded as exports have it', () => {
    expect(product('/ko/products/달빛-니트')?.item).toMatchObject({ item_id: '달빛-니트' });
  });

  test('what stands from the product before, in a theme that changes pages by script, is nobody’s', () => {
    expect(product('/products/breeze-bag')).toMatchObject({ item: { item_id: 'breeze-bag' }, aliases: [] });
    expect(Object.keys(product('/products/breeze-bag')!.item!)).toEqual(['item_id', 'item_url']);
    // Before 2024 the meta named no handle.
    const old = (html: string) => html.replace('"handle":"moonlight-knit",', '');
    expect(product('/products/breeze-bag', old)?.item?.item_name).toBeUndefined();
    expect(product('/products/moonlight-knit', old)?.item?.item_name).toBe(knit.title);
  });

  test.each([
    ['/', 'home'],
    ['/en-us', 'home'],
    ['/collections/knit', 'category'],
    ['/ko/cart', 'cart'],
    ['/search', 'search'],
    ['/account/login', 'member'],
    ['/pages/about', undefined],
  ])('%s is %s', (path, pageType) => {
    expect(readShopify(openShopPage('shopify', 'home', path))?.pageType).toBe(pageType);
  });

  test('Google’s name of an item is that of its product', () => {
    expect(shopify.idOf?.(`shopify_KR_${knit.gid}_${knit.gid * 4}`)).toBe(`${knit.gid}`);
    expect(shopify.idOf?.('moonlight-knit')).toBeUndefined();
  });

  test('a signed-in customer', () => {
    const signedIn = (html: string) => html.replace('"pageType":"product"', '"pageType":"product","customerId":7');
    expect(product('/products/moonlight-knit', signedIn)?.isSignedIn).toBe(true);
  });
});

describe('WooCommerce', () => {
  const open = (page: 'home' | 'category' | 'product' | 'cart' | 'order' | 'guest-order', address: string) =>
    readWooCommerce(openShopPage('woocommerce', page, address));

  test('the product by its post id; SKU and variations are other names', () => {
    const { item, aliases, ...facts } = readWooCommerce(
      openHtml(
        shopHtml('woocommerce', 'product').replace(
          'class="variation_id" value="11001"',
          'class="variation_id" value="0"',
        ),
        '/product/moonlight-knit/',
      ),
    )!;
    expect(facts).toEqual({ platform: 'woocommerce', pageType: 'product', currency: 'KRW', isSignedIn: false });
    expect(item).toEqual({
      item_id: '11',
      item_name: knit.title,
      item_brand: knit.brand,
      item_category: '상의',
      item_category2: '니트',
      price: knit.price,
      availability: 'in_stock',
      item_url: `${at}/product/moonlight-knit/`,
      item_image: `${at}/wp-content/uploads/moonlight-knit.jpg`,
    });
    expect(aliases).toEqual(expect.arrayContaining(['MD-0011', '11000', 'MD-0011-3']));
  });

  test('the chosen variation says price and stock', () => {
    const html = shopHtml('woocommerce', 'product').replace(
      'class="variation_id" value="11001"',
      'class="variation_id" value="11000"',
    );
    expect(readWooCommerce(openHtml(html, '/product/moonlight-knit/'))?.item?.availability).toBe('out_of_stock');
  });

  test('without JSON-LD: the page itself, in whatever way it groups digits', () => {
    const html = shopHtml('woocommerce', 'product')
      .replace(/<script type="application\/ld\+json">.*<\/script>/, '')
      .replace('value="11001"', 'value=""')
      .replaceAll('₩</span>49,000', '€</span>1.249,50');
    expect(readWooCommerce(openHtml(html, '/product/moonlight-knit/'))).toMatchObject({
      item: { item_id: '11', item_name: knit.title, price: 1249.5, availability: 'in_stock' },
    });
  });

  test('the cart by product, with the variant', () => {
    expect(open('cart', '/cart/')?.cart).toMatchObject([
      { item_id: '11', item_variant: 'MD-0011-2', item_name: knit.title, price: knit.price, quantity: 2 },
      { item_id: '12', quantity: 1 },
    ]);
  });

  test('the order: what the hook prints is read as attributes, else its number and total', () => {
    expect(open('order', '/checkout/order-received/1017/?key=a')).toMatchObject({
      pageType: 'order',
      isSignedIn: true,
    });
    expect(open('order', '/checkout/order-received/1017/?key=a')?.order).toBeUndefined();
    expect(open('guest-order', '/checkout/order-received/1018/?key=a')?.order).toEqual({
      transaction_id: '1018',
      value: knit.price * 2 + shirt.price,
      currency: 'KRW',
      items: [],
    });
  });

  describe('an order’s page that is opened again', () => {
    const address = '/checkout/order-received/1018/?key=a';
    const html = shopHtml('woocommerce', 'guest-order');
    const on = (date: string, page = html) =>
      readWooCommerce(
        openHtml(
          page.replace(
            '</ul>',
            `<li class="woocommerce-order-overview__date date">날짜: <strong>${date}</strong></li></ul>`,
          ),
          address,
        ),
      )?.order;
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    const english = (day: Date) => day.toLocaleDateString('en', { year: 'numeric', month: 'long', day: 'numeric' });
    const korean = (day: Date) => `${day.getUTCFullYear()}년 ${day.getUTCMonth() + 1}월 ${day.getUTCDate()}일`;

    test.each([english, korean])(
      'days later is no purchase; on its day it is, and so is a date that cannot be told',
      (form) => {
        expect(on(form(daysAgo(0)))?.transaction_id).toBe('1018');
        expect(on(form(daysAgo(9)))).toBeUndefined();
        for (const unsure of ['enero 5, 2026', '05/01/2026', '5 août 2026', '']) expect(on(unsure)).toBeDefined();
      },
    );

    test('elsewhere, where WooCommerce asks for an address first, is no purchase, and neither is a payment that failed', () => {
      const bare = html.replace(
        /<ul class="woocommerce-order-overview[\s\S]*<\/ul>/,
        '<form class="woocommerce-verify-email"></form>',
      );
      expect(bare).not.toBe(html);
      expect(readWooCommerce(openHtml(bare, address))?.order).toBeUndefined();
      const failed = html.replace('<ul ', '<p class="woocommerce-thankyou-order-failed"></p><ul ');
      expect(readWooCommerce(openHtml(failed, address))?.order).toBeUndefined();
      const told = html.replace('<ul ', '<i hidden data-dangol-told="purchase"></i><ul ');
      expect(readWooCommerce(openHtml(told, address))?.order).toBeUndefined();
    });
  });
});

describe('an element whose id is the name of a global', () => {
  const named = (page: ReturnType<typeof openHtml>, name: string) => {
    const element = page.document.createElement('h2');
    // As a browser does: found under its name, and not the window's own.
    const window = Object.assign(Object.create({ [name]: element }), page);
    delete window[name];
    return window as typeof page;
  };

  test('is not taken for it: what the page says elsewhere counts', () => {
    const [cafe24Page, shopifyPage] = [
      openShopPage('cafe24', 'product', '/product/x/11/'),
      openShopPage('shopify', 'product', '/products/moonlight-knit'),
    ];
    expect(readCafe24(named(cafe24Page, 'product_name'))?.item?.item_name).toBe(knit.title);
    expect(readShopify(named(shopifyPage, 'ShopifyAnalytics'))?.isSignedIn).toBeUndefined();
  });
});

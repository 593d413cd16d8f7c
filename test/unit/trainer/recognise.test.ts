import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../../packages/trainer/src/prepare/shape-of';
import { guessPageId, pageIdOf } from '../../../packages/trainer/src/read/choose-page-id';
import { plainText } from '../../../packages/trainer/src/read/plain-text';
import { toAddress } from '../../../packages/trainer/src/read/to-address';
import { toPageAddress } from '../../../packages/trainer/src/read/to-page-address';
import { cafe24Number } from '../../../packages/trainer/src/recognise/cafe24-number';
import { headerKey } from '../../../packages/trainer/src/recognise/header-key';
import { matchRecogniser } from '../../../packages/trainer/src/recognise/match-recogniser';
import { FEED_IDS } from '../../support/shops/exports/naver-ep';
import { PRODUCTS } from '../../support/shops/world';

test('headers are one name with a mark, other spaces, another case, a currency or a shop behind; not with another meaning', () => {
  expect(headerKey('\uFEFF 총  주문금액(KRW) ')).toBe(headerKey('총주문금액'));
  expect(headerKey('상품명(한국어 쇼핑몰)')).toBe(headerKey('상품명'));
  expect(headerKey('주문번호'.normalize('NFD'))).toBe('주문번호');
  expect(headerKey('lineitem  SKU')).toBe(headerKey('Lineitem sku'));
  expect(headerKey('주문상품명(옵션포함)')).not.toBe(headerKey('주문상품명'));
  expect(headerKey('Body (HTML)')).not.toBe(headerKey('Body'));
});

test('the first recogniser whose signs are there, and none for other files', () => {
  const name = (...columns: string[]) => matchRecogniser({ columns })?.name;
  expect(name('주문번호', '품목별 주문번호')).toBe('cafe24-orders');
  expect(name('Lineitem quantity', 'Lineitem name', 'Name')).toBe('shopify-orders');
  expect(name('URL handle', 'Title', 'Variant SKU')).toBe('shopify-products');
  expect(name('id', 'price_pc', 'image_link')).toBe('naver-ep');
  expect(name('Order #', 'Product(s)')).toBe('woo-analytics');
  expect(name('InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate')).toBeUndefined();
  expect(name('timestamp', 'visitorid', 'event', 'itemid')).toBeUndefined();
});

test('Cafe24 writes the number of a page in letters, of a product and of its variants', () => {
  const codes = {
    P00000BT: '45',
    P00000BT000A: '45',
    P000000M: '12',
    P00000KV: '281',
    P0000KQC: '7178',
    P00000CK00NV: '62',
  };
  for (const [code, number] of Object.entries(codes)) expect([code, cafe24Number(code)]).toEqual([code, number]);
  for (const product of PRODUCTS) expect(cafe24Number(product.code)).toBe(String(product.no));
  for (const code of ['45', 'P0000045', 'p00000bt', 'P00000BT00', 'XP00000BT', ''])
    expect(cafe24Number(code)).toBeUndefined();
});

describe('what pages call an item is told by the links', () => {
  const sample = (ids: (typeof FEED_IDS)[keyof typeof FEED_IDS]) =>
    PRODUCTS.map(
      (product) =>
        new Map([
          ['id', String(ids.id(product))],
          ['sku', product.sku],
          ['link', ids.link(product)],
        ]),
    );
  test('that carry it', () => {
    for (const ids of [FEED_IDS.cafe24, FEED_IDS.makeshop, FEED_IDS.imweb])
      expect(guessPageId(sample(ids))).toEqual({ by: 'id', isSure: true });
    const gfeed = sample(FEED_IDS.cafe24).map((cells) => new Map([...cells, ['id', `gla_${cells.get('id')}`]]));
    expect(guessPageId(gfeed)).toEqual({ by: 'link', isSure: true });
    const shopify = PRODUCTS.map(
      ({ gid, handle }) =>
        new Map([
          ['id', `shopify_KR_${gid}_${gid + 1}`],
          ['link', `https://shop.example/products/${handle}`],
        ]),
    );
    expect(guessPageId(shopify)).toEqual({ by: 'link', isSure: true });
    expect(pageIdOf(shopify[0]!, guessPageId(shopify))).toEqual({ id: 'moonlight-knit', rank: 0 });
  });
  test('and by the column of ids where they tell nothing', () => {
    expect(guessPageId(sample(FEED_IDS.woocommerce))).toEqual({ by: 'id', isSure: false });
    expect(guessPageId(PRODUCTS.map(({ sku }) => new Map([['id', sku]])))).toEqual({ by: 'id', isSure: false });
  });
});

test('titles without markup, addresses that a page can use, shapes instead of codes', () => {
  expect(plainText('<b>달빛</b> 니트 &amp; 가방&nbsp;<br/>')).toBe('달빛 니트 & 가방');
  expect(plainText('size < 5 &unknown; &#39;A&#x27;')).toBe("size < 5 &unknown; 'A'");
  expect(toAddress('//cdn.example/a.jpg')).toBe('https://cdn.example/a.jpg');
  expect(toAddress('www.shop.example/a.jpg')).toBe('https://www.shop.example/a.jpg');
  expect(toAddress('images/a.jpg')).toBe('/images/a.jpg');
  expect(toAddress('/goods/1')).toBe('/goods/1');
  expect(['javascript:alert(1)', 'data:text/html,x', ''].map(toAddress)).toEqual([undefined, undefined, undefined]);
  expect([shapeOf('P00000BT'), shapeOf('MD-0045-s'), shapeOf('달빛 1')]).toEqual(['A00000AA', 'AA-0000-a', '가가 0']);
});

test('an item’s page is linked without what its feed counts visitors by', () => {
  const shop = 'https://shop.example/shop/shopdetail.html';
  expect(toPageAddress(`${shop}?branduid=3359711&ref=naver_open`)).toBe(`${shop}?branduid=3359711`);
  expect(toPageAddress(`${shop}?utm_source=n&amp;branduid=1&NaPm=ct%3D1&utm_medium=s#top`)).toBe(
    `${shop}?branduid=1#top`,
  );
  expect(toPageAddress('/goods/달빛?gclid=1')).toBe('/goods/달빛');
  expect(toPageAddress('/goods?no=1&ref=12&reference=naver')).toBe('/goods?no=1&ref=12&reference=naver');
  expect([undefined, 'javascript:alert(1)', '/a#?b', `${shop}?`].map(toPageAddress)).toEqual([
    undefined,
    undefined,
    '/a#?b',
    shop,
  ]);
});

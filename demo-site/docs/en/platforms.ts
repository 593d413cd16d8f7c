import type { Doc } from '../doc';

const tag = (platform: string, at: string) =>
  `<script async src="${at}dangol.js" data-platform="${platform}" data-regime="eu" data-model="${at}model/"></script>`;

export const platforms: Doc = {
  title: 'Platforms',
  summary: 'What differs on Cafe24, Makeshop, Shopify, WooCommerce and in a shop of your own making.',
  blocks: [
    {
      text: 'The tag is the same everywhere; `data-platform` says how the page is read, and is found by itself where it is left out. Items are called as the pages call them; whatever else the files call them is joined in training.',
    },
    {
      table: {
        head: ['Platform', 'Item id of its pages', 'Orders', 'Catalogue'],
        rows: [
          ['Cafe24', '`product_no`', '전체 주문 조회 → 엑셀다운로드', 'the Naver Shopping feed'],
          ['Makeshop', '`branduid`', '전체주문조회 → 엑셀 다운로드', 'the Naver Shopping feed and the product file'],
          ['Shopify', 'handle', 'Orders → Export', 'Products → Export, or a feed'],
          ['WooCommerce', 'post id', '`wp dangol export`, or REST', 'Products → Export, or a feed'],
          ['Your own', 'that of its links or JSON-LD', 'from the database, a row a line', 'CSV or a feed'],
        ],
      },
    },
    { heading: 'Cafe24' },
    {
      text: 'What lies below `web/` on its FTP (`MALL.ftp.cafe24.com`) is public. Some uploaders refuse `.json`: publish with `--flat --extension txt`. The layouts of the PC and the mobile skin each take the lines; they stand ready in `examples/cafe24` of the repository.',
    },
    {
      code: '<script async src="/web/dangol/dangol.js" data-platform="cafe24" data-regime="kr" data-model="/web/dangol/model/manifest.txt" data-strips="goes-with:6@after:.xans-product-action, similar-buyers@after:#prdDetail"></script>',
    },
    { heading: 'Makeshop' },
    {
      text: 'The files are easiest on another host, which has to send `Access-Control-Allow-Origin`. The tag goes into 상단 of 개별디자인, the strips into the product page: `examples/makeshop`.',
    },
    { code: tag('makeshop', 'https://cdn.example.com/dangol/') },
    { heading: 'Shopify' },
    {
      text: 'The scripts are theme assets, the model lies on S3-compatible storage or any static host. `data-platform="shopify"` stands for Shopify’s consent banner as well. No theme script runs where an order is confirmed: a custom pixel tells of it. Snippet, section and pixel: `examples/shopify`.',
    },
    { code: tag('shopify', 'https://cdn.example.com/dangol/') },
    { heading: 'WooCommerce' },
    {
      text: 'One plugin file, `examples/woocommerce/dangol.php`, prints the tag, the strips, the purchase, the member and the notice, and exports the orders. Block themes take the shortcode.',
    },
    { code: '[dangol kind="similar-buyers" limit="12"]' },
    { heading: 'A shop of your own making' },
    {
      text: 'GA4 e-commerce events and JSON-LD are read as they are; without them it is one call. `examples/react-store` goes from the list to the order in React.',
    },
    { code: "dangol('track', 'add_to_cart', { items: [{ item_id: 'P1042', price: 39000 }] })" },
    { heading: 'Good to know everywhere' },
    {
      list: [
        '`www.` and `m.` are origins of their own, and so their profiles are: one address for all is better.',
        'In-app browsers (KakaoTalk, Naver, Instagram) keep a storage of their own, which goes easily. Strips of the model and of the page go on.',
        'A template that tells a signed-in member’s orders (`data-dangol-member`) lets a wiped device know when something is due again. Used under `profileLink` alone.',
        '`"enabled": false` in the model’s manifest turns everything off on all pages at once.',
      ],
    },
  ],
};

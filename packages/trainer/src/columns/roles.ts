/** What a column can be to us. Each kind of input looks for some of them. */
export type Role = string;

/** The roles of one kind of input: the usual column names of each, best first, compared by letters and digits alone. */
export interface Roles {
  kind: 'orders' | 'events' | 'catalogue' | 'links';
  names: Record<Role, readonly string[]>;
  needed: readonly Role[];
}

const ITEM = [
  'item, item id, item no, item code, stock code, product id, product, product no, product code, sku, sku id, article id',
  'asin, goods no, goods id, goods code, item sku, product sku, 상품번호, 상품ID, 상품코드, 품목코드, 품번, 상품관리코드, 판매자상품코드, 자체상품코드',
];
const ORDER = [
  'order, order id, order no, order number, order code, invoice no, invoice, invoice id, invoice number, transaction id',
  'transaction, transaction no, basket id, basket, receipt, receipt id, receipt no, 주문번호, 주문ID, 주문코드, 주문서번호, 영수증번호, 거래번호',
];
const BUYER = [
  'buyer, buyer id, customer id, customer, customer no, customer number, customer code, user id, user, member id, member',
  'member no, client id, household id, household key, account id, visitor id, 주문자ID, 주문자아이디, 구매자ID, 구매자아이디',
  '회원ID, 회원아이디, 회원번호, 고객번호, 고객ID, 고객아이디, 아이디, 주문자번호, 구매자번호, 주문자, 구매자, 고객, 주문자명, 구매자명',
];
const AT = [
  'at, ordered at, order date, order time, order datetime, order timestamp, invoice date, purchase date, purchased at, paid at',
  'transaction timestamp, transaction date, event time, event timestamp, timestamp, datetime, date time, date, time, created at, day',
  '주문일시, 주문일자, 주문일, 주문시간, 주문날짜, 결제일시, 결제일, 결제완료일, 구매일시, 구매일, 일시, 날짜, 일자, 발생일시, 시간',
];
const NAME = [
  'item name, product name, product title, goods name, title, name, description, 상품명, 품명, 제품명, 상품이름, 품목명',
];

const names = (lines: string[]) => lines.join(', ').split(', ');

/** An order log: one line an item of an order. */
export const ORDER_ROLES: Roles = {
  kind: 'orders',
  needed: ['order', 'item'],
  names: {
    order: names(ORDER),
    buyer: names(BUYER),
    item: names(ITEM),
    at: names(AT),
    quantity: names(['quantity, qty, units, order quantity, item quantity, 수량, 주문수량, 구매수량, 판매수량']),
    price: names([
      'price, unit price, sale price, item price, selling price, sales value, 판매가, 판매가격, 단가, 상품가격, 상품구매금액, 가격, 판매금액, 결제금액, 금액',
    ]),
    currency: names(['currency, order currency, currency code, 통화, 통화코드']),
    status: names(['status, order status, state, 주문상태, 처리상태, 주문처리상태, 클레임상태, 상태, 배송상태']),
    name: names(NAME),
    email: names([
      'email, e mail, email address, customer email, buyer email, billing email, 이메일, 주문자이메일, 구매자이메일, 회원이메일, 이메일주소',
    ]),
    phone: names([
      'phone, phone number, mobile, mobile phone, customer phone, buyer phone, billing phone, 휴대폰, 휴대전화, 핸드폰, 주문자휴대폰, 주문자휴대전화, 주문자핸드폰, 주문자연락처, 구매자연락처',
    ]),
    line_id: names([
      'line id, line item id, order line id, order item id, order item code, 주문상품번호, 상품주문번호, 품목별주문번호, 주문상세번호',
    ]),
    variant: names(['variant, variant id, variant sku, option, options, 옵션, 옵션명, 옵션정보, 상품옵션']),
    shop: names(['쇼핑몰, 판매채널, 판매처, 쇼핑몰명']),
    ...byHand('order_code', 'buyer_name', 'line_total', 'kept_quantity', 'returned_quantity', 'refunded', 'cancelled'),
  },
};

/** Columns that no name tells well enough: recognisers know them, and `--map` may say them. */
function byHand(...roles: Role[]): Record<Role, readonly string[]> {
  return Object.fromEntries(roles.map((role) => [role, []]));
}

/** Of a buyer column names like these are of people, who may share one: used where a file has nothing better. */
export const BUYER_NAMES: readonly string[] = names([
  '주문자, 구매자, 고객, 주문자명, 구매자명, 고객명, customer name, buyer name, billing name',
]);

/** What an item may be called besides: all that a file has are read. */
export const ITEM_NAMES: readonly string[] = names(ITEM);

/** An event log with flat columns; our own nested lines need no names. */
export const EVENT_ROLES: Roles = {
  kind: 'events',
  needed: ['event', 'item'],
  names: {
    event: names([
      'event, event type, event name, action, behavior, behaviour, type, name, 이벤트, 이벤트명, 행동, 유형',
    ]),
    item: names(ITEM),
    at: names(['timestamp', ...AT]),
    session: names(['session, session id, user session, ga session id, 세션, 세션ID, 세션번호']),
    visitor: names([
      'visitor, visitor id, user pseudo id, client id, cookie id, device id, user id, user, customer id, 방문자, 방문자ID, 사용자ID, 회원ID, 고객번호',
    ]),
    member: names(['member, member id, member no, 회원번호']),
    order: names(['transaction id, order id, order, order no, transaction, 주문번호, 주문ID']),
    id: names(['event id, id, uuid']),
    term: names(['search term, search query, search keyword, query, keyword, q, 검색어, 검색 키워드, 키워드']),
  },
};

const LABELS = [
  'labels, label, custom label 0, custom label 1, custom label 2, custom label 3, custom label 4, merchant labels, 라벨, 레이블',
];

/** Names of the merchant's labels: all that a catalogue has are read. */
export const LABEL_NAMES: readonly string[] = names(LABELS);

/** A catalogue: Google Merchant's names, then plain ones. */
export const CATALOGUE_ROLES: Roles = {
  kind: 'catalogue',
  needed: ['id'],
  names: {
    id: names(['id', ...ITEM]),
    title: names(['title', ...NAME, '상품명국문']),
    title_ko: names(['name ko, title ko, korean name, name kr, 국문상품명, 한글상품명, 상품명한글']),
    title_en: names(['name en, title en, english name, 영문상품명, 상품명영문, 영문명']),
    link: names(['link, url, product url, page url, product link, href, 상품URL, 링크, 상품링크']),
    image: names([
      'image link, image, image url, img, picture, thumbnail, photo, 이미지, 이미지URL, 대표이미지, 썸네일',
    ]),
    price: names(['price, regular price, list price, unit price, 판매가, 가격, 판매가격, 정가, 소비자가']),
    sale_price: names(['sale price, discount price, special price, 할인가, 할인판매가, 세일가']),
    currency: names(['currency, price currency, 통화']),
    availability: names(['availability, stock status, in stock, 판매상태, 재고상태']),
    sold_out: names(['sold out status, sold out, 품절여부, 품절']),
    stock: names(['stock, stock quantity, inventory, inventory quantity, 재고, 재고수량, 재고량']),
    shown: names(['진열상태, 진열여부, 노출여부, 전시여부']),
    was: names(['was, compare at price, normal price, 소비자가, 소비자가격, 정가, 시중가격']),
    group: names(['item group id, group, group id, parent id, product group id, parent sku, 그룹, 대표상품번호']),
    category: names([
      'product type, category, categories, type, product category, item category, google product category, department, 카테고리, 분류, 상품분류, 상품유형',
    ]),
    brand: names(['brand, brand name, manufacturer, vendor, 브랜드, 제조사']),
    links: names([
      'links, cross sells, cross sell, crosssell skus, cross sell skus, related products, related items, related, goes with, 관련상품, 연관상품, 함께구매상품, 추천상품',
    ]),
    added: names([
      'added, added at, date added, created, created at, published, published at, release date, released at, 등록일, 등록일시, 상품등록일, 등록일자, 출시일, 입고일',
    ]),
    rating: names([
      'rating, average rating, avg rating, review rating, stars, 평점, 평균평점, 별점, 리뷰평점, 후기평점',
    ]),
    reviews: names([
      'reviews, review count, reviews count, rating count, ratings, number of reviews, num reviews, 리뷰수, 후기수, 상품평수, 리뷰개수, 후기개수',
    ]),
    labels: names(LABELS),
    alias: names([
      'alias, sku, mpn, gtin, product code, item code, handle, 자체상품코드, 상품코드, 판매자상품코드, 상품관리코드',
    ]),
    ...byHand(
      'code',
      'sku',
      'handle',
      'variant',
      'parent',
      'barcode',
      'option',
      'oversold',
      'published',
      'visibility',
      'on_sale',
    ),
    ...byHand('current_price', 'kind', 'page'),
  },
};

/** Other names that products go by: all that a catalogue has are aliases. */
export const ALIAS_NAMES: readonly string[] = names([
  'alias, aliases, sku, variant sku, mpn, gtin, ean, upc, barcode, product code, item code, model, handle, slug, variant id, variant code',
  '자체상품코드, 상품코드, 판매자상품코드, 상품관리코드, 상품품목코드, 품목코드, 바코드, 모델명, 모델번호',
  ...ITEM,
]);

/** Links made by hand: a line from an item to one that goes with it. */
export const LINK_ROLES: Roles = {
  kind: 'links',
  needed: ['item', 'linked'],
  names: {
    item: names(['item, from, source', ...ITEM]),
    linked: names([
      'linked, linked item, linked id, to, target, other, related, related item, goes with, cross sell, 연결상품, 관련상품, 관련상품번호, 연관상품',
    ]),
  },
};

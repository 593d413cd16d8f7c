// One invented shop, told in the form of every platform: what its exports say and what its pages say must be of the same items.

/** A variant, by what each platform calls it. */
export interface WorldVariant {
  option: string;
  /** Cafe24's 상품품목코드. */
  code: string;
  sku: string;
}

/** One product under all of its names. */
export interface WorldProduct {
  /** The number that the pages of Cafe24 (`product_no`), imweb (`idx`) and WooCommerce (post id) use. */
  no: number;
  /** Cafe24's 상품코드: `P`, then the number in base 26 (`A` is 0), filled up with zeros to eight characters. */
  code: string;
  /** The number that Makeshop's pages use. */
  branduid: number;
  /** Makeshop's 13-digit 상품코드. */
  makeshopCode: string;
  /** Shopify's, and the slug of WooCommerce. */
  handle: string;
  /** Shopify's numeric id. */
  gid: number;
  /** The shop's own product code. */
  sku: string;
  title: string;
  titleEn: string;
  /** From the widest to the narrowest. */
  categories: [string, string];
  brand: string;
  /** Won. */
  price: number;
  /** The regular price of what is on sale. */
  was?: number;
  /** What it cost the shop: must never be published. */
  cost: number;
  rating: number;
  reviews: number;
  stock: number;
  variants: WorldVariant[];
}

/** One line of an order. */
export interface WorldLine {
  /** Unlike all others of the shop. */
  id: string;
  product: WorldProduct;
  variant: WorldVariant;
  quantity: number;
  /** Of one, won. */
  price: number;
}

/** One order. */
export interface WorldOrder {
  number: string;
  /** Epoch ms. */
  at: number;
  /** `id` is empty for a guest. */
  buyer: { id: string; email: string; phone: string; name: string };
  state: 'paid' | 'shipped' | 'done' | 'unpaid' | 'cancelled' | 'returned';
  lines: WorldLine[];
}

const KINDS: [wide: string, narrow: string, ko: string, en: string, price: number][] = [
  ['상의', '니트', '니트', 'Knit', 49_000],
  ['상의', '셔츠', '셔츠', 'Shirt', 39_000],
  ['하의', '데님', '데님 팬츠', 'Jeans', 59_000],
  ['하의', '스커트', '스커트', 'Skirt', 45_000],
  ['잡화', '가방', '가방', 'Bag', 79_000],
  ['잡화', '양말', '양말', 'Socks', 6_000],
];
const TOUCHES: [ko: string, en: string][] = [
  ['달빛', 'Moonlight'],
  ['똠방', 'Brisk'],
  ['햏볕', 'Sunny'],
  ['뷁송이', 'Snowy'],
  ['들꽃', 'Meadow'],
  ['바람', 'Breeze'],
  ['가을', 'Autumn'],
  ['하늘', 'Azure'],
  ['숲길', 'Woodland'],
  ['물결', 'Ripple'],
];
const OPTIONS = ['블랙/S', '블랙/M', '아이보리/M'];
const NEWEST_AT = Date.UTC(2026, 10, 15, 3);
const DAY_MS = 86_400_000;

/** Sixty products: ten of each of six kinds. */
export const PRODUCTS: readonly WorldProduct[] = TOUCHES.flatMap(([touchKo, touchEn], touch) =>
  KINDS.map(([wide, narrow, ko, en, base], kind): WorldProduct => {
    const no = 11 + touch * KINDS.length + kind;
    const price = base + touch * 1000;
    const code = codeOf(no);
    const sku = `MD-${String(no).padStart(4, '0')}`;
    return {
      no,
      code,
      branduid: 3_359_700 + no,
      makeshopCode: `1001001000${String(no).padStart(3, '0')}`,
      handle: `${touchEn}-${en}`.toLowerCase(),
      gid: 8_000_000_000_000 + no * 32_768,
      sku,
      title: `${touchKo} ${ko}`,
      titleEn: `${touchEn} ${en}`,
      categories: [wide, narrow],
      brand: touch % 2 ? '단비' : 'Madang',
      price,
      ...(touch % 3 === 0 && { was: price + 10_000 }),
      cost: 13_000 + no * 7,
      rating: 3.5 + (touch % 4) * 0.4,
      reviews: 3 + ((no * 7) % 90),
      stock: no % 19 ? 5 + (no % 30) : 0,
      variants: OPTIONS.map((option, index) => ({
        option,
        code: `${code}000${'ABC'[index]}`,
        sku: `${sku}-${index + 1}`,
      })),
    };
  }),
);

/** The shop's orders, the oldest first: the same for the same count. About 2.2 lines each; most are of one touch, so that what goes together can be learned. */
export function worldOrders(count: number): WorldOrder[] {
  const random = seeded(20_261_115);
  const pick = (most: number) => Math.floor(random() * most);
  let lines = 0;
  return Array.from({ length: count }, (_, index): WorldOrder => {
    const at = NEWEST_AT - Math.floor(((count - 1 - index) * 180 * DAY_MS) / count);
    const who = pick(Math.max(20, Math.floor(count / 3)));
    const isGuest = who % 5 === 0;
    const touch = (who + (random() < 0.2 ? pick(10) : 0)) % TOUCHES.length;
    const kinds = new Set(Array.from({ length: 1 + pick(4) }, () => pick(KINDS.length)));
    const state = (['unpaid', 'cancelled', 'returned', 'paid', 'shipped'] as const)[pick(25)] ?? 'done';
    const day = new Date(at + 9 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
    return {
      number: `${day}-${String(index + 1).padStart(7, '0')}`,
      at,
      buyer: {
        id: isGuest ? '' : `buyer${who}`,
        email: `person${who}@mail.example`,
        phone: `010-${String(1000 + (who % 9000))}-${String(1000 + ((who * 37) % 9000))}`,
        name: `김단골${who}`,
      },
      state,
      lines: [...kinds].map((kind): WorldLine => {
        const product = PRODUCTS[touch * KINDS.length + kind] as WorldProduct;
        lines++;
        return {
          id: `L${String(lines).padStart(7, '0')}`,
          product,
          variant: product.variants[pick(OPTIONS.length)] as WorldVariant,
          quantity: 1 + pick(2),
          price: product.price,
        };
      }),
    };
  });
}

function codeOf(no: number): string {
  let letters = '';
  for (let rest = no; rest > 0; rest = Math.floor(rest / 26)) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `P${letters.padStart(7, '0')}`;
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

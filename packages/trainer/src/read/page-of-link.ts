/** Where addresses of shops have what the page calls its item, and nobody else has anything like it. `/products/…` is Shopify's only where the address has more of Shopify's. */
const SURE: readonly RegExp[] = [
  /[?&]product_no=([^&#]+)/u,
  /[?&]branduid=([^&#]+)/u,
  /[?&]idx=([^&#]+)/u,
  /[?&](?:goods_?no|it_?id|goods_?id|product_?id|item_?id|pid)=([^&#]+)/iu,
  /\/product\/[^/?#]+\/(\d+)(?:[/?#]|$)/u,
  /\/products\/([^/?#]+)(?=\?(?:.*&)?variant=\d{8,})/u,
];

/** Also those that may be another shop's, too. */
const IDS: readonly RegExp[] = [...SURE, /\/products\/([^/?#]+)\/?(?:[?#]|$)/u];

/** What says which variant, or where the visitor comes from, not which page. */
const BESIDE =
  /^(?:variant|option|color|colour|size|sku|cate_no|display_group|ref|src|source|gclid|fbclid|n_media|nl-.*|utm_.*)$/iu;

/** Whether a link is written as only one platform writes it. */
export function isOfPlatform(link: string): boolean {
  return SURE.some((pattern) => pattern.test(link));
}

/** What the page behind a link calls its item, by the way that shop platforms write addresses: `?product_no=45`; `undefined` for others. */
export function idInLink(link: string): string | undefined {
  const found = IDS.map((pattern) => pattern.exec(link)?.[1]).find((id) => id !== undefined);
  return found === undefined ? undefined : decoded(found);
}

/** A link without its host and without what tells no page apart: two links of one page are one. */
export function pageOfLink(link: string): string {
  try {
    const { pathname, searchParams } = new URL(link, 'https://shop.invalid');
    for (const name of [...searchParams.keys()]) if (BESIDE.test(name)) searchParams.delete(name);
    searchParams.sort();
    const query = searchParams.toString();
    return decoded(pathname) + (query && `?${query}`);
  } catch {
    return link;
  }
}

/** Whether a link has a text as a part of its path or as a value behind `?`. */
export function isInLink(text: string, link: string): boolean {
  try {
    const { pathname, searchParams } = new URL(link, 'https://shop.invalid');
    return decoded(pathname).split('/').includes(text) || [...searchParams.values()].includes(text);
  } catch {
    return false;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

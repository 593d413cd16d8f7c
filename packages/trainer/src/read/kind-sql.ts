import { literal } from '../database/quote';

/** What shops, RetailRocket and REES46 call what counts. Others are passed over. */
const KINDS: Record<string, string> = {
  view: 'view|view_item|page_view_item|product_view|productview|view_product|detail|click|select_item|pv|조회|상품조회|클릭',
  cart: 'cart|add_to_cart|addtocart|add_cart|basket|장바구니|장바구니담기',
  search: 'search|view_search_results|site_search|search_query|검색|상품검색',
  purchase: 'purchase|transaction|order|buy|checkout_complete|구매|주문|결제완료',
};

/** SQL that names the kind of an event, NULL for one that does not count. */
export function kindSql(column: string): string {
  const cases = Object.entries(KINDS).map(([kind, words]) => {
    const list = words.split('|').map(literal).join(', ');
    return `WHEN REPLACE(REPLACE(LOWER(TRIM(${column})), '-', '_'), 'dangol.', '') IN (${list}) THEN '${kind}'`;
  });
  return `CASE ${cases.join(' ')} ELSE NULL END`;
}

import type { LiveRow } from '@dangol/schema';
import type { ShopProduct } from './shop-product';

/** From the 7th and 14th day of the stage's clock on, what is left of the price of this shelf; what was sold out is back. */
const CHANGES = [
  { day: 14, share: 0.7 },
  { day: 7, share: 0.8 },
] as const;
const SHELF = 'outer';

/** The first day on which the shop is another: before it, nothing has changed. */
export const FIRST_CHANGE_DAY = 7;

/** The products as the shop has them so many days ahead: what was sold out comes in again, and coats cost less, twice. Before the first day the same list. */
export function inDays(products: readonly ShopProduct[], days: number): readonly ShopProduct[] {
  const change = CHANGES.find(({ day }) => days >= day);
  if (!change) return products;
  return products.map((product) => {
    const back = product.availability === 'out_of_stock' && { availability: 'in_stock' as const, stock: 12 };
    const regular = product.was ?? product.price;
    const price = Math.min(product.price, Math.round((regular * change.share) / 1000) * 1000 - 100);
    const cheaper = product.category === SHELF && product.currency === 'KRW' && price > 0 && { price, was: regular };
    return back || cheaper ? { ...product, ...back, ...cheaper } : product;
  });
}

/** What has changed, as `live.json` tells it to strips and campaigns. */
export function liveRows(before: readonly ShopProduct[], after: readonly ShopProduct[]): LiveRow[] {
  return after.flatMap((product, i): LiveRow[] => {
    if (product === before[i]) return [];
    return [[product.id, product.price, product.was ?? null, product.availability === 'out_of_stock' ? 0 : 1]];
  });
}

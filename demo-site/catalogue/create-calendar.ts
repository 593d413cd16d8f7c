import { type Catalogue, createCatalogue } from './create-catalogue';
import { inDays } from './in-days';
import type { ShopProduct } from './shop-product';

/** The shop's catalogue by the stage's clock: so many days ahead. Each that differs is made once, when it is first asked for. */
export function createCalendar(products: readonly ShopProduct[]): (days: number) => Catalogue {
  const made = new Map<number, Catalogue>();
  return (days) => {
    const week = Math.min(2, Math.floor(days / 7));
    let catalogue = made.get(week);
    if (!catalogue) {
      catalogue = createCatalogue(inDays(products, week * 7));
      made.set(week, catalogue);
    }
    return catalogue;
  };
}

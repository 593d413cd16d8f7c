import type { Language } from '../words';
import { saleShare } from './create-catalogue';
import type { ShopProduct } from './shop-product';

/** Won: where one price band ends and the next begins. */
export const PRICE_BANDS = [0, 50_000, 100_000, 200_000] as const;

/** What a list is narrowed to, as its address says: `?brand=…&colour=…&price=1&stock=1&sale=1`, brands and colours as often as wanted. */
export interface Filters {
  brands: string[];
  /** English names. */
  colours: string[];
  /** Index into `PRICE_BANDS`; `undefined`: all. */
  price: number | undefined;
  inStock: boolean;
  onSale: boolean;
}

/** What can be chosen on a list, in the order in which it is offered. */
export interface Choices {
  brands: string[];
  colours: { value: string; name: string; hex: string | undefined }[];
}

/** Reads the filters of an address; what is no filter or names nothing is passed over. */
export function readFilters(query: URLSearchParams): Filters {
  const price = query.get('price');
  const band = price !== null && /^[0-3]$/.test(price) ? Number(price) : undefined;
  return {
    brands: query.getAll('brand').filter(Boolean),
    colours: query.getAll('colour').filter(Boolean),
    price: band,
    inStock: query.has('stock'),
    onSale: query.has('sale'),
  };
}

/** The products that fit all of the filters, in the given order. */
export function filtered(products: readonly ShopProduct[], filters: Filters): ShopProduct[] {
  const { brands, colours, price, inStock, onSale } = filters;
  const [from, below] = price === undefined ? [0, Infinity] : [PRICE_BANDS[price]!, PRICE_BANDS[price + 1] ?? Infinity];
  return products.filter(
    (product) =>
      (!brands.length || brands.includes(product.brand ?? '')) &&
      (!colours.length || colours.includes(product.colour?.en ?? '')) &&
      product.price >= from &&
      product.price < below &&
      !(inStock && product.availability === 'out_of_stock') &&
      !(onSale && saleShare(product) === 0),
  );
}

/** What the products differ in. */
export function choicesOf(products: readonly ShopProduct[], language: Language): Choices {
  const colours = new Map(products.flatMap(({ colour }) => (colour ? [[colour.en, colour] as const] : [])));
  return {
    brands: [...new Set(products.flatMap(({ brand }) => brand ?? []))].sort((a, b) => a.localeCompare(b)),
    colours: [...colours].map(([value, colour]) => ({ value, name: colour[language], hex: colour.hex })),
  };
}

import type { Language } from '../words';
import type { ShopProduct, Text } from './shop-product';

/** How a list of products may be ordered. */
export const ORDERS = ['recommended', 'new', 'price-low', 'price-high', 'sale'] as const;
export type Order = (typeof ORDERS)[number];

/** One shelf of the shop. */
export interface Category {
  id: string;
  name: Text;
  /** Its products, in catalogue order. */
  products: ShopProduct[];
}

/** The products of a shop, and the ways its pages look at them. */
export interface Catalogue {
  products: readonly ShopProduct[];
  categories: readonly Category[];
  get(id: string): ShopProduct | undefined;
  /** Products whose words contain every word of the query, in catalogue order; titles before descriptions. */
  search(query: string): ShopProduct[];
  /** Products with a sale price, deepest cut first. */
  onSale(): ShopProduct[];
  /** The colours of a product's design, itself among them; itself alone where there is only one. */
  colours(product: ShopProduct): ShopProduct[];
}

/** @param products in the order in which the shop likes to show them, newest last. */
export function createCatalogue(products: readonly ShopProduct[]): Catalogue {
  const byId = new Map(products.map((product) => [product.id, product]));
  const shelves = new Map<string, Category>();
  for (const product of products) {
    const shelf = shelves.get(product.category);
    if (shelf) shelf.products.push(product);
    else shelves.set(product.category, { id: product.category, name: product.categoryName, products: [product] });
  }
  const words = new Map(products.map((product) => [product.id, searchable(product)]));
  const sale = products.filter((product) => saleShare(product) > 0).sort((a, b) => saleShare(b) - saleShare(a));

  return {
    products,
    categories: [...shelves.values()],
    get: (id) => byId.get(id),
    search(query) {
      const terms = query.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
      if (!terms.length) return [];
      return products.filter((product) => terms.every((term) => words.get(product.id)!.includes(term)));
    },
    onSale: () => sale,
    colours: (product) => (product.group ? products.filter((other) => other.group === product.group) : [product]),
  };
}

/** How much of the regular price is taken off, 0…1. */
export function saleShare(product: Pick<ShopProduct, 'price' | 'was'>): number {
  return product.was && product.was > product.price ? 1 - product.price / product.was : 0;
}

/** The same products in another order; ties keep the catalogue's. */
export function inOrder(products: readonly ShopProduct[], order: Order): ShopProduct[] {
  const sorted = [...products];
  if (order === 'new') sorted.reverse().sort((a, b) => (b.releasedAt ?? 0) - (a.releasedAt ?? 0));
  if (order === 'price-low') sorted.sort((a, b) => a.price - b.price);
  if (order === 'price-high') sorted.sort((a, b) => b.price - a.price);
  if (order === 'sale') sorted.sort((a, b) => saleShare(b) - saleShare(a));
  return sorted;
}

function searchable(product: ShopProduct): string {
  const languages: Language[] = ['ko', 'en'];
  const texts = languages.flatMap((language) => [
    product.title[language],
    product.categoryName[language],
    product.colour?.[language],
    product.material?.[language],
  ]);
  return [...texts, product.brand, product.category].filter(Boolean).join(' ').normalize('NFC').toLowerCase();
}

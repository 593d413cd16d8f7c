import type { Item } from '@dangol/schema';
import type { Language } from '../words';
import type { ShopProduct } from './shop-product';

/** A product as GA4's e-commerce events name it. */
export function gaItem(product: ShopProduct, language: Language, more: Partial<Item> = {}): Item {
  return {
    item_id: product.id,
    item_name: product.title[language],
    ...(product.brand && { item_brand: product.brand }),
    item_category: product.category,
    price: product.price,
    quantity: 1,
    ...more,
  };
}

import type { DemoProduct } from '../product';
import { COLOURS } from './colours';
import { materialName } from './materials';

/** A product with the names of Google Merchant's product data, plus the name in both languages. */
export interface FeedProduct {
  id: string;
  title: string;
  description: string;
  link: string;
  image_link: string;
  /** `39900 KRW`: the price before a sale. */
  price: string;
  /** What a buyer pays during a sale; absent without one. */
  sale_price?: string;
  availability: 'in_stock' | 'out_of_stock';
  item_group_id?: string;
  /** The category's id, one level: it is what the shop's pages send as `item_category`. */
  product_type: string;
  brand: string;
  color: string;
  material: string;
  /** 0–5; absent before the first review. */
  rating?: number;
  reviews?: number;
  /** When it was first on the shelf, ISO 8601. */
  date_added: string;
  gender: 'female' | 'male' | 'unisex';
  name_ko: string;
  name_en: string;
}

const GENDERS = { women: 'female', men: 'male', unisex: 'unisex' } as const;

/**
 * The product as one entry of a product feed.
 * @see https://support.google.com/merchants/answer/7052112
 */
export function toFeed(product: DemoProduct): FeedProduct {
  const { id, name, description, url, image, price, was, availability, group, category, brand, fit } = product;
  return {
    id,
    title: name.ko,
    description: description.ko,
    link: url,
    image_link: image,
    price: `${was ?? price} KRW`,
    ...(was ? { sale_price: `${price} KRW` } : {}),
    availability,
    ...(group ? { item_group_id: group } : {}),
    product_type: category,
    brand,
    color: COLOURS[product.colour].en,
    material: materialName(product.material).en,
    ...(product.reviews ? { rating: product.rating, reviews: product.reviews } : {}),
    date_added: new Date(product.releasedAt).toISOString(),
    gender: GENDERS[fit],
    name_ko: name.ko,
    name_en: name.en,
  };
}

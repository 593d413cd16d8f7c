import type { ShopProduct } from '../../../demo-site/catalogue/shop-product';

/** A linen shirt for 30,000 won; pass what matters to the test. */
export function aProduct(over: Partial<ShopProduct> = {}): ShopProduct {
  return {
    id: 'shirt',
    title: { ko: '린넨 셔츠', en: 'Linen shirt' },
    brand: 'Gyeol',
    category: 'shirts',
    categoryName: { ko: '셔츠', en: 'Shirts' },
    price: 30_000,
    currency: 'KRW',
    image: '/images/shirt.svg',
    sizes: [],
    availability: 'in_stock',
    ...over,
  };
}

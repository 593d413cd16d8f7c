import type { ShopProduct } from '../catalogue/shop-product';
import type { View } from '../view';

const AVAILABILITY = {
  in_stock: 'https://schema.org/InStock',
  out_of_stock: 'https://schema.org/OutOfStock',
  preorder: 'https://schema.org/PreOrder',
  backorder: 'https://schema.org/BackOrder',
};

/** A product as schema.org says it; search engines and dangol read the same. */
export function productJsonLd(view: View, product: ShopProduct): Record<string, unknown> {
  const { language } = view;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    sku: product.id,
    name: product.title[language],
    image: view.file(product.image),
    ...(product.description && { description: product.description[language].join(' ') }),
    category: product.category,
    ...(product.brand && { brand: { '@type': 'Brand', name: product.brand } }),
    ...(product.rating !== undefined &&
      product.reviews && {
        aggregateRating: { '@type': 'AggregateRating', ratingValue: product.rating, reviewCount: product.reviews },
      }),
    offers: {
      '@type': 'Offer',
      url: view.href(`/product/${encodeURIComponent(product.id)}`),
      price: product.price,
      priceCurrency: product.currency,
      availability: AVAILABILITY[product.availability],
    },
  };
}

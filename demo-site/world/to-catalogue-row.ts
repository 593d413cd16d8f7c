import type { ShopProduct } from '../catalogue/shop-product';

/** A product as one row of the catalogue that the trainer reads, with the addresses that it has in this shop. */
export function toCatalogueRow(product: ShopProduct): Record<string, string> {
  const { was, price, currency } = product;
  return {
    id: product.id,
    title: product.title.ko,
    name_ko: product.title.ko,
    name_en: product.title.en,
    link: `/product/${encodeURIComponent(product.id)}`,
    image_link: product.image,
    price: `${was ?? price} ${currency}`,
    ...(was !== undefined && { sale_price: `${price} ${currency}` }),
    availability: product.availability,
    ...(product.group !== undefined && { item_group_id: product.group }),
    product_type: product.category,
    ...(product.brand !== undefined && { brand: product.brand }),
    ...(product.reviews &&
      product.rating !== undefined && { rating: String(product.rating), reviews: String(product.reviews) }),
    ...(product.releasedAt !== undefined && { date_added: new Date(product.releasedAt).toISOString() }),
    ...Object.fromEntries((product.labels ?? []).slice(0, 5).map((label, i) => [`custom_label_${i}`, label])),
  };
}

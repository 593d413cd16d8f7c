import { labelsOf } from '../catalogue/labels';
import type { ShopProduct } from '../catalogue/shop-product';
import { CATEGORIES } from '../data/catalogue/categories';
import { COLOURS } from '../data/catalogue/colours';
import { materialName } from '../data/catalogue/materials';
import { viewsOf } from '../data/garment/views-of';
import type { CategoryId, DemoProduct } from '../data/product';

/** The made catalogue as the shop shows it: shelf by shelf, the newest of each last. */
export function fromDemo(products: readonly DemoProduct[]): ShopProduct[] {
  const shelves = Object.keys(CATEGORIES) as CategoryId[];
  return [...products]
    .sort((a, b) => shelves.indexOf(a.category) - shelves.indexOf(b.category) || b.reviews - a.reviews)
    .map((product) => ({
      id: product.id,
      title: product.name,
      description: { ko: product.description.ko.split(/\n+/), en: product.description.en.split(/\n+/) },
      brand: product.brand,
      category: product.category,
      categoryName: CATEGORIES[product.category],
      price: product.price,
      ...(product.was !== undefined && { was: product.was }),
      currency: 'KRW',
      image: product.image,
      pictures: viewsOf(product).map((_, i) => (i ? `/images/${product.id}-${i + 1}.svg` : product.image)),
      ...(product.group !== undefined && { group: product.group }),
      colour: { ko: COLOURS[product.colour].ko, en: COLOURS[product.colour].en, hex: COLOURS[product.colour].hex },
      material: materialName(product.material),
      styles: product.styles,
      seasons: product.seasons,
      fit: product.fit,
      sizes: product.sizes,
      availability: product.availability,
      stock: product.stock,
      releasedAt: product.releasedAt,
      rating: product.rating,
      reviews: product.reviews,
      labels: labelsOf(product),
    }));
}

import { seedOf } from '../data/seed-of';
import { saleShare } from './create-catalogue';
import type { ShopProduct } from './shop-product';
import { TRIAL } from './trial';

/**
 * The merchant's labels of a product. They are public like the feed, so they say nothing of cost or margin: `roi-a` and `roi-b` are names of classes whose
 * meaning stays in the office.
 */
export function labelsOf(product: Pick<ShopProduct, 'id' | 'price' | 'was'>): string[] {
  if (product.id === TRIAL.id) return ['trial'];
  const labels = [`roi-${'aabbbc'[seedOf(product.id) % 6]}`];
  if (saleShare(product) >= 0.3) labels.push('clearance');
  return labels;
}

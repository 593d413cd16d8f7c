import { TRIAL } from '../../catalogue/trial';
import type { DemoProduct } from '../product';

/** The trial of one of these products; nobody in the invented trade has bought it yet. Empty where that product is not among them. */
export function makeTrial(products: readonly DemoProduct[]): DemoProduct[] {
  const full = products.find(({ id }) => id === TRIAL.of);
  if (!full) return [];
  const { group, was, ...same } = full;
  const { id, garment, price, name, description } = TRIAL;
  const own = { id, garment, price, name, description, url: `/product/${id}`, image: `/images/${id}.svg` };
  return [{ ...same, ...own, stock: 200, availability: 'in_stock', reviews: 0 }];
}

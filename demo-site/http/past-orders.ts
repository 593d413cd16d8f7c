import type { Catalogue } from '../catalogue/create-catalogue';
import { createRandom } from '../data/random';
import { seedOf } from '../data/seed-of';
import type { PlacedOrder } from './create-sessions';

const DAY_MS = 86_400_000;
/** Days ago; something that is used up is in each of them. */
const AGES = [41, 96, 152];
/** The shelf of things that are bought again and again. */
const USED_UP = 'basics';

/**
 * What a member who comes back has bought here before: invented like everything of this shop, the same for the same name.
 * @param now epoch ms
 */
export function pastOrders(name: string, catalogue: Catalogue, now: number): PlacedOrder[] {
  const random = createRandom(seedOf(name, 23));
  const again = catalogue.categories.find(({ id }) => id === USED_UP)?.products ?? catalogue.products;
  const usual = random.pick(again);
  return AGES.map((days): PlacedOrder => {
    const at = now - days * DAY_MS - random.int(DAY_MS);
    const bought = [
      ...new Set([usual, ...Array.from({ length: 1 + random.int(2) }, () => random.pick(catalogue.products))]),
    ];
    const lines = bought.map((product) => ({
      id: product.id,
      size: product.sizes.length ? random.pick(product.sizes) : '',
      quantity: 1,
      price: product.price,
    }));
    return {
      id: `${new Date(at).toISOString().slice(0, 10).replaceAll('-', '')}-${String(random.int(1_000_000)).padStart(6, '0')}`,
      at,
      currency: usual.currency,
      shipping: 0,
      value: Math.round(lines.reduce((sum, { price }) => sum + price, 0) * 100) / 100,
      lines,
    };
  });
}

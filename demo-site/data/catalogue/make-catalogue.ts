import type { CategoryId, DemoProduct } from '../product';
import { createRandom, type Random } from '../random';
import { DAY_MS, UNTIL } from '../until';
import { BRANDS } from './brands';
import { COLOURS, type ColourId } from './colours';
import { describe } from './describe';
import { DESIGNS } from './designs';
import { type Design, readDesigns } from './read-designs';
import { sizesOf } from './sizes-of';

const FIRST_NUMBER = 1001;
const MONTHS_BACK = 30;

/**
 * The demo shop's catalogue: every design in each of its colours. Ids, names, full prices and colours are the same for every seed;
 * the seed decides sales, stock, release dates, ratings and reviews.
 */
export function makeCatalogue(seed = 1): DemoProduct[] {
  const random = createRandom(seed);
  const products: DemoProduct[] = [];
  for (const [category, written] of DESIGNS) {
    for (const design of readDesigns(written)) {
      const first = FIRST_NUMBER + products.length;
      const released = UNTIL - Math.floor(random.next() ** 1.4 * MONTHS_BACK * 30) * DAY_MS;
      design.colours.forEach((colour, i) => {
        const group = design.colours.length > 1 ? `G${first}` : undefined;
        products.push(makeProduct(random, category, design, colour, `P${first + i}`, group, released));
      });
    }
  }
  return products;
}

function makeProduct(
  random: Random,
  category: CategoryId,
  design: Design,
  colour: ColourId,
  id: string,
  group: string | undefined,
  releasedAt: number,
): DemoProduct {
  const onSale = random.chance(0.22);
  const price = onSale ? reduced(design.price, random.pick([0.1, 0.2, 0.2, 0.3, 0.3, 0.4])) : design.price;
  const stock = random.chance(0.06) ? 0 : 1 + Math.floor(random.next() ** 2 * 120);
  const ageDays = (UNTIL - releasedAt) / DAY_MS;
  return {
    id,
    url: `/product/${id}`,
    image: `/images/${id}.svg`,
    ...(group ? { group } : {}),
    name: {
      ko: `${design.name.ko} ${COLOURS[colour].ko}`,
      en: `${design.name.en}, ${COLOURS[colour].en}`,
    },
    description: describe(category, design),
    brand: BRANDS[design.brand].en,
    category,
    garment: design.garment,
    price,
    ...(onSale ? { was: design.price } : {}),
    availability: stock ? 'in_stock' : 'out_of_stock',
    stock,
    colour,
    pattern: design.pattern,
    material: design.material,
    styles: design.styles,
    seasons: design.seasons,
    fit: design.fit,
    sizes: sizesOf(category, design.garment, design.fit),
    consumable: category === 'basics',
    releasedAt,
    rating: Math.round(Math.min(5, Math.max(3.2, 4.5 + random.normal() * 0.3)) * 10) / 10,
    reviews: Math.floor(Math.exp(1.2 + random.next() * 3) * Math.min(1, 0.1 + ageDays / 400)),
  };
}

/** The price after a discount, ending in 900 as shops here write it. */
function reduced(price: number, discount: number): number {
  return Math.round((price * (1 - discount)) / 1000) * 1000 - 100;
}

import { COLOURS, type ColourId } from '../catalogue/colours';
import type { GenderFit, Season, Style } from '../product';
import type { Random } from '../random';
import { seedOf } from '../seed-of';

/** The least a catalogue must say of a product for buyers to be invented for it; a `DemoProduct` says more. */
export interface Sellable {
  id: string;
  /** Won, or any other currency's major units; what a buyer pays now. */
  price: number;
  category?: string;
  brand?: string;
  was?: number;
  group?: string;
  colour?: ColourId;
  styles?: readonly Style[];
  seasons?: readonly Season[];
  fit?: GenderFit;
  consumable?: boolean;
  releasedAt?: number;
}

/** A product as the invented buyers see it. */
export interface Ware {
  id: string;
  price: number;
  was: number | undefined;
  category: string;
  brand: string;
  /** One name for all colours of a design. */
  design: string;
  /** A number of the design's own, from which its kinship with others is drawn. */
  salt: number;
  styles: readonly Style[];
  colour: string;
  neutral: boolean;
  fit: GenderFit;
  consumable: boolean;
  /** −1 (cheap for its category) to 1 (dear). */
  level: number;
  /** How often it is wanted in each month, January first. */
  months: readonly number[];
  /** Epoch ms; 0 where it was always there. */
  releasedAt: number;
  /** Power law: the best-liked ware has 1. */
  fame: number;
}

const STYLES: readonly Style[] = ['minimal', 'street', 'classic', 'outdoor', 'romantic'];
const SEASON_OF_MONTH: readonly Season[] = [
  ...(['winter', 'winter', 'spring', 'spring', 'spring', 'summer', 'summer', 'summer'] as const),
  ...(['autumn', 'autumn', 'autumn', 'winter'] as const),
];
/** What share of its demand a ware keeps out of season. */
const OFF_SEASON = 0.18;

/**
 * The wares of any catalogue. Where nothing is said of style, a brand has one of its own; where nothing is said of what is used up, the
 * cheapest twelfth of the catalogue is.
 */
export function toWares(products: readonly Sellable[], random: Random): Ware[] {
  const prices = [...products].map((product) => product.price).sort((a, b) => a - b);
  const cheap = prices[Math.floor(prices.length / 12)] ?? 0;
  const saysWhatIsUsedUp = products.some((product) => product.consumable !== undefined);
  const levels = priceLevels(products);
  const ranks = products.map((_, rank) => rank);
  for (let i = ranks.length - 1; i > 0; i--) {
    const j = random.int(i + 1);
    [ranks[i], ranks[j]] = [ranks[j]!, ranks[i]!];
  }
  return products.map((product, i) => {
    const brand = product.brand ?? '';
    return {
      id: product.id,
      price: product.price,
      was: product.was,
      category: product.category ?? '',
      brand,
      design: product.group ?? product.id,
      salt: seedOf(product.group ?? product.id),
      styles: product.styles ?? [STYLES[seedOf(brand) % STYLES.length]!],
      colour: product.colour ?? '',
      neutral: product.colour ? COLOURS[product.colour].neutral : true,
      fit: product.fit ?? 'unisex',
      consumable: product.consumable ?? (!saysWhatIsUsedUp && product.price <= cheap),
      level: levels[i]!,
      months: SEASON_OF_MONTH.map((season) =>
        !product.seasons?.length || product.seasons.includes(season) ? 1 : OFF_SEASON,
      ),
      releasedAt: product.releasedAt ?? 0,
      fame: (1 + ranks[i]!) ** -0.62,
    };
  });
}

function priceLevels(products: readonly Sellable[]): number[] {
  const byCategory = new Map<string, number[]>();
  for (const { category = '', price } of products)
    byCategory.set(category, [...(byCategory.get(category) ?? []), price]);
  return products.map(({ category = '', price }) => {
    const prices = byCategory.get(category)!;
    const below = prices.filter((other) => other < price).length;
    const same = prices.filter((other) => other === price).length;
    return (2 * (below + same / 2)) / prices.length - 1;
  });
}

import type { Random } from '../random';
import { outfitMatch, type Partners } from './outfits';
import type { Taste } from './taste';
import type { Ware } from './wares';

/** One ware in a basket. */
export interface Line {
  ware: Ware;
  quantity: number;
}

/** What a basket is filled from and by whom. */
export interface Shopping {
  random: Random;
  partners: Partners;
  taste: Taste;
  /** Epoch ms. */
  at: number;
  /** From 0. */
  month: number;
  /** What the buyer already has: bought once, except what is used up. */
  owned: ReadonlySet<Ware>;
  /** What is due to be bought again. */
  due: readonly Ware[];
}

/** How many further parts of an outfit a basket gets: 0, 1, 2 or 3. */
const OUTFIT_SIZES = [0.4, 0.34, 0.18, 0.08];

/** A basket around one ware: often an outfit, sometimes a staple besides. Never empty while a ware can be bought. */
export function fillBasket(shopping: Shopping): Line[] {
  const { random, taste, partners, due, at } = shopping;
  const { wares } = taste;
  const staples = taste.staples.filter((ware) => ware.releasedAt <= at);
  const basket = new Map<Ware, number>(due.map((ware) => [ware, 1 + random.int(3)]));
  const take = (match: (ware: Ware) => number) => {
    const i = random.weighted(
      wares.map((ware, i) => {
        const wish = basket.has(ware) ? 0 : appeal(shopping, ware, i);
        return wish && wish * match(ware);
      }),
    );
    if (i >= 0) basket.set(wares[i]!, wares[i]!.consumable ? 1 + random.int(3) : random.chance(0.03) ? 2 : 1);
    return wares[i];
  };

  if (!due.length || random.chance(0.35)) {
    const seed = take((ware) => (ware.consumable ? 0.5 : 1));
    if (seed) {
      for (let more = random.weighted(OUTFIT_SIZES); more > 0; more--) {
        const worn = new Set([...basket.keys()].map((ware) => ware.category));
        take((ware) => (worn.has(ware.category) ? 0 : outfitMatch(seed, ware, partners)));
      }
      if (random.chance(0.12)) take((ware) => (ware.category === seed.category ? 0.5 : 1));
      if (random.chance(0.1)) for (const ware of staples.slice(0, 1)) basket.set(ware, 1 + random.int(2));
    }
  }
  if (!basket.size) {
    const any = random.weighted(wares.map((ware) => (ware.releasedAt <= at ? ware.fame : 0)));
    basket.set(wares[any] ?? wares[0]!, 1);
  }
  return [...basket].map(([ware, quantity]) => ({ ware, quantity }));
}

/** How much the buyer wants the ware, the `i`-th of the taste's, in this month; 0 before its release, and for what is owned and lasts. */
export function appeal(
  { taste, at, month, owned }: Pick<Shopping, 'taste' | 'at' | 'month' | 'owned'>,
  ware: Ware,
  i: number,
): number {
  if (ware.releasedAt > at || (owned.has(ware) && !ware.consumable)) return 0;
  return taste.weights[i]! * ware.months[month]!;
}

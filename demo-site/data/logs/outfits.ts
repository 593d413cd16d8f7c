import { seedOf } from '../seed-of';
import type { Ware } from './wares';

/** How strongly a category calls for another one, by the demo shop's own names. */
const PARTNERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  outer: { knitwear: 3, trousers: 3, tops: 2, shirts: 2, dresses: 1.5, shoes: 2, accessories: 2 },
  tops: { trousers: 4, outer: 1.5, shoes: 2, skirts: 2, accessories: 2, bags: 1 },
  shirts: { trousers: 4, knitwear: 2, skirts: 2, shoes: 1.5, accessories: 1 },
  knitwear: { trousers: 3, skirts: 3, shirts: 2, outer: 2, accessories: 1 },
  trousers: { tops: 3, shirts: 3, knitwear: 2, shoes: 3, accessories: 1.5, basics: 1 },
  skirts: { knitwear: 3, shirts: 3, shoes: 2, tops: 2, bags: 1.5 },
  dresses: { shoes: 3, bags: 3, knitwear: 2, outer: 1, accessories: 1 },
  shoes: { basics: 3, trousers: 2, dresses: 1, skirts: 1 },
  bags: { accessories: 2, shoes: 2, dresses: 1, outer: 1 },
  accessories: { outer: 3, knitwear: 2, bags: 2 },
  basics: { tops: 1, shoes: 1 },
};
/** One pair of designs in this many was photographed together, and sells together. */
const LOOKS = 14;
const LOOK_BOOST = 7;

/** Which categories are worn or used together. */
export type Partners = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The demo's own table where it knows every category; else three partners for each, chosen by the names. */
export function partnersOf(wares: readonly Ware[]): Partners {
  const categories = [...new Set(wares.map((ware) => ware.category))].sort();
  if (categories.every((category) => Object.hasOwn(PARTNERS, category)))
    return new Map(categories.map((category) => [category, new Map(Object.entries(PARTNERS[category]!))]));
  const kinship = (a: string, b: string) => seedOf([a, b].sort().join('\n'));
  return new Map(
    categories.map((category) => {
      const others = categories.filter((other) => other !== category);
      others.sort((a, b) => kinship(category, a) - kinship(category, b));
      return [category, new Map(others.slice(0, 3).map((other, i) => [other, 3 - i]))];
    }),
  );
}

/** How well `other` completes an outfit around `ware`; 0 where the categories do not go together. */
export function outfitMatch(ware: Ware, other: Ware, partners: Partners): number {
  const partner = partners.get(ware.category)?.get(other.category);
  if (!partner || (ware.fit !== other.fit && ware.fit !== 'unisex' && other.fit !== 'unisex')) return 0;
  const shared = ware.styles.filter((style) => other.styles.includes(style)).length;
  const harmony = ware.colour === other.colour ? 1.3 : ware.neutral !== other.neutral ? 1.6 : ware.neutral ? 1.1 : 0.35;
  const look = pairSeed(ware, other) % LOOKS === 0 ? LOOK_BOOST : 1;
  const season = ware.months.some((demand, month) => demand === 1 && other.months[month] === 1) ? 1 : 0.15;
  return partner * season * (shared ? 5 + 2 * shared : 1) * harmony * look * (ware.brand === other.brand ? 1.6 : 1);
}

/** How much two wares of one category compete: the more, the likelier both are looked at before one is bought. */
export function substituteMatch(ware: Ware, other: Ware): number {
  if (ware.category !== other.category || ware.id === other.id) return 0;
  if (ware.design === other.design) return 6;
  const shared = ware.styles.filter((style) => other.styles.includes(style)).length;
  const rival = pairSeed(ware, other) % 8 === 0 ? 4 : 1;
  return (shared ? 4 : 1) * rival * Math.exp(-2 * Math.abs(ware.level - other.level));
}

function pairSeed(a: Ware, b: Ware): number {
  return Math.imul(a.salt ^ b.salt, 0x85ebca6b) >>> 9;
}

import type { GenderFit, Style } from '../product';
import { createRandom, type Random } from '../random';
import type { Ware } from './wares';

/** What one invented buyer likes. */
export interface Taste {
  /** What the buyer knows of the catalogue. */
  wares: readonly Ware[];
  /** How much the buyer likes each of `wares`. */
  weights: Float64Array;
  /** What this buyer uses up and buys again; empty for most. */
  staples: Ware[];
  /** Days between two purchases of a staple. */
  intervalDays: number;
  /** Relative number of orders a year. */
  activity: number;
}

const STYLES: readonly Style[] = ['minimal', 'street', 'classic', 'outdoor', 'romantic'];
/** The most wares one buyer knows; of a larger catalogue a sample, the famous more likely. */
const KNOWN_WARES = 320;

/** The taste of the buyer with this seed in this catalogue; the same for the same seed. */
export function createTaste(seed: number, catalogue: readonly Ware[]): Taste {
  const random = createRandom(seed);
  const wares = catalogue.length > KNOWN_WARES ? sample(random, catalogue) : catalogue;
  const fit: GenderFit = random.weighted([0.56, 0.36, 0.08]) === 0 ? 'women' : random.chance(0.82) ? 'men' : 'unisex';
  const main = random.pick(fit === 'men' ? STYLES.slice(0, 4) : STYLES);
  const second = random.pick(STYLES);
  const level = Math.max(-1.2, Math.min(1.2, random.normal() * 0.6));
  const brands = favourites(random, wares, 2, (ware) => ware.brand, main);
  const colours = favourites(random, wares, 3, (ware) => ware.colour);
  const categories = new Map<string, number>();

  const weigh = (ware: Ware) => {
    if (!categories.has(ware.category)) categories.set(ware.category, Math.exp(random.normal() * 0.5));
    const style = Math.max(...ware.styles.map((s) => (s === main ? 1 : s === second ? 0.45 : 0.07)));
    const wearable = ware.fit === fit || ware.fit === 'unisex' ? 1 : fit === 'unisex' ? 0.5 : 0.03;
    return (
      ware.fame *
      style *
      wearable *
      categories.get(ware.category)! *
      (brands.has(ware.brand) ? 3 : 1) *
      (colours.has(ware.colour) ? 1.5 : 1) *
      Math.exp(-0.9 * (ware.level - level) ** 2) *
      (ware.was ? 1.5 : 1)
    );
  };
  const weights = Float64Array.from(wares, weigh);
  return {
    wares,
    weights,
    staples: random.chance(0.5) ? pickStaples(random, wares, weights) : [],
    intervalDays: Math.min(90, Math.max(18, Math.exp(3.7 + random.normal() * 0.35))),
    activity: Math.exp(random.normal() * 0.72),
  };
}

function sample(random: Random, catalogue: readonly Ware[]): Ware[] {
  const known = new Set<Ware>();
  for (let tries = 0; known.size < KNOWN_WARES && tries < 40 * KNOWN_WARES; tries++) {
    const ware = random.pick(catalogue);
    if (random.chance(Math.sqrt(ware.fame))) known.add(ware);
  }
  return [...known];
}

function favourites(random: Random, wares: readonly Ware[], most: number, of: (ware: Ware) => string, style?: Style) {
  const liked = new Set<string>();
  for (let tries = 0; tries < 12 && liked.size < most; tries++) {
    const ware = random.pick(wares);
    if (of(ware) && (!style || ware.styles.includes(style))) liked.add(of(ware));
  }
  return liked;
}

function pickStaples(random: Random, wares: readonly Ware[], weights: Float64Array): Ware[] {
  const usedUp = wares.map((ware, i) => (ware.consumable ? weights[i]! : 0));
  const first = random.weighted(usedUp);
  if (first < 0) return [];
  const second = random.chance(0.3) ? random.weighted(usedUp) : first;
  return first === second ? [wares[first]!] : [wares[first]!, wares[second]!];
}

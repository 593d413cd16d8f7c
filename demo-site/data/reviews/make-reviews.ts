import type { CategoryId, Words } from '../product';
import { createRandom } from '../random';
import { seedOf } from '../seed-of';
import { DAY_MS, UNTIL } from '../until';
import { SAID, WRITERS } from './sentences';

/** What the reviews of a product are made from. */
export interface Reviewed {
  id: string;
  category: string;
  /** 0–5. */
  rating: number;
  /** How many there are. */
  reviews: number;
  sizes: readonly string[];
  /** Epoch ms. */
  releasedAt: number;
}

/** One written review. */
export interface Review {
  /** Masked: `김*현`. */
  writer: Words;
  /** 1–5. */
  stars: number;
  /** Epoch ms. */
  at: number;
  size: string | undefined;
  text: Words;
}

/** All reviews of a product in short, and the newest few in full. */
export interface Reviews {
  /** How many gave five stars, four, … one. */
  counts: readonly [five: number, four: number, three: number, two: number, one: number];
  /** Of those who said how it fits, per cent: smaller than usual, as usual, larger; absent where too few have. */
  fit?: readonly [small: number, usual: number, large: number];
  newest: Review[];
}

const SHOWN = 4;
/** Reviews. */
const FIT_FROM = 5;

/** The invented reviews of a product: the same for the same product, their mean near its rating. `undefined` where nobody has written one. */
export function makeReviews(product: Reviewed): Reviews | undefined {
  const { reviews, rating } = product;
  if (!reviews) return undefined;
  const random = createRandom(seedOf(product.id, 17));
  const counts = spread(reviews, rating);
  const usual = 62 + random.int(26);
  const small = random.int(101 - usual);
  const shelf = Object.hasOwn(SAID, product.category) ? SAID[product.category as CategoryId] : [];
  const kind = [...SAID.good];
  const near = [...shelf];
  const critical = [...SAID.critical];
  const take = <T>(list: T[]): T | undefined => list.splice(random.int(Math.max(1, list.length)), 1)[0];
  const stars = counts.flatMap((count, i) => Array.from({ length: count }, () => 5 - i));
  let at = Math.max(product.releasedAt, UNTIL - (1 + random.int(12)) * DAY_MS);
  const newest = Array.from({ length: Math.min(SHOWN, reviews) }, (_, i): Review => {
    const given = stars[Math.floor(((i * 2 + 1) / (2 * Math.min(SHOWN, reviews))) * stars.length)] ?? 5;
    const said = (given < 4 ? take(critical) : i % 2 ? take(near) : take(kind)) ?? take(kind)!;
    const [ko, en] = random.pick(WRITERS);
    const review = {
      writer: { ko: `${ko}*${random.pick([...'현진아우민서연호'])}`, en: `${en}***` },
      stars: given,
      at,
      size: product.sizes.length > 1 ? random.pick(product.sizes) : undefined,
      text: { ko: said[0], en: said[1] },
    };
    at = Math.max(product.releasedAt, at - (1 + random.int(9)) * DAY_MS);
    return review;
  });
  return { counts, ...(reviews >= FIT_FROM && { fit: [small, usual, 100 - usual - small] as const }), newest };
}

/** `n` ratings between one and five stars whose mean is near `mean`. */
function spread(n: number, mean: number): Reviews['counts'] {
  const share = [0, 0, 0, 0, 0].map((_, i) => Math.exp(-(((5 - i - mean) / 0.85) ** 2)) + (i ? 0.01 : 0.12));
  const total = share.reduce((sum, one) => sum + one, 0);
  const counts = share.map((one) => Math.floor((one / total) * n));
  counts[mean >= 4.5 ? 0 : 1]! += n - counts.reduce((sum, one) => sum + one, 0);
  return counts as unknown as Reviews['counts'];
}

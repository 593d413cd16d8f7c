/** Seeded chance. Two of the same seed give the same sequence on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, 0 ≤ x < `below`. */
  int(below: number): number;
  chance(probability: number): boolean;
  /** @throws {RangeError} if the list is empty. */
  pick<T>(list: readonly T[]): T;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** An index, drawn in proportion to the weights; -1 if they sum to 0. */
  weighted(weights: ArrayLike<number>): number;
  /** `length` hexadecimal digits. */
  hex(length: number): string;
}

/**
 * Chance from a seed (mulberry32).
 * @see https://github.com/cprosche/mulberry32
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number) => Math.floor(next() * below);

  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick(list) {
      if (!list.length) throw new RangeError('pick() needs a list with at least one entry');
      return list[int(list.length)]!;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    weighted(weights) {
      let total = 0;
      for (let i = 0; i < weights.length; i++) total += weights[i]!;
      if (!(total > 0)) return -1;
      let left = next() * total;
      let last = -1;
      for (let i = 0; i < weights.length; i++) {
        if (!weights[i]) continue;
        last = i;
        left -= weights[i]!;
        if (left < 0) break;
      }
      return last;
    },
    hex(length) {
      let digits = '';
      while (digits.length < length)
        digits += Math.floor(next() * 0x10000000)
          .toString(16)
          .padStart(7, '0');
      return digits.slice(0, length);
    },
  };
}

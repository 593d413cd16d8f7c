/** Kleene's three values as numbers: false 0, unknown ½, true 1. Then `all` is the least, `any` the greatest, `not` what is left of 1. */
export type Truth = number;

/** Neither true nor false. */
export const UNKNOWN: Truth = 0.5;

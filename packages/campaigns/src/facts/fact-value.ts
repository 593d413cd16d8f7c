import type { ProfileSnapshot, Scalar, Test } from '@dangol/schema';
import type { Context } from '../context';

/** What a fact gives: `undefined` is unknown. */
export type FactValue = Scalar | readonly string[] | AtLeast | undefined;

/** Known in part: a count that is as great or greater, a list that may have more. */
export interface AtLeast {
  least: number | readonly string[];
}

/** A fact of the page, or of the item that the context is about. What it gives may be `NaN`, too, which is unknown. */
export type PageFact = (context: Context, test: Test) => FactValue;

/** A fact of the whole profile. */
export type ProfileFact = (profile: ProfileSnapshot, context: Context, test: Test) => FactValue;

/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

/** Days since a moment; of a moment in the future none. `NaN` where it is not known. */
export function daysSince(at: number | undefined, { now }: Context): number {
  return Math.max(0, (now - at!) / DAY_MS);
}

/** The sum; `NaN` where one is not known. */
export function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, one) => total + one!, 0);
}

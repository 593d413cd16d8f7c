import type { ProfileSnapshot, Scalar, Test } from '@dangol/schema';
import type { Context } from '../context';

/** What a fact gives: `undefined` is unknown. */
export type FactValue = Scalar | readonly string[] | AtLeast | undefined;

/** Known in part: a count that is as great or greater, a list that may have more. */
export interface AtLeast {
  least: number | readonly string[];
}

/** How a fact is read. What it gives may be `NaN`, too, which is unknown. @param id the item that the test is about */
export type ReadFact<Profile> = (profile: Profile, context: Context, test: Test, id: string | undefined) => FactValue;

/** A fact of the page or the shop: needs no profile. */
export type PageFact = ReadFact<ProfileSnapshot | null>;

/** A fact of the profile. */
export type ProfileFact = ReadFact<ProfileSnapshot>;

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

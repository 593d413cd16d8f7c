import type { Campaign, ProfileSnapshot, Scalar, Test } from '@dangol/schema';
import type { Context } from '../context';

/** What a fact gives: `undefined` is unknown. */
export type FactValue = Scalar | readonly string[] | AtLeast | undefined;

/** Known in part: a count that is as great or greater, a list that may have more. */
export interface AtLeast {
  least: number | readonly string[];
}

/** What a fact looks at. */
export interface Subjects extends Context {
  /** The campaign's item. */
  item?: string | undefined;
  each?: Campaign['each'];
}

/** A fact of the page or the shop: needs no profile. @param id the item that the test is about. */
export type PageFact = (subjects: Subjects, test: Test, id: string | undefined) => FactValue;

/** A fact of the profile. */
export type ProfileFact = (
  profile: ProfileSnapshot,
  subjects: Subjects,
  test: Test,
  id: string | undefined,
) => FactValue;

/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

/** Days since a moment; of a moment in the future none. */
export function daysSince(at: number | undefined, { now }: Context): number {
  return Math.max(0, (now - at!) / DAY_MS);
}

/** The sum; `NaN`, which is unknown, where one is not known. */
export function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, one) => total + one!, 0);
}

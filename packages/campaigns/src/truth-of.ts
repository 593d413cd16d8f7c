import type { Condition, Test } from '@dangol/schema';
import { compare } from './compare';
import type { Subjects } from './facts/fact-value';
import { factOf, isAllowed } from './facts/read-fact';

/** Kleene's three values as numbers: false 0, unknown ½, true 1. Then `all` is the least, `any` the greatest, `not` what is left of 1. */
export type Truth = number;

/** What a condition leaves behind while it is judged. */
export interface Notes {
  /** Clauses whose facts are not allowed. Every test is looked at, so none escapes by the shape of the condition. */
  denied: string[];
  /** Tests that held, those within a `not` left out. */
  held: Test[];
}

/** How true a condition is, and the clause to blame where it is not: in an `all` the first that is as untrue as the whole; within `any` and `not` there is none to blame. */
export function truthOf(
  condition: Condition,
  subjects: Subjects & Notes,
  path: string,
): [truth: Truth, clause: string] {
  if ('not' in condition) return [1 - truthOf(condition.not, { ...subjects, held: [] }, `${path}.not`)[0], path];
  if ('fact' in condition) {
    if (!isAllowed(condition.fact, subjects.situation)) subjects.denied.push(path);
    const truth = compare(condition, factOf(condition, subjects));
    if (truth === 1) subjects.held.push(condition);
    return [truth, path];
  }
  const isAll = 'all' in condition;
  const [truth, clause] = (isAll ? condition.all : condition.any)
    .map((one, place) => truthOf(one, subjects, `${path}.${isAll ? 'all' : 'any'}[${place}]`))
    .reduce((best, one) => ((isAll ? one[0] < best[0] : one[0] > best[0]) ? one : best));
  return [truth, isAll ? clause : path];
}

import type { Condition, Test } from '@dangol/schema';
import { compare } from './compare';
import type { Subjects } from './facts/fact-value';
import { factOf } from './facts/read-fact';

/** Kleene's three values as numbers: false 0, unknown ½, true 1. Then `all` is the least, `any` the greatest, `not` what is left of 1. */
export type Truth = number;

/** How true a condition is. What can change nothing any more is not looked at. */
export function truthOf(condition: Condition, subjects: Subjects): Truth {
  if ('fact' in condition) return compare(condition, factOf(condition, subjects));
  if ('not' in condition) return 1 - truthOf(condition.not, subjects);
  const isAll = 'all' in condition;
  let truth = +isAll;
  for (const one of isAll ? condition.all : condition.any) {
    const next = truthOf(one, subjects);
    if (isAll ? next < truth : next > truth) truth = next;
    if (truth === +!isAll) break;
  }
  return truth;
}

/** The clause to blame where a condition is not true: in an `all` the first that is as untrue as the whole; within `any` and `not` there is none to blame. */
export function blame(condition: Condition, subjects: Subjects, path: string): string {
  if (!('all' in condition)) return path;
  const truth = truthOf(condition, subjects);
  const place = condition.all.findIndex((one) => truthOf(one, subjects) === truth);
  return blame(condition.all[place]!, subjects, `${path}.all[${place}]`);
}

/** The tests that made a condition hold; those within a `not` left out. */
export function reasonsOf(condition: Condition, subjects: Subjects): Test[] {
  if ('not' in condition) return [];
  if ('fact' in condition) return truthOf(condition, subjects) === 1 ? [condition] : [];
  return ('all' in condition ? condition.all : condition.any).flatMap((one) => reasonsOf(one, subjects));
}

import type { Condition } from '@dangol/schema';
import type { Subjects } from './facts/fact-value';
import { factOf } from './facts/read-fact';
import { kleene, not, type Truth } from './kleene';
import { compare, inWords } from './operators';

/** Whether a condition holds: `undefined` where that is not known. */
export function truthOf(condition: Condition, subjects: Subjects): Truth {
  const recur = (one: Condition) => truthOf(one, subjects);
  if ('all' in condition) return kleene(condition.all, false, recur);
  if ('any' in condition) return kleene(condition.any, true, recur);
  if ('not' in condition) return not(recur(condition.not));
  return compare(condition, factOf(condition, subjects));
}

/** The first clause that keeps a condition from holding, as code has it: what in an `all` is as the whole. Within `any` and `not` there is no one to blame. */
export function blame(condition: Condition, truth: Truth, subjects: Subjects, path: string): string {
  if (!('all' in condition)) return path;
  const place = condition.all.findIndex((one) => truthOf(one, subjects) === truth);
  return blame(condition.all[place]!, truth, subjects, `${path}.all[${place}]`);
}

/** The tests that made a condition hold; of what is `not` there are none. */
export function reasonsOf(condition: Condition | undefined, subjects: Subjects): string[] {
  if (!condition || 'not' in condition || !truthOf(condition, subjects)) return [];
  if ('fact' in condition) return [inWords(condition)];
  return ('all' in condition ? condition.all : condition.any).flatMap((one) => reasonsOf(one, subjects));
}

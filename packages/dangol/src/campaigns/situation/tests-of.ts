import type { Condition, Test } from '@dangol/schema';

/** The tests of a condition, whatever its shape. */
export function testsOf(condition: Condition | undefined): Test[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  return 'not' in condition ? testsOf(condition.not) : [condition];
}

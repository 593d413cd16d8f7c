import type { Test } from '@dangol/schema';
import type { FactValue } from './facts/fact-value';
import { kleene, not, type Truth } from './kleene';

/** The closed set of operators. */
export type Operator = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'has' | 'hasAny';

type Compare = (value: FactValue, operand: never) => Truth;

const equals = (value: FactValue, operand: unknown): Truth =>
  typeof value === typeof operand && !Array.isArray(value) ? value === operand : undefined;
const has = (value: FactValue, operand: string): Truth => (Array.isArray(value) ? value.includes(operand) : undefined);

const orders =
  (holds: (value: number, operand: number) => boolean): Compare =>
  (value, operand) =>
    typeof value === 'number' && typeof operand === 'number' ? holds(value, operand) : undefined;

/** Each with its sign in a reason. A value of another type than the operand's is unknown. */
const OPERATORS: Record<Operator, readonly [sign: string, compare: Compare]> = {
  eq: ['=', equals],
  ne: ['!=', (value, operand) => not(equals(value, operand))],
  lt: ['<', orders((value, operand) => value < operand)],
  lte: ['<=', orders((value, operand) => value <= operand)],
  gt: ['>', orders((value, operand) => value > operand)],
  gte: ['>=', orders((value, operand) => value >= operand)],
  in: [' in ', (value, list: readonly unknown[]) => kleene(list, true, (one) => equals(value, one))],
  has: [' has ', has],
  hasAny: [' has ', (value, list: readonly string[]) => kleene(list, true, (one) => has(value, one))],
};

const NAMES = Object.keys(OPERATORS) as Operator[];

/** Of a value that is known in part these may hold, and nothing can fail. */
const GROWS: readonly Operator[] = ['gt', 'gte', 'has', 'hasAny'];

/** The operators that a test has. */
function given(test: Test): Operator[] {
  return NAMES.filter((name) => test[name] !== undefined);
}

/** Whether a fact's value passes a test: every operator that is given has to hold. */
export function compare(test: Test, value: FactValue): Truth {
  if (value === undefined) return value;
  const { least } = Object(value) as { least?: FactValue };
  return kleene(given(test), false, (name) => {
    const truth = OPERATORS[name][1](least ?? value, test[name] as never);
    return least === undefined ? truth : (GROWS.includes(name) && truth) || undefined;
  });
}

/** A test that holds, for people: `count>=3`. */
export function inWords(test: Test): string {
  return test.fact + given(test).map((name) => OPERATORS[name][0] + test[name]);
}

import type { Test } from '@dangol/schema';
import type { FactValue } from './facts/fact-value';
import type { Truth } from './truth-of';

/** The closed set of operators, each with its sign in a reason; of the first six it also says which order of fact and operand is right. */
const SIGNS = {
  eq: '=',
  ne: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  in: ' in ',
  has: ' has ',
  hasAny: ' has ',
};

type Operator = keyof typeof SIGNS;

const UNKNOWN: Truth = 0.5;

/** Whether a fact's value passes a test: every operator that is given has to hold. A value of another type than the operand's is unknown. */
export function compare(test: Test, value: FactValue): Truth {
  if (value === undefined) return UNKNOWN;
  const { least } = value as { least?: FactValue };
  const truths = given(test).map((name) => {
    const truth = holds(least ?? value, name, test[name]);
    // What may be more can pass `gt`, `gte`, `has` and `hasAny`, and fail nothing.
    return least === undefined || (truth === 1 && /^[gh]/.test(name)) ? truth : UNKNOWN;
  });
  return Math.min(1, ...truths);
}

/** A test for people: `count>=3`. */
export function inWords(test: Test): string {
  return test.fact + given(test).map((name) => SIGNS[name] + test[name]);
}

function given(test: Test): Operator[] {
  return (Object.keys(SIGNS) as Operator[]).filter((name) => test[name] !== undefined);
}

function holds(value: FactValue, name: Operator, operand: unknown): Truth {
  const list = [operand].flat();
  if (name === 'in') return Math.max(...list.map((one) => holds(value, 'eq', one)));
  if (name[0] === 'h') return Array.isArray(value) ? +list.some((one) => value.includes(one)) : UNKNOWN;
  if (typeof value !== typeof operand) return UNKNOWN;
  return +SIGNS[name].includes(value! < operand! ? '<' : value! > operand! ? '>' : '=');
}

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

const NAMES = Object.keys(SIGNS) as Operator[];

const UNKNOWN: Truth = 0.5;

/** Whether a fact's value passes a test: every operator that is given has to hold. A value of another type than the operand's is unknown. */
export function compare(test: Test, value: FactValue): Truth {
  if (value === undefined) return UNKNOWN;
  const { least } = value as { least?: FactValue };
  let truth: Truth = 1;
  for (const name of given(test)) {
    const one = holds(least ?? value, name, test[name]);
    // What may be more can pass `gt`, `gte`, `has` and `hasAny`, and fail nothing.
    truth = Math.min(truth, least === undefined || (one === 1 && /^[gh]/.test(name)) ? one : UNKNOWN);
  }
  return truth;
}

/** A test for people: `count>=3`. It goes into events, so that of demographics it says no more than that they counted. */
export function inWords(test: Test): string {
  if (test.fact === 'demographic') return test.fact;
  return test.fact + given(test).map((name) => SIGNS[name] + test[name]);
}

const givenBy = new WeakMap<Test, Operator[]>();

/** The operators that a test has: the same each time it is judged. */
function given(test: Test): Operator[] {
  const known = givenBy.get(test) ?? NAMES.filter((name) => test[name] !== undefined);
  givenBy.set(test, known);
  return known;
}

function holds(value: FactValue, name: Operator, operand: unknown): Truth {
  if (name === 'in') return Math.max(...(operand as unknown[]).map((one) => holds(value, 'eq', one)));
  if (name[0] === 'h') return Array.isArray(value) ? +[operand].flat().some((one) => value.includes(one)) : UNKNOWN;
  if (typeof value !== typeof operand) return UNKNOWN;
  return +SIGNS[name].includes(value! < operand! ? '<' : value! > operand! ? '>' : '=');
}

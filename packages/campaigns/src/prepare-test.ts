import type { Campaign, Test } from '@dangol/schema';
import type { Context } from './context';
import type { FactValue } from './facts/fact-value';
import { prepareFact } from './facts/prepare-fact';
import { type Truth, UNKNOWN } from './truth';

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

/** A test that can be asked. */
export interface ReadyTest {
  ask: (context: Context) => Truth;
  /** For people: `count>=3`. They go into events, so that of demographics they say no more than that they counted. */
  words: string;
}

/** Makes a test ready: every operator that is given has to hold. A value of another type than the operand's is unknown. @param each the campaign's */
export function prepareTest(test: Test, each: Campaign['each']): ReadyTest {
  const subject = JSON.stringify({ each, ...test }, (name, value) => (name in SIGNS ? undefined : value));
  const read = prepareFact(test, each, subject);
  const operators = (Object.keys(SIGNS) as Operator[]).filter((name) => test[name] !== undefined);

  function ask(context: Context): Truth {
    const value = read(context);
    if (value === undefined) return UNKNOWN;
    const { least } = value as { least?: FactValue };
    let truth: Truth = 1;
    for (const name of operators) {
      const one = holds(least ?? value, name, test[name]);
      // What may be more can pass `gt`, `gte`, `has` and `hasAny`, and fail nothing.
      truth = Math.min(truth, least === undefined || (one === 1 && /^[gh]/.test(name)) ? one : UNKNOWN);
    }
    return truth;
  }

  const said = test.fact === 'demographic' ? [] : operators.map((name) => SIGNS[name] + test[name]);
  return { ask, words: test.fact + said };
}

function holds(value: FactValue, name: Operator, operand: unknown): Truth {
  if (name === 'in') return Math.max(...(operand as unknown[]).map((one) => holds(value, 'eq', one)));
  if (name[0] === 'h') return Array.isArray(value) ? +[operand].flat().some((one) => value.includes(one)) : UNKNOWN;
  if (typeof value !== typeof operand) return UNKNOWN;
  return +SIGNS[name].includes(value! < operand! ? '<' : value! > operand! ? '>' : '=');
}

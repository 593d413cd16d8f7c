import type { Campaign, Condition } from '@dangol/schema';
import type { Context } from './context';
import { purposeOf } from './facts/prepare-fact';
import { prepareTest, type ReadyTest } from './prepare-test';
import type { Truth } from './truth';

/** Where a test stands in a condition. */
export interface PlacedTest extends ReadyTest {
  /** As one would write it in code: `if.any[1].not`. */
  clause: string;
  /** What has to be allowed for it. */
  purpose: ReturnType<typeof purposeOf>;
  /** Within a `not` it is no reason for what holds. */
  isReason: boolean;
}

/** A condition that can be asked. */
export interface ReadyCondition {
  /**
   * How true it is. What can change nothing any more is not looked at. Where it is not true `context.clause` is what to blame: in an `all` the first that is as
   * untrue as the whole; within `any` and `not` there is none to blame.
   */
  ask: (context: Context) => Truth;
  /** All its tests, in order. */
  tests: readonly PlacedTest[];
}

/** Makes a condition ready. @param each the campaign's */
export function prepareCondition(condition: Condition, each: Campaign['each']): ReadyCondition {
  const tests: PlacedTest[] = [];

  function prepare(one: Condition, clause: string, isReason: boolean): (context: Context) => Truth {
    if ('fact' in one) {
      const test = prepareTest(one, each);
      tests.push({ ...test, clause, purpose: purposeOf(one.fact), isReason });
      return (context) => {
        context.clause = clause;
        return test.ask(context);
      };
    }
    const { all, any, not } = one as { [kind in 'all' | 'any']?: Condition[] } & { not?: Condition };
    const parts = not
      ? [prepare(not, `${clause}.not`, false)]
      : (all ?? any!).map((part, place) => prepare(part, `${clause}.${all ? 'all' : 'any'}[${place}]`, isReason));
    return (context) => {
      // `any` of them: not that none holds; `not`: that none does.
      let truth: Truth = 1;
      let blamed = clause;
      for (const ask of parts) {
        const next = all ? ask(context) : 1 - ask(context);
        if (next < truth) {
          truth = next;
          if (all) blamed = context.clause;
        }
        if (!truth) break;
      }
      context.clause = blamed;
      return any ? 1 - truth : truth;
    };
  }

  return { ask: prepare(condition, 'if', true), tests };
}

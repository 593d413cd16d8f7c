import type { Condition, Scalar, Test } from '@dangol/schema';
import type { ConditionWords } from './words/ko-conditions';

const OPERATORS = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'has', 'hasAny'] as const;

/** A condition as a sentence fragment: `횟수(상품 보기, 이 상품, 최근 14일) 3 이상`. */
export function sayCondition(condition: Condition, words: ConditionWords): string {
  if ('all' in condition) return within(words.all, condition.all, words);
  if ('any' in condition) return within(words.any, condition.any, words);
  if ('not' in condition) return words.not.replace('{}', () => sayCondition(condition.not, words));
  const about = sayFact(condition, words);
  const { eq, ne } = condition;
  // A flag is said as it is.
  if (eq === true || ne === false) return about;
  if (eq === false || ne === true) return words.isNot.replace('{}', () => about);
  const compared = OPERATORS.flatMap((operator) => {
    const value = condition[operator];
    return value === undefined ? [] : words.operators[operator]!.replace('{}', () => sayValue(value, words));
  });
  return [about, ...compared].join(' ');
}

/** What a test looks at, without what it is compared with. */
export function sayFact(test: Test, words: ConditionWords): string {
  const { subjects, thisItem, since, events, facts } = words;
  const parts = [
    test.event && (events[test.event] ?? test.event),
    test.item && (test.item === 'this' ? thisItem : subjects.item!.replace('{}', test.item)),
    ...(['category', 'brand', 'label', 'page', 'keyword', 'name'] as const).map(
      (name) => test[name] && subjects[name]!.replace('{}', test[name]),
    ),
    test.since && subjects.since!.replace('{}', since[test.since] ?? test.since),
    test.lasts && subjects.lasts!.replace('{}', sayDuration(test.lasts, words)),
    test.within && subjects.within!.replace('{}', sayDuration(test.within, words)),
  ].filter(Boolean);
  return (facts[test.fact] ?? test.fact) + (parts.length ? ` (${parts.join(', ')})` : '');
}

/** `14d` → `14일`; what is no duration stays as it is. */
export function sayDuration(text: string, { units }: ConditionWords): string {
  const [, count, unit] = /^(\d+)([smhdw])$/.exec(text) ?? [];
  return count === undefined ? text : units[unit!]!.replace('{}', count);
}

/** A value of a fact, or several. */
export function sayValue(value: Scalar | readonly Scalar[], { yes, no }: ConditionWords): string {
  if (typeof value === 'boolean') return value ? yes : no;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

const within = (frame: string, conditions: readonly Condition[], words: ConditionWords): string =>
  frame.replace('{}', () => conditions.map((each) => sayCondition(each, words)).join('; '));

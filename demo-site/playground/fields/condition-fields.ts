import { type Condition, FACTS, type FactForm, type Test } from '@dangol/schema';
import { sayFact } from '../../../packages/dangol/src/inspector/campaigns/say-condition';
import type { Field, FieldContext } from './field';
import type { Keys } from './set-at';

const FIGURES = ['gte', 'gt', 'lte', 'lt', 'eq'] as const;

/** Of every test of a condition: its threshold, its window, its item, what it is compared with. */
export function conditionFields(condition: Condition, keys: Keys, context: FieldContext): Field[] {
  if ('all' in condition)
    return condition.all.flatMap((each, at) => conditionFields(each, [...keys, 'all', at], context));
  if ('any' in condition)
    return condition.any.flatMap((each, at) => conditionFields(each, [...keys, 'any', at], context));
  if ('not' in condition) return conditionFields(condition.not, [...keys, 'not'], context);
  return testFields(condition, keys, context);
}

function testFields(test: Test, keys: Keys, { words, said: { conditions }, products }: FieldContext): Field[] {
  const { within, item, ...rest } = test;
  const label = sayFact(rest as Test, conditions);
  const isNot = keys.at(-1) === 'not' ? words.isNot : '';
  const form: FactForm | undefined = FACTS[test.fact];
  const fields: Field[] = [];
  for (const operator of FIGURES) {
    const value = test[operator];
    if (typeof value === 'number') {
      const suffix = conditions.operators[operator]!.replace('{}', '').trim() + isNot;
      fields.push({ keys: [...keys, operator], kind: 'number', label, suffix });
    } else if (typeof value === 'string') {
      const options = form?.values?.map((each) => [each, each] as const);
      fields.push({ keys: [...keys, operator], kind: options ? 'choice' : 'text', label: label + isNot, options });
    }
  }
  if (test.has !== undefined) fields.push({ keys: [...keys, 'has'], kind: 'text', label: label + isNot });
  for (const name of ['category', 'brand', 'keyword', 'label'] as const) {
    if (test[name] !== undefined) fields.push({ keys: [...keys, name], kind: 'text', label: words.subjects[name]! });
  }
  if (item !== undefined && (item === 'this' || products.some(([id]) => id === item))) {
    const options = [['this', conditions.thisItem] as const, ...products];
    fields.push({ keys: [...keys, 'item'], kind: 'choice', label: words.subjects.item!, options });
  }
  if (within !== undefined) fields.push({ keys: [...keys, 'within'], kind: 'duration', label: words.within });
  if (test.lasts !== undefined) fields.push({ keys: [...keys, 'lasts'], kind: 'duration', label: words.lasts });
  return fields;
}

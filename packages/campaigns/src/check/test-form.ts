import { FACTS, type Fact, type FactForm } from '@dangol/schema';
import { FORMS, type Form } from './forms';

const OPERATORS = {
  number: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in'],
  text: ['eq', 'ne', 'in'],
  flag: ['eq', 'ne'],
  list: ['has', 'hasAny'],
} as const;

const KINDS = { number: 'Number', text: 'Line', flag: 'Flag', list: 'Line' };
const WIDE: Form = Object.assign({}, ...FORMS.Test);

/** The form of a test of this fact: the fields that it takes, and the operators of its type with values of its type. */
export function testForm(fact: Fact): Form {
  const { type, takes = [], values } = FACTS[fact] as FactForm;
  // What a shop is told of its visitors is a text or a number.
  const isOpen = fact === 'demographic';
  const kind = isOpen ? 'Scalar' : (values?.join('|') ?? KINDS[type]);
  const form: Record<string, string> = { 'fact!': 'Fact' };
  for (const name of takes) form[name] = WIDE[name.replace('!', '')]!;
  for (const name of OPERATORS[isOpen ? 'number' : type])
    form[name] = /^l|^g/.test(name) ? 'Number' : kind + (/^in|y$/.test(name) ? '[]' : '');
  return form;
}

// What holds among the fields of one object, by its form. They are asked only where all the fields are sound by themselves.
import {
  FACTS,
  type FactForm,
  type Intent,
  type Message,
  type Question,
  type Split,
  type Test,
  type TimeWindow,
} from '@dangol/schema';
import type { Complain } from './complaint';
import { nearest } from './nearest';

/** Checks one object. */
type Rule<T> = (value: T, path: string, complain: Complain) => void;

const NUMBERS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in'] as const;
const LISTS = ['has', 'hasAny'] as const;
const OPERATORS = { number: NUMBERS, text: ['eq', 'ne', 'in'], flag: ['eq', 'ne'], list: LISTS } as const;
const SUBJECT = ['event', 'item', 'category', 'brand', 'label', 'page', 'keyword', 'within', 'since', 'name', 'lasts'];

const test: Rule<Test> = (value, path, complain) => {
  if (!value.fact) return;
  const { type, takes = [], values } = FACTS[value.fact] as FactForm;
  const fields = value as unknown as Record<string, unknown>;
  const isOpen = value.fact === 'demographic';
  const fit: readonly string[] = isOpen ? NUMBERS : OPERATORS[type];
  const taken = takes.map((name) => name.replace('!', ''));
  for (const name of SUBJECT) {
    const isGiven = fields[name] !== undefined;
    if (isGiven && !taken.includes(name))
      complain(
        `${path}.${name}`,
        taken[0] ? `only ${taken} with ${value.fact}` : `nothing, since ${value.fact} takes none`,
        fields[name],
      );
    if (!isGiven && takes.includes(`${name}!`))
      complain(`${path}.${name}`, `a value, since ${value.fact} needs one`, undefined);
  }
  if (value.fact === 'bias' && [value.category, value.brand, value.keyword].filter(Boolean).length !== 1)
    complain(path, 'exactly one of category, brand, keyword with bias', value);
  let compared = 0;
  for (const name of [...NUMBERS, ...LISTS]) {
    const found = value[name];
    if (found === undefined) continue;
    compared++;
    if (!fit.includes(name)) {
      complain(`${path}.${name}`, `one of ${fit.join(', ')}, since ${value.fact} is a ${type}`, found);
      continue;
    }
    const isList = Array.isArray(found);
    [found].flat().forEach((one, place) => {
      const at = `${path}.${name}${isList ? `[${place}]` : ''}`;
      const kind = typeof one === 'string' ? 'text' : typeof one === 'number' ? 'number' : 'flag';
      const near = values && nearest(one, values);
      if (isOpen ? kind === 'flag' : type !== 'list' && kind !== type)
        complain(
          at,
          `a ${type}, as ${value.fact} is`,
          one,
          type === 'number' && +one > 0 ? `write ${+one}` : undefined,
        );
      else if (values && !values.includes(`${one}`))
        complain(at, `one of ${values.join(', ')}`, one, near && `write "${near}"`);
    });
  }
  if (!compared) complain(path, `something to compare ${value.fact} with: ${fit.join(', ')}`, value);
};

const message: Rule<Message> = ({ format, place, questions, thanks }, path, complain) => {
  const isSurvey = format === 'survey';
  if (isSurvey && !questions) complain(`${path}.questions`, 'a list of questions, since it is a survey', undefined);
  if (!isSurvey && questions) complain(`${path}.questions`, 'no questions but in a survey', questions);
  if (!isSurvey && thanks) complain(`${path}.thanks`, 'no thanks but in a survey', thanks);
  if (place !== undefined && format !== 'inline')
    complain(`${path}.place`, 'no place but with the format inline', place);
  unlike('id', questions, `${path}.questions`, complain);
};

const question: Rule<Question> = (value, path, complain) => {
  const fields = value as unknown as Record<string, unknown>;
  const own = { rating: ['low', 'high'], choice: ['options'], text: [] as string[] }[value.kind];
  for (const name of ['low', 'high', 'options'])
    if (fields[name] !== undefined && !own.includes(name))
      complain(`${path}.${name}`, `no ${name} with a ${value.kind}`, fields[name]);
  if (value.kind !== 'choice') return;
  if (!value.options) complain(`${path}.options`, 'what there is to choose from', undefined);
  unlike('id', value.options, `${path}.options`, complain, ['still-thinking']);
};

const split: Rule<Split> = ({ arms }, path, complain) => {
  const sum = (arms ?? []).reduce((total, { share }) => total + share, 0);
  if (sum > 1 + 1e-9) complain(`${path}.arms`, 'shares that come to 1 at most', sum);
  unlike('name', arms, `${path}.arms`, complain, ['base', 'holdout']);
};

const intent: Rule<Intent> = ({ after, at, shift, message }, path, complain) => {
  if ((after === undefined) === (at === undefined)) complain(path, 'exactly one of after, at', { after, at });
  if (shift !== undefined && !at) complain(`${path}.shift`, 'no shift but of at', shift);
  for (const [name, text] of Object.entries(message))
    for (const one of typeof text === 'string' ? [text] : Object.values(text ?? {}))
      if (PERSONAL.test(one as string))
        complain(`${path}.message.${name}`, 'no personal data: the file is public', one);
};

/** An e-mail address, a Korean mobile number, a resident registration number. */
const PERSONAL = /[^\s@]@[\w-]+\.\w|\b01[016-9][- ]?\d{3,4}[- ]?\d{4}\b|\b\d{6}-[1-8]\d{6}\b/;

const timeWindow: Rule<TimeWindow> = ({ from, to, hours }, path, complain) => {
  const [opens, closes] = hours?.split('-') ?? [];
  if (hours && opens === closes) complain(`${path}.hours`, 'hours that begin and end at different times', hours);
  if (from && to && moment(from) >= moment(to) + (to.length > 10 ? 0 : 864e5))
    complain(`${path}.to`, 'a moment after from', to);
};

/** As if in UTC where no zone is given: near enough to tell which of two comes first. */
const moment = (text: string) => Date.parse(text.length > 10 && !/Z|[+-]\d\d:\d\d$/.test(text) ? `${text}Z` : text);

/** No two entries of a list, and none of the words that have a meaning already. */
function unlike<Field extends string>(
  field: Field,
  list: readonly Record<Field, string>[] | undefined,
  path: string,
  complain: Complain,
  taken: readonly string[] = [],
): void {
  const seen = new Set(taken);
  list?.forEach((one, place) => {
    if (seen.has(one[field])) complain(`${path}[${place}].${field}`, `a ${field} unlike any other`, one[field]);
    seen.add(one[field]);
  });
}

/** By form. */
export const RULES: Partial<Record<string, Rule<never>>> = {
  Test: test,
  Message: message,
  Question: question,
  Split: split,
  Intent: intent,
  TimeWindow: timeWindow,
  Words: (value: object, path, complain) => {
    if (!Object.keys(value).length) complain(path, 'a text in ko, en or both', value);
  },
};

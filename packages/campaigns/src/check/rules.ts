// What holds among the fields of one object, by its form. They are asked only where all the fields are sound by themselves.
import type { CampaignFile, Intent, Message, Question, Split, Test, Text, TimeWindow } from '@dangol/schema';
import type { Complain } from './complaint';
import { timeOf } from './time-of';

/** Checks one object; what it complains of is below it. */
type Rule<T> = (value: T, complain: Complain) => void;

const OPERATOR = /^(eq|ne|[lg]te?|in|has(Any)?)$/;

/** An e-mail address, a Korean mobile number, a resident registration number. */
const PERSONAL = /[^\s@]@[\w-]+\.\w|\b01[016-9][- ]?\d{3,4}[- ]?\d{4}\b|\b\d{6}-[1-8]\d{6}\b/;

const test: Rule<Test> = (value, complain) => {
  if (!value.fact) return;
  if (!Object.entries(value).some(([name, found]) => OPERATOR.test(name) && found !== undefined))
    complain('', 'something to compare the fact with', value);
  if (value.fact === 'bias' && [value.category, value.brand, value.keyword].filter(Boolean).length !== 1)
    complain('', 'exactly one of category, brand, keyword with bias', value);
};

const message: Rule<Message> = ({ format, questions }, complain) => {
  if (format === 'survey' && !questions) complain('.questions', 'a list, since it is a survey', questions);
  unlike('id', questions, '.questions', complain);
};

const question: Rule<Question & { options?: { id: string }[] }> = ({ kind, options }, complain) => {
  if (kind === 'choice' && !options) complain('.options', 'a list, since it is a choice', options);
  unlike('id', options, '.options', complain, ['still-thinking']);
};

const split: Rule<Split> = ({ arms }, complain) => {
  const sum = (arms ?? []).reduce((total, { share }) => total + share, 0);
  if (sum > 1 + 1e-9) complain('.arms', 'shares that come to 1 at most', sum);
  unlike('name', arms, '.arms', complain, ['base', 'holdout']);
};

const intent: Rule<Intent> = ({ after, at, shift, message }, complain) => {
  if (!after === !at) complain('', 'exactly one of after, at', { after, at });
  if (shift && !at) complain('.shift', 'no shift but of at', shift);
  for (const [name, text] of Object.entries<Text>({ ...message }))
    for (const one of typeof text === 'string' ? [text] : Object.values<string>(text))
      if (PERSONAL.test(one)) complain(`.message.${name}`, 'no personal data: the file is public', one);
};

const timeWindow: Rule<TimeWindow> = ({ from, to, hours }, complain) => {
  const [opens, closes] = hours?.split('-') ?? [];
  if (hours && opens === closes) complain('.hours', 'hours that begin and end at different times', hours);
  if (from && to && timeOf(from) >= timeOf(to, true)) complain('.to', 'a moment after from', to);
};

const file: Rule<CampaignFile> = ({ zone }, complain) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    complain('.zone', 'an IANA time zone such as "Asia/Seoul"', zone);
  }
};

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
  CampaignFile: file,
  Words: ({ ko, en }: { ko?: string; en?: string }, complain) => {
    if (!ko && !en) complain('', 'a text in ko, en or both', {});
  },
};

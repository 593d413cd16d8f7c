import { CAMPAIGN_CAPS, VARIABLES } from '@dangol/schema';

/** A text of a rules file: its pattern (the dialect of JSON Schema: `u`), and its longest length. What it is in words: `PHRASES`. */
export type Leaf = readonly [pattern: string, longest: number];

const SPAN = '[1-9]\\d{0,4}[smhdw]';
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';

/** Every kind of text. None matches the empty one. */
export const LEAVES: Readonly<Record<string, Leaf>> = {
  Id: ['^[a-z0-9-]+$', 64],
  Line: ['\\S', 200],
  Event: ['^\\S+$', 100],
  ItemId: ['\\S', 200],
  Keyword: ['^[^\\p{Lu}]+$', 200],
  Word: ['^[a-z]+(?:-[a-z]+)*$', 40],
  Duration: [`^${SPAN}$`, 6],
  Delay: ['^\\d{1,5}[smhdw]$', 6],
  Shift: [`^-?${SPAN}$`, 7],
  Moment: [`^\\d{4}-[01]\\d-[0-3]\\d(?:T${TIME}(?::[0-5]\\d(?:\\.\\d{1,3})?)?(?:Z|[+-]${TIME})?)?$`, 30],
  Hours: [`^${TIME}-(?:${TIME}|24:00)$`, 11],
  Zone: ['^[A-Za-z]', 60],
  Path: ['^[/*]', 200],
  Place: ['^(?:after|before|into):\\s*\\S', 200],
  Url: [
    '^(?:\\{item\\.url\\}|(?:https?://|(?![A-Za-z][A-Za-z0-9+.-]*:))[^\\s{}\\\\\\u0000-\\u001f\\u007f]+)$',
    CAMPAIGN_CAPS.text,
  ],
  Sentence: [
    `^(?:[^{}]|\\{(?:${VARIABLES.map((name) => name.replace('.', '\\.')).join('|')})\\})+$`,
    CAMPAIGN_CAPS.text,
  ],
};

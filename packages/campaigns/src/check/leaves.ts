import { VARIABLES } from '@dangol/schema';

/** A text of a rules file: its pattern (the dialect of JSON Schema: `u`), its longest length, what it is in words. */
export type Leaf = readonly [pattern: string, longest: number, expected: string];

const SPAN = '[1-9]\\d{0,4}[smhdw]';
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const SUCH = 'such as "30m", "2h", "14d"';

/** Every kind of text. None matches the empty one. */
export const LEAVES: Readonly<Record<string, Leaf>> = {
  Id: ['^[a-z0-9-]+$', 64, 'a name of a–z, 0–9 and -, at most 64 characters'],
  Line: ['\\S', 200, 'a text of at most 200 characters'],
  Event: ['^\\S+$', 100, 'the name of an event'],
  ItemId: ['\\S', 200, 'an item id'],
  Keyword: ['^[^\\p{Lu}]+$', 200, 'a search term in lower case'],
  Word: ['^[a-z]+(?:-[a-z]+)*$', 40, 'the kind of a strip, such as "similar-buyers"'],
  Duration: [`^${SPAN}$`, 6, `a duration ${SUCH}`],
  Delay: ['^\\d{1,5}[smhdw]$', 6, `a duration ${SUCH}, "0m" for at once`],
  Shift: [`^-?${SPAN}$`, 7, 'a duration, earlier with a minus: "-3d", "2d"'],
  Moment: [
    `^\\d{4}-[01]\\d-[0-3]\\d(?:T${TIME}(?::[0-5]\\d(?:\\.\\d{1,3})?)?(?:Z|[+-]${TIME})?)?$`,
    30,
    'a date such as "2026-11-22" or "2026-11-22T09:00"',
  ],
  Hours: [`^${TIME}-(?:${TIME}|24:00)$`, 11, 'hours such as "09:00-21:00"'],
  Zone: ['^[A-Za-z]', 60, 'an IANA time zone such as "Asia/Seoul"'],
  Path: ['^[/*]', 200, 'a path that begins with / or *'],
  Place: ['^(?:after|before|into):\\s*\\S', 200, 'a place such as "after:#detail"'],
  Url: [
    '^(?:\\{item\\.url\\}|(?:https?://|(?![A-Za-z][A-Za-z0-9+.-]*:))[^\\s{}\\\\\\u0000-\\u001f\\u007f]+)$',
    1000,
    'a link: a path, an http(s) address, or {item.url}',
  ],
  Sentence: [
    `^(?:[^{}]|\\{(?:${VARIABLES.map((name) => name.replace('.', '\\.')).join('|')})\\})+$`,
    1000,
    'a text of at most 1000 characters, with no braces but of known variables',
  ],
};

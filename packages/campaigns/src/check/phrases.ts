const SUCH = 'such as "30m", "2h", "14d"';

/** What a text of each kind is, in words. */
export const PHRASES: Readonly<Record<string, string>> = {
  Id: 'a name of a–z, 0–9 and -, at most 64 characters',
  Line: 'a text of at most 200 characters',
  Event: 'the name of an event',
  ItemId: 'an item id',
  Keyword: 'a search term in lower case',
  Word: 'the kind of a strip, such as "similar-buyers"',
  Duration: `a duration ${SUCH}`,
  Delay: `a duration ${SUCH}, "0m" for at once`,
  Shift: 'a duration, earlier with a minus: "-3d", "2d"',
  Moment: 'a date such as "2026-11-22" or "2026-11-22T09:00"',
  Hours: 'hours such as "09:00-21:00"',
  Zone: 'an IANA time zone such as "Asia/Seoul"',
  Path: 'a path that begins with / or *',
  Place: 'a place such as "after:#detail"',
  Url: 'a link: a path, an http(s) address, or {item.url}',
  Sentence: 'a text of at most 1000 characters, with no braces but of known variables',
};

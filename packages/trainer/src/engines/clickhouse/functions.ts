/** How ClickHouse writes a function of the portable statements, from its arguments; what is not here it writes the same. */
export const FUNCTIONS: Record<string, (...args: string[]) => string> = {
  // Its own round() sends halves to the even neighbour, those of the statements go up.
  ROUND: (value, digits) =>
    digits === undefined ? `floor((${value}) + 0.5e0)` : `(floor((${value}) * 1e${digits} + 0.5e0) / 1e${digits})`,
  TRY_CAST: (cast) => {
    const [, value = '', type = ''] = /^(.*)\sAS\s+(\w+)$/isu.exec(cast ?? '') ?? [];
    return attempt(type.toUpperCase(), value);
  },
  REGEXP_MATCHES: (text, pattern) => `match(${text}, ${pattern})`,
  REGEXP_FULL_MATCH: (text, pattern) => `match(${text}, '^(?:${pattern?.slice(1, -1)})$')`,
  REGEXP_REPLACE: (text, pattern, by, flags) =>
    `${flags === "'g'" ? 'replaceRegexpAll' : 'replaceRegexpOne'}(${text}, ${pattern}, ${by})`,
  REGEXP_EXTRACT: (text, pattern) => `extract(${text}, ${pattern})`,
  EPOCH_MS: (instant) => `toUnixTimestamp64Milli(${instant})`,
  TRY_STRPTIME: (text, formats) => firstFormat(text ?? '', formats ?? ''),
  // The two-argument trim() takes bytes away, and so cuts Korean letters apart.
  TRIM: (text, characters) =>
    characters === undefined
      ? `trim(BOTH ' ' FROM ${text})`
      : `replaceRegexpAll(${text}, '^[${characters.slice(1, -1)}]+|[${characters.slice(1, -1)}]+$', '')`,
  TRANSLATE: (...args) => `translateUTF8(${args.join(', ')})`,
  // The wall clock of an instant, taken for that of a zone.
  TIMEZONE: (zone, instant) => `toDateTime64OrNull(toString(${instant}), 3, ${zone})`,
  SHA256: (text) => `lower(hex(SHA256(${text})))`,
  LOWER: (text) => `lowerUTF8(${text})`,
  UPPER: (text) => `upperUTF8(${text})`,
  LENGTH: (text) => `lengthUTF8(${text})`,
  LEFT: (text, count) => `leftUTF8(${text}, ${count})`,
  SUBSTR: (...args) => `substringUTF8(${args.join(', ')})`,
  SUBSTRING: (...args) => `substringUTF8(${args.join(', ')})`,
};

/** What DuckDB takes for a time, and nothing else of the much that ClickHouse would guess at. */
const ISO =
  '^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)? *(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)?$';

function attempt(type: string, value: string): string {
  switch (type) {
    case 'DOUBLE':
      return `toFloat64OrNull(${value})`;
    case 'BIGINT':
      return `toInt64OrNull(${value})`;
    case 'INTEGER':
      return `toInt32OrNull(${value})`;
    case 'TIMESTAMP':
    case 'TIMESTAMPTZ':
      return `parseDateTime64BestEffortOrNull(if(match(${value}, '${ISO}'), ${value}, NULL), 3, 'UTC')`;
    default:
      throw new Error(`no attempt at ${type} in ClickHouse`);
  }
}

/** The first of the formats that fits. It wants two digits for each part, and minutes by another letter. */
function firstFormat(text: string, formats: string): string {
  const padded = `replaceRegexpAll(${text}, '\\\\b([0-9])\\\\b', '0\\\\1')`;
  const attempts = [...formats.matchAll(/'[^']*'/gu)].map(
    ([format]) => `toDateTime64(parseDateTimeOrNull(${padded}, ${format.replaceAll('%M', '%i')}, 'UTC'), 3, 'UTC')`,
  );
  return `COALESCE(${attempts.join(', ')})`;
}

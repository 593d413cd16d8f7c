const BLANK = '\\s\\p{Z}\\x{200B}-\\x{200F}\\x{2060}\\x{FEFF}';
const CLEAN = `(?s)[^=''${BLANK}](.*[^${BLANK}])?`;

/** SQL, of DuckDB alone, for a cell as `cleanCell` has it. Most cells are plain ASCII: comparing tells these at once, patterns take three times as long. */
export function cleanSql(cell: string): string {
  const plain = `(${cell} >= '>' AND ${cell} < '\u0080' OR ${cell} >= '(' AND ${cell} < '=') AND strlen(${cell}) = length(${cell})
    AND NOT (ends_with(${cell}, ' ') OR ends_with(${cell}, '\t') OR ends_with(${cell}, '\n') OR ends_with(${cell}, '\r'))`;
  const trimmed = `regexp_replace(${cell}, '^[${BLANK}]+|[${BLANK}]+$', '', 'g')`;
  const unwrapped = `regexp_replace(${trimmed}, '(?s)^="(.*)"$', '\\1')`;
  return `CASE WHEN ${plain} OR regexp_full_match(${cell}, '${CLEAN}') THEN ${cell}
    ELSE NULLIF(regexp_replace(${unwrapped}, '^''([0-9])', '\\1'), '') END`;
}

/**
 * SQL for a number written by people: `1,234`, `₩12,000`, `12.000 원`, `1.234,56 €`, `(3,000)`, `１２，０００`. NULL where there is none. As `parseMoney` reads it, but
 * for 0 and less.
 */
export function numberSql(column: string): string {
  const plain = `translate(${column}, '０１２３４５６７８９，．－（）', '0123456789,.-()')`;
  const signed = `regexp_replace(${plain}, '^[^0-9(]*[(]([^0-9]*[0-9][0-9.,]*[^0-9]*)[)][^0-9]*$', '-\\1')`;
  const digits = `regexp_replace(regexp_replace(${signed}, '[^0-9.,-]', '', 'g'), '^(-?)[.,]+|[.,]+$', '\\1', 'g')`;
  return `COALESCE(TRY_CAST(${column} AS DOUBLE), TRY_CAST(CASE
    WHEN regexp_matches(${digits}, '^-?([0-9]+|[0-9]{1,3}([.][0-9]{3})+),[0-9]{1,2}$') THEN replace(replace(${digits}, '.', ''), ',', '.')
    WHEN regexp_matches(${digits}, '^-?[0-9]{1,3}([.][0-9]{3}){2,}$') THEN replace(${digits}, '.', '')
    WHEN regexp_matches(${digits}, '^-?[0-9]{1,3}[.][0-9]{3}$') AND regexp_matches(${column}, '원|₩|￦|KRW') THEN replace(${digits}, '.', '')
    ELSE replace(${digits}, ',', '') END AS DOUBLE))`;
}

/** SQL for a trimmed text, NULL where nothing is left. Most cells are plain ASCII without a space: trimming Unicode is what takes time. */
export function textSql(column: string): string {
  return `CASE WHEN regexp_full_match(${column}, '[!-~]+') THEN ${column} ELSE NULLIF(TRIM(${column}, ' \t\r\n\u00A0\u3000'), '') END`;
}

/** SQL for a buyer: like {@link textSql}, NULL for the words that mean nobody in particular. */
export function buyerSql(column: string): string {
  const text = textSql(column);
  return `CASE WHEN LOWER(${text}) IN ('0', '-', 'null', 'none', 'nan', 'n/a', 'guest', 'anonymous', '비회원', '비회원주문') THEN NULL ELSE ${text} END`;
}

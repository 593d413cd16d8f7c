/** The longest search term that is remembered for others, in UTF-16 code units. */
export const QUERY_MAX_LENGTH = 40;

/**
 * The id under which a model folder holds what a search leads to, beside the records of items. It begins with a space, which no item's id
 * does: `itemId()` trims.
 * @param term as typed: case, width of letters and spaces do not count.
 * @returns `undefined` for an empty or a longer term.
 */
export function queryId(term: unknown): string | undefined {
  if (typeof term !== 'string') return undefined;
  const words = term.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return words && words.length <= QUERY_MAX_LENGTH ? ` ${words}` : undefined;
}

/** An id by its form: `P00000BT` → `A9A`, `45` → `9`. */
export const formOf = (id: string): string => id.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9');

/** Most ids that the model is asked for. */
const MOST = 8;

/**
 * Ids that the model may have for what a page calls `id`: its number alone, without zeros in front, in the other case, and the number that a
 * Cafe24 product code stands for (`P00000BT`: `BT` to the base 26, `A` being 0, is 45).
 * @param aliases what else the page calls the item.
 */
export function nearIds(id: string, aliases: readonly string[] = []): string[] {
  const [, code] = /^P0*([A-Z]{1,7})$/.exec(id) ?? [];
  const all = [
    ...aliases,
    code && String([...code].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 65, 0)),
    ...(id.match(/\d+/g) ?? []),
    id.replace(/\D*/, '').replace(/^0+/, ''),
    id.toUpperCase(),
    id.toLowerCase(),
    id.replace(/[-_].*/, ''),
  ];
  const others = all.filter((other): other is string => Boolean(other) && other !== id);
  return [...new Set(others)].slice(0, MOST);
}

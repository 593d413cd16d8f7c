import type { ShopItem } from './try-data';

/** The items whose title, category or id holds every word of the search, whatever its case or width, in the order given; all for an empty search. */
export function searchItems<Item extends Pick<ShopItem, 'id' | 'title' | 'category'>>(
  items: readonly Item[],
  query: string,
): readonly Item[] {
  const words = plain(query).split(' ').filter(Boolean);
  if (!words.length) return items;
  return items.filter(({ id, title, category = '' }) => {
    const text = plain(`${title} ${category} ${id}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

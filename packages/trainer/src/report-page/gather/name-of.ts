import type { Card } from '@dangol/schema';
import type { NamedItem } from '../report-data';

/** What the page says of an item: its title in the page's language where the catalogue has one. */
export function nameOf({ title, titles, category, image }: Card, lang: string): NamedItem {
  return {
    title: titles?.[lang] ?? title,
    ...(category !== undefined && { category }),
    ...(image !== undefined && { image }),
  };
}

import type { Card, ProfileSnapshot } from '@dangol/schema';

/** Cards from what the profile noted of the items themselves: *recently viewed* needs no model. Prices are those the visitor saw. */
export function profileCards(snapshot: ProfileSnapshot | null): [id: string, card: Card][] {
  const items = snapshot?.items ?? [];
  return items.map(({ name = '', categories, ...seen }) => [
    seen.id,
    { ...seen, title: name, category: categories?.at(-1) },
  ]);
}

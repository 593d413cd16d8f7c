import type { Card, ProfileSnapshot } from '@dangol/schema';

/** Cards from what the profile noted of the items themselves: *recently viewed* needs no model. Prices are those the visitor saw. */
export function profileCards(snapshot: ProfileSnapshot | null): [id: string, card: Card][] {
  return (snapshot?.items ?? [])
    .filter(({ name }) => name)
    .map(({ id, name = '', url, image, price, currency, brand, categories }) => [
      id,
      { id, title: name, url, image, price, currency, brand, category: categories?.at(-1) },
    ]);
}

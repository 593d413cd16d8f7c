import type { Item } from '@dangol/schema';
import type { StripItem } from '../source';

/** A drawn card as a line of an event, with GA4's names; `index` is its place in the list, from 0. */
export function eventItem({ id, card }: StripItem, index: number): Item {
  const { brand: item_brand, category: item_category, price } = card;
  return { item_id: id, item_name: card.title.slice(0, 300), index, price, item_category, item_brand };
}

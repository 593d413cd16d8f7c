import type { Item } from '../item';
import { ITEM_ID_MAX_LENGTH, itemId } from '../item-id';
import { type Form, integer, number, object, oneOf, ParseError, text } from './form';

const id: Form<string> = (value, path) => {
  const canonical = itemId(value);
  if (canonical === undefined) {
    throw new ParseError(path, `an id: a non-empty string of at most ${ITEM_ID_MAX_LENGTH} characters`, value);
  }
  return canonical;
};

const word = text();

/** The form of an item id: what `itemId()` takes, in canonical form. */
export const idForm = id;

/** The form of an {@link Item}. */
export const itemForm: Form<Item> = object(
  { item_id: id },
  {
    item_name: word,
    affiliation: word,
    coupon: word,
    discount: number(),
    index: integer('a position from 0'),
    item_brand: word,
    item_category: word,
    item_category2: word,
    item_category3: word,
    item_category4: word,
    item_category5: word,
    item_list_id: word,
    item_list_name: word,
    item_variant: word,
    location_id: word,
    price: number('a price of 0 or more', 0),
    quantity: number('a quantity of 0 or more', 0),
    item_url: word,
    item_image: word,
    availability: oneOf(['in_stock', 'out_of_stock', 'preorder', 'backorder']),
  },
);

/**
 * Checks one item. Unknown fields survive; `item_id` comes back in canonical form.
 * @throws {ParseError} naming the path and the expected form.
 */
export function parseItem(value: unknown, path = 'item'): Item {
  return itemForm(value, path);
}

/**
 * One line of an event, with GA4's own names. Money is a number in the event's `currency`, major units (won, euro).
 * Fields that dangol does not know survive unchanged.
 * @see https://developers.google.com/analytics/devguides/collection/ga4/reference/events
 */
export interface Item {
  /** The id that the shop's pages use; see `itemId()` for its canonical form. */
  item_id: string;
  item_name?: string;
  affiliation?: string;
  coupon?: string;
  /** Unit discount, already taken off `price`. */
  discount?: number;
  /** Position in the list, from 0. */
  index?: number;
  item_brand?: string;
  item_category?: string;
  item_category2?: string;
  item_category3?: string;
  item_category4?: string;
  item_category5?: string;
  item_list_id?: string;
  item_list_name?: string;
  /** Variant code or name; the variant counts as its product in lists, carts and orders keep it. */
  item_variant?: string;
  location_id?: string;
  /** Unit price after `discount`. */
  price?: number;
  /** Default 1. */
  quantity?: number;
  creative_name?: string;
  creative_slot?: string;
  promotion_id?: string;
  promotion_name?: string;
  /** Ours: where the item's page is and what it looks like, for strips that need no model (recently viewed). */
  item_url?: string;
  item_image?: string;
  /** Ours: as schema.org says it, in one word. */
  availability?: Availability;
  [field: string]: unknown;
}

/** Whether an item can be bought now. */
export type Availability = 'in_stock' | 'out_of_stock' | 'preorder' | 'backorder';

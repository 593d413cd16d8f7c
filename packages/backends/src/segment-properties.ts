import { amount, sumOf } from './commerce';
import { naming } from './naming';

type Params = Record<string, unknown>;

// Segment tells of one product in each of these.
const PER_PRODUCT = /^(select|view)_item$|^(add_to|remove_from)_/;
const NUMBER = /^(price|quantity|shipping|tax|value)$/;

/** Where it is more than the prefix `item_` that Segment does without. */
const propertyOf = naming({
  creative_name: 'creative',
  creative_slot: 'position',
  index: 'position',
  item_id: 'product_id',
  payment_type: 'payment_method',
  promotion_name: 'name',
  search_term: 'query',
  shipping_tier: 'shipping_method',
  transaction_id: 'order_id',
});

/**
 * Translates GA4's params into Segment's properties: one set for each message that the event becomes. What Segment has no name for goes on as
 * it is; prices and amounts are numbers, and left out where they are none.
 * @see https://www.twilio.com/docs/segment/connections/spec/ecommerce/v2
 */
export function propertiesOf(name: string, { items, ...params }: Params): Params[] {
  const products = [items as Params]
    .flat()
    .filter((item) => item?.item_id)
    .map(translated);
  const properties = translated(params);
  const { value, shipping = 0, tax = 0, order_id } = properties;
  if (PER_PRODUCT.test(name) && products[0]) {
    // The value of several together is none of their own.
    return products.map((product) => ({ ...properties, ...product, value: products[1] ? undefined : value }));
  }
  // GA4's value is without shipping and tax; so is Segment's revenue, its total is with them. A refund has a total alone: what reads
  // revenue adds it up, of whatever event.
  const revenue = name === 'refund' ? undefined : value;
  const money = order_id && { revenue, total: sumOf([value, shipping, tax] as number[]) };
  return [{ ...(money as object), ...properties, products: products[0] && products }];
}

function translated(fields: Params): Params {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      (propertyOf(field) as string).replace(/^item_/, ''),
      NUMBER.test(field) ? amount(value) : value,
    ]),
  );
}

import type { Graph, Node } from './graph-of';
import { availabilityOf, numberOf, textOf } from './item-fields';

/** What an item's offers say together: the lowest price, its currency, and whether any of them can be bought. */
export interface OfferFields {
  price?: number | undefined;
  currency?: string | undefined;
  availability?: string | undefined;
}

/** Variants and offers beyond these are not read. */
const OFFERS_MAX = 200;

/** Reads the `offers` of a product, or of a group and its variants: `Offer`, `AggregateOffer` (its `lowPrice`), lists and price specifications. */
export function offerFields(products: Node[], { follow }: Graph): OfferFields {
  const outer = products.slice(0, OFFERS_MAX).flatMap((product) => follow(product.offers));
  const offers = [...outer, ...outer.flatMap((offer) => follow(offer.offers))].slice(0, OFFERS_MAX);
  const priced = offers.flatMap((offer) => {
    const spec = follow(offer.priceSpecification).find(({ priceType }) => !priceType) ?? {};
    const price = numberOf(offer.price ?? offer.lowPrice ?? spec.price);
    return price === undefined ? [] : [{ price, currency: textOf(offer.priceCurrency ?? spec.priceCurrency) }];
  });
  const lowest = priced.sort((a, b) => a.price - b.price)[0];
  const stocks = offers.map((offer) => availabilityOf(offer.availability));
  return {
    price: lowest?.price,
    currency: lowest?.currency ?? textOf(offers.find(({ priceCurrency }) => priceCurrency)?.priceCurrency),
    availability: stocks.includes('in_stock') ? 'in_stock' : stocks.find((stock) => stock),
  };
}

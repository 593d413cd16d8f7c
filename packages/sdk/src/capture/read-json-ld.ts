import { itemOf, numberOf } from './item-fields';
import type { IdOf, Params } from './report';

// biome-ignore lint/suspicious/noExplicitAny: whatever a page writes.
type Node = Record<string, any>;

/**
 * The one product that a page is about, from its blocks of schema.org JSON-LD, as the params of `view_item`. A page
 * with several products (a list) or none gives `undefined`; so do products that only hang on another node
 * (`isRelatedTo`, an `ItemList`). A `ProductGroup` with its variants is one product; of nodes with the same id the first
 * counts. The id is the first of `sku`, `productID`, `productGroupID`, `@id`; the price the lowest of all offers. A
 * broken block is skipped.
 * @param idFrom a property that holds the shop's id, asked before the usual ones.
 * @see https://developers.google.com/search/docs/appearance/structured-data/product
 */
export function readJsonLd(blocks: readonly string[], idOf: IdOf, idFrom = ''): Params | undefined {
  const nodes = blocks.flatMap(nodesOf);
  /** A value as a list of nodes, each `{ "@id" }` replaced by the node of that name. */
  const follow = (value: Node): Node[] =>
    [value]
      .flat()
      .filter((entry) => entry)
      .map((entry) => nodes.find((node) => node['@id'] && node['@id'] === entry['@id']) ?? entry);
  const idIn = (node: Node) =>
    [idFrom, 'sku', 'productID', 'productGroupID', '@id'].map((name) => node[name]).find(idOf);

  const products = nodes.filter((node) => /\bProduct(Group)?\b/.test(node['@type']));
  const groups = products.filter((node) => /Group/.test(node['@type']));
  const named = (groups[0] ? groups : products).filter(idIn);
  const [product] = named;
  if (!product || new Set(named.map(idIn)).size > 1) return undefined;

  // Grows while it is walked.
  const parts = new Set(products);
  for (const part of parts) {
    for (const key of part.price ? [] : ['hasVariant', 'offers', 'priceSpecification']) {
      for (const inner of follow(part[key])) parts.add(inner);
    }
  }
  const priceIn = (offer: Node) => numberOf(offer.price ?? offer.lowPrice) ?? Infinity;
  const offers = [...parts].sort((a, b) => priceIn(a) - priceIn(b));
  const cheapest = offers[0]!;
  const [brand] = follow(product.brand);
  const [image] = follow(product.image);
  const item = {
    ...itemOf((field) => product[field]),
    id: idIn(product),
    brand: brand?.name ?? brand,
    price: priceIn(cheapest),
    availability: offers.map((offer) => offer.availability),
    image: image?.contentUrl ?? image?.url ?? image,
  };
  return { currency: cheapest.priceCurrency, items: [item] };
}

/** Every node that a block, an array, an `@graph` or a page's `mainEntity` holds; not what merely hangs on a node. */
function nodesOf(block: string): Node[] {
  const collect = (value: Node): Node[] =>
    [value]
      .flat()
      .flatMap((node) =>
        Object(node) === node ? [node, ...collect(node['@graph']), ...collect(node.mainEntity)] : [],
      );
  try {
    // Raw line breaks inside texts are a usual mistake.
    return collect(JSON.parse(block.replace(/\s+/g, ' ')));
  } catch {
    return []; // The page's mistake; its other blocks may be whole.
  }
}

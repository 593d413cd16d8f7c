import { availabilityOf, numberOf, textOf } from './item-fields';
import type { Reading } from './report';
import { toParams } from './to-params';

type Node = Record<string, unknown>;

/** What `readJsonLd()` takes. */
export interface JsonLdOptions extends Reading {
  /** A property that holds the shop's id, asked before the usual ones. */
  idFrom?: string | undefined;
}

/** More nodes, or offers, than this are not read: a hostile or broken page. */
const NODES_MAX = 500;

/**
 * The one product that a page is about, from its blocks of schema.org JSON-LD, as the params of `view_item`. A page
 * with several products (a list) or none gives `undefined`; so do products that only hang on another node
 * (`isRelatedTo`, an `ItemList`). A `ProductGroup` with its variants is one product; nodes of the same id, or without
 * an id but with the same name (review widgets add such), complete each other. Its id is the first of `sku`,
 * `productID`, `productGroupID`, `@id`; its price the lowest of its offers. A broken block is skipped.
 * @see https://developers.google.com/search/docs/appearance/structured-data/product
 */
export function readJsonLd(blocks: readonly string[], options: JsonLdOptions): Record<string, unknown> | undefined {
  const nodes = nodesOf(blocks);
  const products = nodes.filter((node) => isA(node, /(^|[/:])Product(Group)?$/));
  const whole = products.filter((node) => !node.isVariantOf && !node.inProductGroupWithID);
  const subjects = whole.length > 0 ? whole : products;
  const idIn = (node: Node) =>
    [options.idFrom ?? '', 'sku', 'productID', 'productGroupID', '@id']
      .map((name) => options.idOf([node[name]].flat()[0]))
      .find((found) => found);
  const main = subjects.find(idIn);
  const id = main && idIn(main);
  if (!main || subjects.some((node) => (idIn(node) ?? id) !== id)) return undefined;
  const product: Node = Object.assign(
    {},
    ...subjects.filter((node) => idIn(node) || node.name === main.name).reverse(),
  );

  /** A value as a list, each `{ "@id" }` replaced by the node of that name. */
  function follow(value: unknown): unknown[] {
    return [value]
      .flat()
      .map((entry) => nodes.find((node) => node['@id'] && node['@id'] === nodeOf(entry)['@id']) ?? entry);
  }

  function nodesIn(value: unknown): Node[] {
    return follow(value).slice(0, NODES_MAX).map(nodeOf);
  }

  function nameIn(value: unknown): string | undefined {
    const [first] = follow(value);
    return textOf(first) ?? textOf(nodeOf(first).name);
  }

  /** The product's own category, else the breadcrumb without the shop's start and without the product itself. */
  function categoryPath(): string | undefined {
    const steps = nodesIn(nodes.find((node) => isA(node, /BreadcrumbList$/))?.itemListElement)
      .sort((a, b) => Number(a.position) - Number(b.position))
      .map((step) => nameIn(step.name ?? step.item))
      .filter((name) => name && name !== nameIn(product.name) && !/^(home|main|홈|메인)$/i.test(name));
    return nameIn(product.category) ?? steps.join(' > ');
  }

  const offersIn = (sellers: Node[]) => sellers.flatMap(({ offers }) => nodesIn(offers)).slice(0, NODES_MAX);
  const outer = offersIn([product, ...nodesIn(product.hasVariant), ...products]);
  const offers = [...outer, ...offersIn(outer)];
  const [cheapest] = offers
    .flatMap((offer) => [offer, ...nodesIn(offer.price ? undefined : offer.priceSpecification)])
    .map((offer) => ({ price: numberOf(offer.price ?? offer.lowPrice) ?? Infinity, currency: offer.priceCurrency }))
    .sort((a, b) => a.price - b.price);
  const stocks = offers.map(({ availability }) => availabilityOf(availability)).filter((stock) => stock);
  const image = follow(product.image)[0];
  const rating = nodesIn(product.aggregateRating)[0];
  const item = {
    id,
    name: product.name,
    brand: nameIn(product.brand),
    category: categoryPath(),
    ...cheapest,
    availability: stocks.find((stock) => stock === 'in_stock') ?? stocks[0],
    url: product.url,
    image: nodeOf(image).contentUrl ?? nodeOf(image).url ?? image,
    rating: rating?.ratingValue,
    reviews: rating?.reviewCount ?? rating?.ratingCount,
  };
  return toParams('view_item', { items: [item] }, { ...options, idOf: textOf });
}

/** Every node that a block, an array, an `@graph` or a page's `mainEntity` holds; not what merely hangs on a node. */
function nodesOf(blocks: readonly string[]): Node[] {
  const nodes: Node[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (value && nodes.length < NODES_MAX) {
      nodes.push(nodeOf(value));
      collect(nodeOf(value)['@graph']);
      collect(nodeOf(value).mainEntity);
    }
  };
  for (const block of blocks) {
    try {
      // Raw line breaks inside texts are a usual mistake.
      collect(JSON.parse(block.replace(/\s+/g, ' ')));
    } catch {
      // The page's mistake; its other blocks may be whole.
    }
  }
  return nodes;
}

function nodeOf(value: unknown): Node {
  return Object(value);
}

/** `"Product"`, `"https://schema.org/Product"`, or a list with one of these. */
function isA(node: Node, type: RegExp): boolean {
  return [node['@type']].flat().some((name) => type.test(String(name)));
}

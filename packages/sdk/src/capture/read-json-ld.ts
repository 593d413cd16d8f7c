import { type Graph, graphOf, isA, type Node } from './graph-of';
import { addressOf, categoryFields, compact, numberOf, textOf } from './item-fields';
import { offerFields } from './offer-fields';
import type { IdOf } from './report';
import { isPersonal } from './scrub-url';
import { toParams } from './to-params';

/** What `readJsonLd()` takes. */
export interface JsonLdOptions {
  /** The document's base address, for relative ones. */
  base: string;
  idOf: IdOf;
  /** A property that holds the shop's id, asked before the usual ones. */
  idFrom?: string | undefined;
  /** The id itself, where the page's address tells it. */
  id?: string | undefined;
}

/** Where an id is looked for, in this order. */
const ID_FROM = ['sku', 'productID', 'productGroupID', '@id'];

/**
 * The one product that a page is about, from its blocks of schema.org JSON-LD, as the params of `view_item`. A page with several products (a list)
 * or none gives `undefined`; so do products that only hang on another node (`isRelatedTo`, an `ItemList`). A `ProductGroup` with its variants is one
 * product; nodes of the same id, or without an id but with the same name (review widgets add such), complete each other.
 * @see https://developers.google.com/search/docs/appearance/structured-data/product
 */
export function readJsonLd(blocks: readonly string[], options: JsonLdOptions): Record<string, unknown> | undefined {
  const graph = graphOf(blocks);
  const products = graph.nodes.filter((node) => isA(node, /^(Individual)?Product(Group|Model)?$/));
  const groups = products.filter((node) => isA(node, /^ProductGroup$/));
  const subjects = groups.length > 0 ? products.filter((node) => !isVariant(node)) : products;
  const idOf = (node: Node) => {
    for (const name of [options.idFrom ?? '', ...ID_FROM]) {
      const id = options.idOf([node[name]].flat()[0]);
      if (id) return id;
    }
    return undefined;
  };
  const ids = new Set(subjects.map(idOf).filter((found) => found));
  const main = subjects.find(idOf) ?? subjects[0];
  const id = options.id ?? [...ids][0];
  if (!main || !id || ids.size > 1 || (ids.size === 0 && subjects.length > 1)) return undefined;
  const same = subjects.filter((node) => idOf(node) || textOf(node.name) === textOf(main.name));
  const node = Object.assign({}, ...same.reverse(), main) as Node;
  const { currency, ...offer } = offerFields(
    [node, ...graph.follow(node.hasVariant), ...products.filter(isVariant)],
    graph,
  );
  const rating = graph.follow(node.aggregateRating)[0];
  const item = {
    item_id: id,
    item_name: textOf(node.name),
    item_brand: nameOf(node.brand, graph),
    ...categoriesOf(node, graph),
    ...offer,
    item_url: addressOf(node.url, options.base, isPersonal),
    item_image: imageOf(node.image, graph, options.base),
    rating: numberOf(rating?.ratingValue),
    reviews: numberOf(rating?.reviewCount ?? rating?.ratingCount),
  };
  return toParams('view_item', { currency, items: [compact(item)] }, textOf);
}

function isVariant(node: Node): boolean {
  return Boolean(node.isVariantOf ?? node.inProductGroupWithID);
}

function nameOf(value: unknown, { follow }: Graph): string | undefined {
  const [given] = [value].flat();
  return textOf(given) ?? textOf(follow(given)[0]?.name);
}

function imageOf(value: unknown, { follow }: Graph, base: string): string | undefined {
  const [given] = [value].flat();
  const [node] = follow(given);
  return addressOf(node ? (node.contentUrl ?? node.url) : given, base, isPersonal);
}

/** The product's own category, else the breadcrumb without its start page and without the product itself. */
function categoriesOf(node: Node, graph: Graph): Record<string, string> {
  const own = nameOf(node.category, graph);
  if (own) return categoryFields(own);
  const trail = graph.nodes.find((other) => isA(other, /^BreadcrumbList$/));
  const steps = graph
    .follow(trail?.itemListElement)
    .sort((a, b) => (numberOf(a.position) ?? 0) - (numberOf(b.position) ?? 0))
    .map((step) => textOf(step.name) ?? nameOf(step.item, graph))
    .filter((name) => name && name !== textOf(node.name) && !/^(home|홈|main|메인)$/i.test(name));
  return categoryFields(steps);
}

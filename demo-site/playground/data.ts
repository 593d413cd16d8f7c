import type { StripItem } from '@dangol/widget';
import type { Catalogue } from '../catalogue/create-catalogue';
import type { ShopProduct, Text } from '../catalogue/shop-product';
import type { Language } from '../words';
import { toEvents, type VisitorEvent } from './visitors/to-events';
import { VISITORS } from './visitors/visitors';

/** What the playground's page hands to its script. */
export interface PlaygroundData {
  /** Products that messages and visitors name. */
  products: StripItem[];
  visitors: {
    id: string;
    name: Text;
    text: Text;
    isUndecided: boolean;
    demographics?: Readonly<Record<string, string>> | undefined;
    page: { type: string; item?: string };
    events: VisitorEvent[];
  }[];
}

/** Products that are shown in a message, whoever sees it. */
const SHOWN = 12;

/** The visitors with their pasts, and the products in them. Over a given catalogue nobody has a past. */
export function playgroundData(catalogue: Catalogue, language: Language): PlaygroundData {
  const visitors = VISITORS.map((visitor) => ({
    id: visitor.id,
    name: visitor.name,
    text: visitor.text,
    isUndecided: Boolean(visitor.isUndecided),
    demographics: visitor.demographics,
    page: visitor.page,
    events: toEvents(visitor, catalogue, language),
  }));
  const met = visitors.flatMap(({ events, page }) => [
    ...(page.item ? [page.item] : []),
    ...events.flatMap(({ params }) => ((params.items ?? []) as { item_id: string }[]).map(({ item_id }) => item_id)),
  ]);
  const shown = catalogue.products.filter(({ availability }) => availability === 'in_stock').slice(0, SHOWN);
  const ids = new Set([...shown.map(({ id }) => id), ...met]);
  return { products: [...ids].flatMap((id) => catalogue.get(id) ?? []).map(toItem), visitors };
}

function toItem(product: ShopProduct): StripItem {
  const { id, title, image, price, was, currency, brand, category, availability } = product;
  return {
    id,
    card: {
      id,
      title: title.ko,
      titles: title,
      url: `/product/${encodeURIComponent(id)}`,
      image,
      price,
      ...(was !== undefined && { was }),
      currency,
      ...(brand !== undefined && { brand }),
      category,
      availability,
      ...('labels' in product && { labels: product.labels as string[] }),
    },
    reason: { code: 'campaign' },
    score: 0,
  };
}

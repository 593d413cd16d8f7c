import type { Catalogue } from '../../catalogue/create-catalogue';
import { gaItem } from '../../catalogue/ga-item';
import type { ShopProduct } from '../../catalogue/shop-product';
import type { Language } from '../../words';
import type { Persona, Step } from './persona';

/** One event of a history, in GA4's form. */
export interface PastEvent {
  name: string;
  params: Record<string, unknown>;
  /** How long before the setting up of the stage, ms. */
  agoMs: number;
  /** What changed since must be known to the model: it happened before the model's newest record at the latest. */
  isOld?: true;
}

const DAY_MS = 86_400_000;
/** Between two steps of a visit. */
const STEP_MS = 120_000;

/** What a persona did, as the events that the shop's pages would have pushed. Products that are not sold here are left out. */
export function toHistory({ id, visits }: Persona, catalogue: Catalogue, language: Language): PastEvent[] {
  return visits.flatMap(({ daysAgo, steps }, visit) =>
    steps.flatMap((step, place) => {
      const agoMs = daysAgo * DAY_MS - place * STEP_MS;
      const event = toEvent(step, catalogue, language, `${id}-${visit}`);
      return event ? [{ ...event, agoMs }] : [];
    }),
  );
}

function toEvent(
  [what, ...given]: Step,
  catalogue: Catalogue,
  language: Language,
  order: string,
): Omit<PastEvent, 'agoMs'> | undefined {
  if (what === 'search') return { name: 'search', params: { search_term: given[0] } };
  const products = given.flatMap((id) => catalogue.get(id) ?? []);
  const [first] = products;
  if (!first) return undefined;
  const ecommerce = (change: (product: ShopProduct) => object = () => ({})) => {
    const items = products.map((product) => ({ ...gaItem(product, language), ...change(product) }));
    return { currency: first.currency, value: items.reduce((sum, { price = 0 }) => sum + price, 0), items };
  };
  switch (what) {
    case 'dearer':
      return { name: 'view_item', params: ecommerce(({ price, was = price }) => ({ price: was })), isOld: true };
    case 'sold-out':
      return { name: 'view_item', params: ecommerce(() => ({ availability: 'out_of_stock' })), isOld: true };
    case 'buy':
      return { name: 'purchase', params: { transaction_id: `stage-${order}`, ...ecommerce() } };
    default: {
      const name = { view: 'view_item', wish: 'add_to_wishlist', cart: 'add_to_cart' }[what];
      return { name, params: ecommerce() };
    }
  }
}

import type { Catalogue } from '../../catalogue/create-catalogue';
import { toHistory } from '../../stage/personas/to-history';
import type { Language } from '../../words';
import type { Visitor } from './visitors';

/** One event of a visitor's past. */
export interface VisitorEvent {
  name: string;
  params: Record<string, unknown>;
  pageType?: string;
  /** Before now, ms. */
  agoMs: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What a visitor did, oldest first; the latest of it at least half an hour ago. Products that are not sold here are left out. */
export function toEvents(visitor: Visitor, catalogue: Catalogue, language: Language): VisitorEvent[] {
  const history: VisitorEvent[] = toHistory(visitor, catalogue, language).map((event) =>
    visitor.isWishDearer && event.name === 'add_to_wishlist' ? dearer(event, catalogue) : event,
  );
  const own = (visitor.own ?? []).map(
    ({ name, pageType, daysAgo }): VisitorEvent => ({
      name,
      params: pageType ? { page_type: pageType } : {},
      ...(pageType && { pageType }),
      agoMs: daysAgo * DAY_MS,
    }),
  );
  return [...history, ...own]
    .map((event) => ({ ...event, agoMs: event.agoMs + HOUR_MS }))
    .sort((a, b) => b.agoMs - a.agoMs);
}

/** The same event at the regular prices. */
function dearer(event: VisitorEvent, catalogue: Catalogue): VisitorEvent {
  const items = (event.params.items as { item_id: string; price?: number }[]).map((item) => ({
    ...item,
    price: catalogue.get(item.item_id)?.was ?? item.price,
  }));
  return { ...event, params: { ...event.params, items } };
}

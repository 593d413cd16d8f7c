import type { Params, Reader } from './report';

/** What the adapter of a shop's platform tells capture of the page. */
export interface ShopLink {
  /** What the platform's own page says; `undefined` while it says nothing. Never throws. */
  facts(): { item?: { item_id: string } | undefined; pageType?: string | undefined } | undefined;
  /** An item under the id that the platform's pages, carts and orders use, whatever another reader called it. */
  idOf(id: string): string;
  /** Hears what other readers saw, in their own words, before ids are read: so it learns what they call the page's item. */
  hear(name: string, params: Params, reader: Reader): void;
  /** A single-page shop has gone to another page; it may speak of it once this has returned. */
  onView(): void;
}

import type { Item } from '@dangol/schema';

/** The platforms whose pages are read. */
export type ShopPlatform = 'cafe24' | 'makeshop' | 'shopify' | 'woocommerce';

/** What kind of page it is. */
export type ShopPageType = 'home' | 'category' | 'product' | 'cart' | 'checkout' | 'order' | 'search' | 'member';

/** A completed order as its page says it. */
export interface ShopOrder {
  transaction_id: string;
  value?: number;
  /** Absent where the page does not say it. */
  currency?: string;
  /** Empty where the page names no line by its id. */
  items: Item[];
}

/** What a platform's page says by itself. Ids are those the platform's pages use; a variant stands beside its product as `item_variant`. */
export interface PageFacts {
  platform: ShopPlatform;
  pageType?: ShopPageType | undefined;
  /** ISO 4217, of all prices here. */
  currency?: string | undefined;
  /** The one product that a product page is about. */
  item?: Item | undefined;
  /** What else that product is called: codes, SKUs, variants, the numeric id. */
  aliases?: string[] | undefined;
  cart?: Item[] | undefined;
  order?: ShopOrder | undefined;
  isSignedIn?: boolean | undefined;
}

/** The slice of a window that is read; whatever the platform has put there, by its name. */
export type ShopWindow = Pick<Window, 'document' | 'location'> & { readonly [global: string]: unknown };

/** Reads what a page says, and changes nothing. May throw: what a page holds may throw when it is touched. */
export type ReadShop = (page: ShopWindow) => PageFacts | undefined;

/** What `connectShop()` takes of a platform. */
export interface ShopReader {
  read: ReadShop;
  /** What an id of other tools on such pages (a GA4 plug-in, a feed) names, where its form tells. */
  idOf?(raw: string): string | undefined;
  /** Fetches what a cart page does not say by itself. */
  fetchCart?(page: ShopWindow & Pick<Window, 'fetch'>): Promise<{ items: Item[]; currency: string }>;
  /**
   * Watches what puts items into the cart, without touching what the page itself listens with.
   * @param facts what the page says at that moment.
   * @param added told of each, once it is sure.
   */
  watchCart?(
    page: ShopBrowser,
    facts: () => PageFacts | undefined,
    added: (item: Item) => void,
    signal: AbortSignal,
  ): void;
}

/** The slice of a window that `connectShop()` uses. */
export type ShopBrowser = ShopWindow &
  Pick<Window, 'fetch' | 'addEventListener'> & {
    setTimeout(callback: () => void, delayMs: number): unknown;
    clearTimeout(timer: never): void;
  };

import type { CaptureBrowser } from './capture-browser';
import type { Params, Reader, Report } from './report';
import type { ShopLink } from './shop-link';

/** The readers that a shop may choose among. */
export type ReaderName = Exclude<Reader, 'page' | 'shop'>;

/** What `createCapture()` takes. */
export interface CaptureDeps {
  browser: CaptureBrowser;
  /**
   * Told of everything that is seen; `createCountOnce()` then tells events from echoes. May be called before
   * `createCapture()` returns.
   */
  report: Report;
  /** Whether an entry of the data layer was pushed by ourselves. */
  isOurs: (pushed: unknown) => boolean;
  /** Told before each new page view is reported, also when page views are not. */
  onPage: () => void;
  /** Which readers look at the page; default all. `false` turns all off. */
  readers?: false | readonly ReaderName[] | undefined;
  /** Whether page views are reported; default true. */
  pageViews?: boolean | undefined;
  /** Turns an id that a reader found into the one the shop uses; default as it is. */
  itemId?: ((raw: string) => string) | undefined;
  /** The JSON-LD property that holds the shop's id, such as `productID`; default: the first of the usual ones. */
  itemIdFrom?: string | undefined;
  /**
   * Settles once a shop's adapter has been connected, or none will come: the page view is told and data layer and document are read then, at the
   * latest when the page is hidden. `true`: within this task. Default: at once.
   */
  shop?: true | Promise<unknown> | undefined;
}

/** The capture room. */
export interface Capture {
  /** The item this page is about: of its last `view_item`, else of what the document declares. */
  currentItem(): string | undefined;
  /** Notes an explicit `track()`, so that `currentItem()` knows of it. Reports nothing. */
  tracked(name: string, params: Params): void;
  /** Lets a platform's adapter speak for the page. @returns takes what it sees. */
  connect(link: ShopLink): (name: string, params: Params) => void;
  /** Takes every listener off the page; what wraps the host's own functions only passes on from then. */
  destroy(): void;
}

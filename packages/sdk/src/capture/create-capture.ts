import { type Item, itemId } from '@dangol/schema';
import type { CaptureBrowser } from './capture-browser';
import { createCurrentItem } from './create-current-item';
import { createDeclared } from './create-declared';
import { quietly } from './quietly';
import type { Reader, Reading, Report } from './report';
import { watchAttributes } from './watch-attributes';
import { watchDataLayer } from './watch-data-layer';
import { type PageViewKind, watchPageViews } from './watch-page-views';
import { whileChanging } from './while-changing';

/** The readers that a shop may choose among. */
export type ReaderName = Exclude<Reader, 'page'>;

/** What `createCapture()` takes. */
export interface CaptureDeps {
  browser: CaptureBrowser;
  /**
   * Told of everything that is seen; `createCountOnce()` then tells events from echoes. May be called before
   * `createCapture()` returns.
   */
  report: Report;
  /** Whether something in the data layer was pushed by ourselves. Default: nothing was. */
  isOurs?: (pushed: unknown) => boolean;
  /** Told before each new page view is reported, also when page views are not. */
  onPage?: () => void;
  /** Which readers look at the page; default all. `false` turns all off. */
  readers?: false | readonly ReaderName[] | undefined;
  /** Whether page views are reported; default true. */
  pageViews?: boolean | undefined;
  /** Turns an id that a reader found into the one the shop uses; default as it is. */
  itemId?: ((raw: string) => string) | undefined;
  /** The JSON-LD property that holds the shop's id, such as `productID`; default: the first of the usual ones. */
  itemIdFrom?: string | undefined;
}

/** The capture room. */
export interface Capture {
  /** The item this page is about: of its last `view_item`, else its only product in JSON-LD or meta tags. */
  currentItem(): string | undefined;
  /** Calls back when `currentItem()` may have changed. */
  subscribe(listener: () => void): () => void;
  /** Notes an explicit `track()`, so that `currentItem()` knows of it. Reports nothing. */
  tracked(name: string, params: Record<string, unknown>): void;
  /** Takes every listener off the page; what wraps the host's own functions only passes on from then. */
  destroy(): void;
}

/**
 * Watches a page and reports what happens on it: page views, GA4 events in the data layer, the product that JSON-LD or
 * meta tags declare, and what `data-dangol-*` attributes say. Page view and data layer are read at once (a prerendered
 * page: when it is shown), the document a quarter of a second after it was parsed, or when `currentItem()` is asked;
 * while it changes again, and after a single-page navigation anew, for at most five seconds. Nothing here throws into
 * the page.
 */
export function createCapture(deps: CaptureDeps): Capture {
  const { browser, isOurs = () => false, readers, pageViews = true } = deps;
  const { document } = browser;
  const stops = [() => document.removeEventListener('DOMContentLoaded', onParsed)];
  const reads = (reader: Reader) => readers !== false && (!readers || (readers as readonly Reader[]).includes(reader));
  const reading: Reading = { idOf, base: () => document.baseURI };
  const declared = createDeclared({ browser, reads, reading, idFrom: deps.itemIdFrom });
  const current = createCurrentItem(() => quietly(() => declared.product()?.params));
  let stopReading: (() => void) | undefined;

  function idOf(raw: unknown): string | undefined {
    const id = itemId(raw);
    return id && deps.itemId ? itemId(quietly(() => deps.itemId?.(id))) : id;
  }

  function report(name: string, params: Record<string, unknown>, reader: Reader): void {
    quietly(() => deps.report(name, params, reader));
    current.note(name, params);
  }

  function onView(kind: PageViewKind): void {
    stopReading?.();
    quietly(() => deps.onPage?.());
    if (pageViews) report('page_view', {}, 'page');
    if (kind === 'restore') {
      // Going back without the cache would have loaded the document and its events anew: what it viewed is viewed
      // again.
      const view = current.viewed();
      if (view) report('view_item', view, 'page');
    } else if (kind === 'navigate') {
      quietly(declared.startPage);
      current.startPage();
      stopReading = whileChanging(browser, readPage);
    } else {
      if (reads('dataLayer')) stops.push(watchDataLayer({ browser, isOurs, reading, report }));
      if (reads('attributes')) stops.push(watchAttributes({ browser, reading, report }));
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', onParsed, { once: true });
      else onParsed();
    }
  }

  function onParsed(): void {
    current.announce();
    stopReading = whileChanging(browser, readPage);
  }

  /** Reports what the document declares. Gives whether that was anything. */
  function readPage(): boolean {
    const views = quietly(declared.views) ?? [];
    for (const { name, params, reader } of views) report(name, params, reader);
    const product = quietly(declared.product);
    const id = current.viewed() && current.id();
    if (!product) return views.length > 0;
    // One product may have three names. The one that the shop's own code gave it here is the one that its carts and
    // orders use.
    if (id) (product.params.items as Item[])[0]!.item_id = id;
    quietly(() => deps.report(product.name, product.params, product.reader));
    if (!id) current.note(product.name, product.params);
    return true;
  }

  stops.push(watchPageViews(browser, onView));

  return {
    currentItem: current.id,
    subscribe: current.subscribe,
    tracked: current.note,
    destroy() {
      stopReading?.();
      for (const stop of stops) stop();
    },
  };
}

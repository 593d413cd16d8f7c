import { itemId } from '@dangol/schema';
import type { CaptureBrowser } from './capture-browser';
import { createCurrentItem } from './create-current-item';
import { createDeclared, type DeclaredEvent } from './create-declared';
import type { Reader, Report } from './report';
import { watchAttributes } from './watch-attributes';
import { watchDataLayer } from './watch-data-layer';
import { type PageViewKind, watchPageViews } from './watch-page-views';
import { whenIdle } from './when-idle';
import { whileChanging } from './while-changing';

/** The readers that a shop may choose among. */
export type ReaderName = Exclude<Reader, 'page'>;

/** What `createCapture()` takes. */
export interface CaptureDeps {
  browser: CaptureBrowser;
  /** Told of everything that is seen; `createCountOnce()` then tells events from echoes. May be called before `createCapture()` returns. */
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
  /** Where the page's product has its id: a JSON-LD property (`productID`), or `?product_no` for a parameter of the address. Default: the usual ones. */
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
  /** Takes every listener off the page and gives the host its functions back. */
  destroy(): void;
}

/**
 * Watches a page and reports what happens on it: page views, GA4 events in the data layer, the product that JSON-LD or meta tags declare, and what
 * `data-dangol-*` attributes say. Page view and data layer are read at once (a prerendered page: when it is shown), the document once it is parsed and
 * idle; after a single-page navigation again, while the document changes, for at most five seconds. Nothing here throws into the page.
 */
export function createCapture(deps: CaptureDeps): Capture {
  const { browser, report, isOurs = () => false, onPage, readers, pageViews = true } = deps;
  const removers: (() => void)[] = [];
  const reads = (reader: Reader) => readers !== false && (!readers || (readers as readonly Reader[]).includes(reader));
  const declared = createDeclared({ browser, reads, idOf, idFrom: deps.itemIdFrom });
  const current = createCurrentItem(() => quietly(() => idIn(declared.product())));
  let stopReading: (() => void) | undefined;

  function idOf(raw: unknown): string | undefined {
    const id = itemId(raw);
    return id && deps.itemId ? (quietly(() => itemId(deps.itemId?.(id))) ?? undefined) : id;
  }

  function tell(name: string, params: Record<string, unknown>, reader: Reader): void {
    quietly(() => current.note(name, params, reader));
    quietly(() => report(name, params, reader));
  }

  function onView(kind: PageViewKind): void {
    stopReading?.();
    quietly(() => onPage?.());
    if (pageViews) tell('page_view', {}, 'page');
    if (kind === 'restore') {
      // Going back without the cache would have loaded the document and its events anew: what it viewed is viewed again.
      const view = current.viewed();
      if (view) tell('view_item', view.params, 'page');
      return;
    }
    if (kind === 'navigate') current.startPage();
    if (kind === 'load') watchReaders();
    if (!['attributes', 'jsonLd', 'meta'].some((reader) => reads(reader as Reader))) return;
    stopReading = kind === 'load' ? whenIdle(browser, readOrWait, current.announce) : whileChanging(browser, readPage);
  }

  function watchReaders(): void {
    if (reads('dataLayer')) removers.push(watchDataLayer({ browser, isOurs, idOf, report: tell }));
    if (reads('attributes')) removers.push(watchAttributes({ browser, idOf, report: tell }));
  }

  function readOrWait(): void {
    if (!readPage()) stopReading = whileChanging(browser, readPage);
  }

  /** Reports what the document declares. Gives whether that was anything. */
  function readPage(): boolean {
    const views = quietly(declared.views) ?? [];
    for (const { name, params, reader } of views) tell(name, params, reader);
    const product = quietly(declared.product);
    if (product) {
      const viewed = current.viewed();
      // One product may have three names. The one that the shop's own code gave it here is the one that its carts and orders use.
      const { params } = viewed && viewed.id !== idIn(product) ? renamed(product, viewed.id) : product;
      quietly(() => report(product.name, params, product.reader));
      if (!viewed) quietly(() => current.note(product.name, params, product.reader));
    }
    return views.length > 0 || product !== undefined;
  }

  removers.push(watchPageViews(browser, onView));

  return {
    currentItem: current.id,
    subscribe: current.subscribe,
    tracked: (name, params) => void quietly(() => current.note(name, params, 'track')),
    destroy() {
      stopReading?.();
      for (const remove of removers) remove();
    },
  };
}

function idIn(product: DeclaredEvent | undefined): string | undefined {
  return (product?.params.items as { item_id: string }[] | undefined)?.[0]?.item_id;
}

function renamed({ params }: DeclaredEvent, id: string): { params: Record<string, unknown> } {
  return { params: { ...params, items: (params.items as object[]).map((item) => ({ ...item, item_id: id })) } };
}

function quietly<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

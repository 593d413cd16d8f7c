import { type Item, itemId } from '@dangol/schema';
import type { Capture, CaptureDeps, ReaderName } from './capture';
import { keyOf } from './key-of';
import { quietly } from './quietly';
import { readDocument } from './read-document';
import type { Params, Reader } from './report';
import type { ShopLink } from './shop-link';
import { toParams } from './to-params';
import { watchAttributes } from './watch-attributes';
import { watchDataLayer } from './watch-data-layer';
import { type PageViewKind, watchPageViews } from './watch-page-views';

export type { Capture, CaptureDeps, ReaderName };

/**
 * When a document that scripts may still be filling is looked at, in ms after it was parsed, or the path has changed:
 * until it says something. The first look comes after the first paint; a page that has said nothing by the last will
 * not.
 */
const LOOKS_MS = [250, 500, 1000, 2000, 5000];

type Seen = [name: string, params: Params, reader: Reader];

/**
 * Watches a page and reports what happens on it: page views, GA4 events in the data layer, the product that JSON-LD or
 * meta tags declare, and what `data-dangol-*` attributes say. Page view and data layer are read at once (a prerendered
 * page: when it is shown), the document a quarter of a second after it was parsed, or when `currentItem()` is asked;
 * while it says nothing again, and after a single-page navigation anew, for at most five seconds. Nothing here throws
 * into the page.
 */
export function createCapture(deps: CaptureDeps): Capture {
  const { browser, isOurs, readers, pageViews = true, itemId: shopId = (id) => id, itemIdFrom } = deps;
  const { document, location } = browser;
  const stop = new AbortController();
  const { signal } = stop;
  const paths = new Map<string, string>();
  let timers: number[] = [];
  let viewed: Params | undefined;
  let link: ShopLink | undefined;
  let isReading = false;
  /** A platform's adapter may be on its way. */
  let isAwaited = !!deps.shop;
  /** A page view that is yet to be reported. */
  let isUntold = false;

  /** What the platform's own page says. */
  const facts = () => link?.facts() ?? {};

  /** Whether that is what this page is about: then nobody else says it. */
  function isSure(): boolean {
    const { item, pageType = 'product' } = facts();
    return !!item || pageType !== 'product';
  }

  function reads(reader: Reader): boolean {
    return readers !== false && (readers ?? [reader]).includes(reader as ReaderName);
  }

  const over = () => {
    isAwaited = false;
  };
  const settled = Promise.resolve(deps.shop).then(over, over);

  function idOf(raw: unknown): string | undefined {
    const id = itemId(raw);
    return id && itemId(shopId(link ? link.idOf(id) : id));
  }

  function paramsOf(name: string, raw?: Params): Params | undefined {
    return raw && toParams(name, raw, idOf, document.baseURI);
  }

  function report(name: string, params: Params | undefined, reader: Reader): void {
    if (!params || signal.aborted) return;
    if (!/dataLayer|jsonLd|meta/.test(reader) || !isSure()) tracked(name, params);
    quietly(() => deps.report(name, params, reader));
  }

  function tracked(name: string, params: Params): void {
    if (name === 'view_item' && idIn(params)) viewed = params;
  }

  function onSeen(name: string, raw: Params, reader: Reader): void {
    quietly(() => link?.hear(name, raw, reader));
    report(name, paramsOf(name, raw), reader);
  }

  /**
   * What the document declares. A single-page shop changes the path first and the document later, and may leave the old
   * product standing on a page that has none: so what is declared counts for the path at which it was first read.
   */
  function declared(): Seen[] {
    const { pathname } = location;
    const read = () =>
      readDocument(document, idOf, itemIdFrom).flatMap(([name, raw, reader]): Seen[] => {
        const params = reads(reader) && paramsOf(name, raw);
        if (!params) return [];
        const key = keyOf(name, params);
        if (!paths.has(key)) paths.set(key, pathname);
        return paths.get(key) === pathname ? [[name, params, reader]] : [];
      });
    return quietly(read) ?? [];
  }

  function onView(kind: PageViewKind): void {
    quietly(deps.onPage);
    isUntold = pageViews;
    if (kind === 'navigate') {
      viewed = undefined;
      quietly(() => link?.onView());
    }
    // What kind of page was loaded may be for the platform's adapter to say.
    if (kind !== 'load') tellView();
    // Going back without the cache would have loaded the document and its events anew: what it viewed is viewed again.
    if (kind === 'restore') report('view_item', viewed, 'page');
    else if (kind === 'navigate') lookOften();
    else {
      if (reads('attributes')) watchAttributes(browser, onSeen, signal);
      if (!deps.shop) begin();
      void settled.then(begin);
      // Before those who send what there is.
      browser.addEventListener('visibilitychange', leave, { capture: true, signal });
      // Left while dangol was being loaded.
      if (!isAwaited) leave();
    }
  }

  function tellView(): void {
    if (isUntold) report('page_view', {}, 'page');
    isUntold = false;
  }

  function begin(): void {
    tellView();
    if (!isReading && !signal.aborted) {
      isReading = true;
      if (reads('dataLayer')) watchDataLayer(browser, onSeen, isOurs);
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', lookOften, { signal });
      else lookOften();
    }
  }

  /** Who leaves before the document was looked at has seen it nevertheless: that it was sold out, say. */
  function leave(): void {
    if (document.visibilityState !== 'hidden') return;
    begin();
    if (timers[0] && !isAwaited) look();
  }

  function lookOften(): void {
    rest();
    timers = LOOKS_MS.map((delayMs) => browser.setTimeout(look, delayMs));
  }

  function rest(): void {
    for (const timer of timers) browser.clearTimeout(timer);
    timers = [];
  }

  function look(): void {
    for (const [name, params, reader] of declared()) {
      const isDeclared = /jsonLd|meta/.test(reader);
      if (isDeclared && isSure()) continue;
      // One product may have three names. The one that the shop's own code gave it here is the one that its carts and
      // orders use.
      if (viewed && isDeclared) (params.items as Item[])[0]!.item_id = idIn(viewed)!;
      report(name, params, reader);
      rest();
    }
  }

  watchPageViews(browser, signal, onView);

  /** Before a platform's adapter knows by which id, nothing. */
  function declaredView(): Params | undefined {
    return isAwaited ? undefined : declared().find(([name]) => name === 'view_item')?.[1];
  }

  return {
    currentItem: () => idIn(viewed ?? (isSure() ? { items: [facts().item] } : declaredView())),
    tracked,
    connect(given) {
      link = given;
      tellView();
      return (name, params) => {
        if (readers !== false) onSeen(name, params, 'shop');
      };
    },
    destroy() {
      stop.abort();
      rest();
    },
  };
}

function idIn(params: { items?: ({ item_id?: unknown } | undefined)[] } | undefined): string | undefined {
  return itemId(params?.items?.[0]?.item_id);
}

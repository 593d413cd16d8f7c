// A single-page shop changes the path first and the document later, and may leave the old product's JSON-LD or meta tags standing on a
// page that has none. So an element counts for the path at which its present text was first read, and is stale everywhere else.
import type { CaptureBrowser } from './capture-browser';
import { elementParams } from './element-params';
import { readJsonLd } from './read-json-ld';
import { META_IDS, readMeta } from './read-meta';
import type { IdOf, Reader } from './report';

/** An event that the document declares. */
export interface DeclaredEvent {
  name: string;
  params: Record<string, unknown>;
  reader: Reader;
}

/** What `createDeclared()` takes. */
export interface DeclaredDeps {
  browser: Pick<CaptureBrowser, 'document' | 'location'>;
  reads: (reader: Reader) => boolean;
  idOf: IdOf;
  /** A JSON-LD property that holds the shop's id, or `?name` for a parameter of the page's address. */
  idFrom?: string | undefined;
}

/** What the document says of itself. */
export interface Declared {
  /** The one product that the page is about: JSON-LD, else meta tags. `undefined` while that is not known. */
  product(): DeclaredEvent | undefined;
  /** The events of `data-dangol-view` and `data-dangol-search`. */
  views(): DeclaredEvent[];
}

/** Reads what the document declares, when asked. */
export function createDeclared({ browser, reads, idOf, idFrom }: DeclaredDeps): Declared {
  const { document, location } = browser;
  const firstRead = new WeakMap<Element, { text: string; path: string }>();
  let lastText = '';
  let last: DeclaredEvent | undefined;

  function isFresh(element: Element, text: string): boolean {
    const path = location.pathname;
    const known = firstRead.get(element);
    if (known?.text === text) return known.path === path;
    firstRead.set(element, { text, path });
    return true;
  }

  function idInAddress(): string | undefined {
    return idFrom?.startsWith('?') ? idOf(new URLSearchParams(location.search).get(idFrom.slice(1))) : undefined;
  }

  function fromJsonLd(): DeclaredEvent | undefined {
    const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')]
      .slice(0, 50)
      .flatMap((script) => (isFresh(script, script.textContent) ? [script.textContent] : []));
    const text = location.href + blocks.join('\n');
    if (text !== lastText) {
      const params = readJsonLd(blocks, { base: document.baseURI, idOf, idFrom, id: idInAddress() });
      last = params && { name: 'view_item', params, reader: 'jsonLd' };
      lastText = text;
    }
    return last;
  }

  function fromMeta(): DeclaredEvent | undefined {
    const tags = new Map<string, string>();
    for (const tag of document.querySelectorAll('meta[property],meta[name]')) {
      const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? '';
      const content = tag.getAttribute('content');
      if (!content || tags.has(name)) continue;
      if (META_IDS.includes(name) && !isFresh(tag, content)) continue;
      tags.set(name, content);
    }
    const params = readMeta({ tags, base: document.baseURI, idOf, id: idInAddress() });
    return params && { name: 'view_item', params, reader: 'meta' };
  }

  return {
    product: () => (reads('jsonLd') ? fromJsonLd() : undefined) ?? (reads('meta') ? fromMeta() : undefined),
    views() {
      if (!reads('attributes')) return [];
      const elements = [
        ...document.querySelectorAll('[data-dangol-view],[data-dangol-search]:not([data-dangol-search=""])'),
      ];
      return elements.slice(0, 50).flatMap((element): DeclaredEvent[] => {
        const view = element.getAttribute('data-dangol-view');
        const name = view ?? 'search';
        const params = elementParams(name || 'view_item', element, document.baseURI, idOf);
        if (!params || element.hasAttribute('data-dangol-event') || !isFresh(element, JSON.stringify(params)))
          return [];
        return [{ name: name || 'view_item', params, reader: 'attributes' }];
      });
    },
  };
}

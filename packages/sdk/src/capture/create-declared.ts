// A single-page shop changes the path first and the document later, and may leave the old product's JSON-LD or meta
// tags standing on a page that has none. So an element counts for the path at which its present text was first read,
// and is stale everywhere else.
import type { CaptureBrowser } from './capture-browser';
import { elementParams } from './element-params';
import { readJsonLd } from './read-json-ld';
import { META_IDS, readMeta } from './read-meta';
import type { Reader, Reading } from './report';

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
  reading: Reading;
  /** A JSON-LD property that holds the shop's id, asked before the usual ones. */
  idFrom?: string | undefined;
}

/** What the document says of itself. */
export interface Declared {
  /** The one product that the page is about: JSON-LD, else meta tags. `undefined` while that is not known. */
  product(): DeclaredEvent | undefined;
  /** The events that elements with `data-dangol-view` declare; without a value, `view_item`. */
  views(): DeclaredEvent[];
  /** The path has changed: what stands in the document now is the page before's, unless it changes. */
  startPage(): void;
}

/** Reads what the document declares, when asked. */
export function createDeclared({ browser, reads, reading, idFrom }: DeclaredDeps): Declared {
  const { document, location } = browser;
  const firstRead = new WeakMap<Element, string[]>();
  let path = location.pathname;
  let hasRead = false;

  function isFresh(element: Element, text: string): boolean {
    if (firstRead.get(element)?.[0] !== text) firstRead.set(element, [text, path]);
    return firstRead.get(element)?.[1] === path;
  }

  function all(selector: string): Element[] {
    return [...document.querySelectorAll(selector)].slice(0, 100);
  }

  function tag(name: string): string | undefined {
    const content = all(`meta[property="${name}"],meta[name="${name}"]`)[0] as HTMLMetaElement | undefined;
    return content && (!META_IDS.includes(name) || isFresh(content, content.content)) ? content.content : undefined;
  }

  function product(): DeclaredEvent | undefined {
    hasRead = true;
    const texts = all('script[type="application/ld+json"]').map((script) =>
      isFresh(script, script.textContent) ? script.textContent : '',
    );
    const found = reads('jsonLd') && readJsonLd(texts, { ...reading, idFrom });
    const params = found || (reads('meta') && readMeta({ ...reading, tag }));
    return params ? { name: 'view_item', params, reader: found ? 'jsonLd' : 'meta' } : undefined;
  }

  return {
    product,
    startPage() {
      // Left before it was read: read it now, so that it is known as the page before's.
      if (!hasRead) product();
      hasRead = false;
      path = location.pathname;
    },
    views: () =>
      all('[data-dangol-view]').flatMap((element): DeclaredEvent[] => {
        const name = element.getAttribute('data-dangol-view') || 'view_item';
        const params = reads('attributes') ? elementParams(name, element, reading) : undefined;
        return params && isFresh(element, JSON.stringify(params)) ? [{ name, params, reader: 'attributes' }] : [];
      }),
  };
}

import type { Catalogue } from '../catalogue/create-catalogue';
import { emptySession } from '../http/empty-session';
import type { ShopSettings } from '../view';
import type { Language } from '../words';
import { DRAWN, isRendered } from './address';
import { onStaticAddresses } from './on-static-addresses';
import { renderStatic } from './render-static';

/** What the pages are rendered from. */
export interface PagesOptions {
  catalogue: Catalogue;
  settings: ShopSettings;
  base: string;
  backend: string | undefined;
  /** Told of each file of the shop's own that a page names, by its path from the root. */
  onFile: (path: string) => void;
}

/** A rendered page by the address that the server has it under; `left` are known and not rendered yet. */
export interface EachPage {
  address: string;
  html: string;
  left: number;
}

/** More than this is no shop's pages, but addresses that go round in circles. */
const MOST_PAGES = 6000;

/** Pages that no link leads to. */
const UNLINKED = ['/', ...DRAWN, '/stage'];

/** Renders every page that links lead to, both languages, one after the other; last the one for what is not there. */
export function* eachPage({ catalogue, settings, base, backend, onFile }: PagesOptions): Generator<EachPage> {
  const known = new Set<string>();
  const queue: string[] = [];

  function follow(address: string): void {
    if (/^\/(?!\/)[^?#]*\.\w+$/.test(address)) onFile(address);
    const [, page, path = '', query = ''] = /^((?:\/ko|\/en)(\/[^?#]*)?(?:\?([^#]*))?)(?:#|$)/.exec(address) ?? [];
    if (page === undefined || known.has(page) || known.size >= MOST_PAGES) return;
    // What is drawn in the browser has one page, whatever its query.
    if (!isRendered(path, new URLSearchParams(query))) return;
    known.add(page);
    queue.push(page);
  }

  function render(address: string) {
    const [, language, path, query] = /^\/(ko|en)(\/[^?]*)?(?:\?(.*))?$/.exec(address)!;
    const request = {
      language: language as Language,
      path: path ?? '/',
      query: new URLSearchParams(query),
      session: emptySession(),
      settings,
      catalogue,
      backend,
    };
    const stop = onStaticAddresses(base, follow);
    try {
      return renderStatic(request, base);
    } finally {
      stop();
    }
  }

  for (const language of ['ko', 'en']) for (const path of UNLINKED) follow(`/${language}${path}`);
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const { html, status } = render(address);
    if (status === 200 || DRAWN.includes(address.slice(3))) yield { address, html, left: queue.length };
  }
  yield { address: '/404.html', html: render('/ko/404').html, left: 0 };
}

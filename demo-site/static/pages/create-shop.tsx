import { render } from 'preact';
import { cartTotals } from '../../catalogue/cart-totals';
import { createCatalogue } from '../../catalogue/create-catalogue';
import type { ShopProduct } from '../../catalogue/shop-product';
import { act } from '../../http/act';
import type { Session } from '../../http/create-sessions';
import { findPage } from '../../http/find-page';
import { PageBody, pageTitle } from '../../parts/document';
import type { ShopSettings } from '../../view';
import { onStaticAddresses } from '../on-static-addresses';
import { type StaticRequest, viewOf } from '../view-of';

/** The shop behind the static pages: the same catalogue, page functions and forms as the server's. */
export interface StaticShop {
  /** As the server does with a form; changes the session. */
  act(path: string, form: URLSearchParams, session: Session): { next: string } | undefined;
  /** Pieces in the cart. */
  pieces(session: Session): number;
  draw(request: Pick<StaticRequest, 'language' | 'path' | 'query' | 'session'>): {
    title: string;
    /** For the dataLayer. */
    events: Record<string, unknown>[];
    /** What stands in the body, to be put in place of what is there. */
    elements: HTMLCollection;
  };
}

/** @param data as the build has written it to `assets/shop.json`. */
export function createShop(data: { products: ShopProduct[]; settings: ShopSettings }, base: string): StaticShop {
  const catalogue = createCatalogue(data.products);
  onStaticAddresses(base);
  return {
    act: (path, form, session) => act(path, form, session, catalogue),
    pieces: ({ cart }) => cartTotals(cart, catalogue).pieces,
    draw(request) {
      const view = viewOf({ ...request, catalogue, settings: data.settings });
      const page = findPage(view);
      const box = document.createElement('div');
      render(<PageBody view={view} page={page} />, box);
      return { title: pageTitle(view, page), events: page.events ?? [], elements: box.children };
    },
  };
}

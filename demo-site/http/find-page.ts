import { cart } from '../pages/cart';
import { checkout } from '../pages/checkout';
import { docs, docsOverview } from '../pages/docs';
import { event } from '../pages/event';
import { home } from '../pages/home';
import { category, collection, sale, search } from '../pages/lists';
import { login, my, signUp, wishlist } from '../pages/member';
import { orderDone } from '../pages/order-done';
import { notFound, privacy } from '../pages/plain';
import { playground } from '../pages/playground';
import { playgroundPreview } from '../pages/playground-preview';
import { product } from '../pages/product';
import { theming } from '../pages/theming';
import { stage } from '../stage/page';
import { STAGE_PATH } from '../stage/stage';
import type { Page, View } from '../view';

const PAGES: Record<string, (view: View) => Page> = {
  '/': home,
  '/cart': cart,
  '/checkout': checkout,
  '/docs': docsOverview,
  '/event': event,
  '/login': login,
  '/my': my,
  '/order-done': orderDone,
  '/playground': playground,
  '/playground/preview': playgroundPreview,
  '/privacy': privacy,
  '/sale': sale,
  '/search': search,
  '/sign-up': signUp,
  '/theming': theming,
  [STAGE_PATH]: stage,
  '/wishlist': wishlist,
};

const FOLDERS = { category, collection, docs, product };

/** The page at a path of the shop; the "no such page" page where there is none. */
export function findPage(view: View): Page {
  const known = Object.hasOwn(PAGES, view.path) ? PAGES[view.path] : undefined;
  if (known) return known(view);
  const [, folder, id] = /^\/(category|collection|docs|product)\/([^/]+)$/.exec(view.path) ?? [];
  const name = id === undefined ? undefined : decoded(id);
  const found = name === undefined ? undefined : FOLDERS[folder as keyof typeof FOLDERS](view, name);
  return found ?? notFound(view);
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return undefined;
  }
}

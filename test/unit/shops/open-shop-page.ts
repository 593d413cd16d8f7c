import { createContext, runInContext } from 'node:vm';
import { Window } from 'happy-dom';
import type { ShopWindow } from '../../../packages/sdk/src/shops/page-facts';
import { type PageName, type Platform, shopHtml } from '../../browser/shops/serve-shop';

/** A page of a shop in a window of its own, its scripts run as far as they only set globals. */
export function openShopPage(
  platform: Platform,
  page: PageName,
  address: string,
): ShopWindow & Record<string, unknown> {
  return openHtml(shopHtml(platform, page), address);
}

/** The same of any page. */
export function openHtml(html: string, address = '/'): ShopWindow & Record<string, unknown> {
  const { document, location } = new Window({ url: `https://shop.test${encodeURI(address)}` });
  // Scripts are run below, with globals of their own: happy-dom would share the test's.
  const isData = / type="application\/(ld\+)?json"/;
  const scripts: string[] = [];
  document.write(
    html.replace(/<script([^>]*)>([\s\S]*?)<\/script>/g, (all, attributes: string, code: string) => {
      if (isData.test(attributes)) return all;
      scripts.push(code);
      return '';
    }),
  );
  const globals: Record<string, unknown> = { document, location, setTimeout() {} };
  globals.window = globals;
  runInContext(scripts.join('\n'), createContext(globals));
  return globals as never;
}

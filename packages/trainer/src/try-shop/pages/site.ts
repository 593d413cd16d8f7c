import type { Html } from '../../report-page/html/html';
import type { Words } from '../../report-page/words/words';
import type { TriedShop } from '../try-data';
import type { PageName, TryWords } from '../words/words';

/** Where a link leads. */
export type Target = { page: PageName } | { product: string } | { list: number; query: string };

/** What every page is drawn with. */
export interface Site {
  shop: TriedShop;
  said: TryWords;
  /** How the language writes numbers. */
  words: Words;
  /** The address of a page; `undefined` where there is none, as for most products of a single file. */
  link(to: Target): string | undefined;
  /** An item's picture on a tile with its first letter, which is seen where the picture does not come. */
  picture(item: { title: string; image?: string | undefined }): Html;
  /** An absolute address of the shop; `undefined` for what must not become a link. */
  shopUrl(url: string | undefined): string | undefined;
}

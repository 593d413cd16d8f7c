import { chooseSize } from './choose-size';
import { dangol } from './dangol';
import { readSizes } from './read-sizes';
import { postFields } from './send-form';
import { showCount } from './show-count';
import { showToast } from './show-toast';

/** What a strip hands over of an item. */
interface StripItem {
  id: string;
  card: { title: string; titles?: Record<string, string> };
  reason: { code: string; category?: string };
}

/** Strips that this shop would rather leave out than fill with what is popular. */
const HISTORY = new Set(['price-drop', 'back-in-stock', 'buy-again', 'recently-viewed']);

/**
 * The buttons of the strips' cards, done by the shop's own forms: into the cart, after a choice of size where there is one to make, and on the wish list.
 * What was pressed is reported by the strip. Categories in its reasons get the names that the shop's own menu has for them.
 */
export function cardActions(): void {
  const shop = document.body.dataset;
  const { cartAt: cart, wishlistAt: wishlist } = shop;
  if (!cart || !wishlist) return;
  const names = categoryNames();
  async function intoCart({ id, card }: StripItem): Promise<unknown> {
    const sizes = (await readSizes())[id] ?? [];
    const title = card.titles?.[document.documentElement.lang] ?? card.title;
    const size = sizes.length > 1 ? await chooseSize(title, sizes) : (sizes[0] ?? '');
    if (size === undefined) return false;
    const sent = await postFields(cart!, { id, size });
    if (!sent) throw new Error('the shop did not take it');
    showCount(sent.pieces);
    showToast(shop.added!, { text: shop.view!, href: cart! });
    return undefined;
  }

  async function onAction(action: string, item: StripItem): Promise<unknown> {
    if (action === 'cart') return intoCart(item);
    const sent = await postFields(wishlist!, { id: item.id, wished: action === 'wish' ? 'yes' : 'no' });
    if (!sent) throw new Error('the shop did not take it');
    return undefined;
  }

  // Where the shop is a folder of files, pages and pictures lie elsewhere than the model says.
  const { placeItems = (items) => items } = window as { placeItems?: (items: StripItem[]) => StripItem[] };
  const transformItems = (items: StripItem[], { kind }: { kind: string }) => {
    const own = HISTORY.has(kind) ? items.filter(({ reason }) => !reason.code.startsWith('popular')) : items;
    return placeItems(own).map((item) => {
      const name = item.reason.category && names.get(item.reason.category);
      return name ? { ...item, reason: { ...item.reason, category: name } } : item;
    });
  };
  dangol('strips', { onAction, transformItems });
}

/** The shelves' names by their ids, as the menu has them. */
function categoryNames(): Map<string, string> {
  const links = document.querySelectorAll<HTMLAnchorElement>('.shelves a[href*="/category/"]');
  return new Map(
    [...links].map((link) => [
      decodeURIComponent(/\/category\/([^/]+)/.exec(link.pathname)?.[1] ?? ''),
      link.textContent ?? '',
    ]),
  );
}

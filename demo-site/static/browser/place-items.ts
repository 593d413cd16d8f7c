import { staticAddress } from '../address';
import type { Here } from './here';

/** An item of a strip, as far as it is changed. */
interface Item {
  id: string;
  card: { url?: string; image?: string };
}

/**
 * The model's cards say where the server has pages and pictures; here they lie in the folder, and in the page's language. The shop's script, which
 * changes the strips' items as well, finds it as `window.placeItems`.
 */
export function placeItems(
  { base, language }: Here,
  window: object & { dangol?: (command: string, options: object) => void; placeItems?: (items: Item[]) => Item[] },
): void {
  const transformItems = (items: Item[]) =>
    items.map((item) => ({
      ...item,
      card: {
        ...item.card,
        url: staticAddress(`/${language}/product/${encodeURIComponent(item.id)}`, base),
        ...(item.card.image &&
          !item.card.image.startsWith(`${base}images/`) && { image: staticAddress(item.card.image, base) }),
      },
    }));
  window.placeItems = transformItems;
  window.dangol?.('strips', { transformItems });
}

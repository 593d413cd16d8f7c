import { staticAddress } from '../address';
import type { Here } from './here';

/** An item of a strip, as far as it is changed. */
interface Item {
  id: string;
  card: { url?: string; image?: string };
}

/** The model's cards say where the server has pages and pictures; here they lie in the folder, and in the page's language. */
export function placeItems({ base, language }: Here, dangol: (command: string, options: object) => void): void {
  const transformItems = (items: readonly Item[]) =>
    items.map((item) => ({
      ...item,
      card: {
        ...item.card,
        url: staticAddress(`/${language}/product/${encodeURIComponent(item.id)}`, base),
        ...(item.card.image &&
          !item.card.image.startsWith(`${base}images/`) && { image: staticAddress(item.card.image, base) }),
      },
    }));
  // The shop's own script has a function of the same name: it calls this one first.
  Object.assign(window, { shopItems: transformItems });
  dangol('strips', { transformItems });
}

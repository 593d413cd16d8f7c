import { drawItem } from '../report-page/html/draw-item';
import { type Html, html } from '../report-page/html/html';
import { pictureUrl } from '../report-page/html/picture-url';
import { WORDS } from '../report-page/words/index';
import type { Words } from '../report-page/words/words';
import type { Site, Target } from './pages/site';
import type { TriedShop } from './try-data';
import { TRY_WORDS } from './words/index';

/** How a preview is drawn. */
export interface SiteOptions {
  lang: Words['lang'];
  /** Whether the catalogue's pictures are shown, which asks the servers that have them. */
  images: boolean;
  /** The shop's address, for relative ones. */
  address?: string | undefined;
  link(to: Target): string | undefined;
}

/** Gathers what every page is drawn with. */
export function createSite(shop: TriedShop, { lang, images, address, link }: SiteOptions): Site {
  const picture: Site['picture'] = ({ title, image }) => {
    const tile = drawItem({ title }, { isShown: false });
    const url = images ? pictureUrl(image, address) : undefined;
    if (url === undefined) return tile;
    // Without a size of its own a picture that does not come leaves no frame on the tile.
    return inside(tile, html`<img src="${url}" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">`);
  };
  return { shop, said: TRY_WORDS[lang], words: WORDS[lang], link, picture, shopUrl: (url) => pictureUrl(url, address) };
}

/** Lays a picture over its tile: where it does not come, the letter is seen. */
function inside({ markup }: Html, picture: Html): Html {
  return { markup: markup.replace('</span>', `${picture.markup}</span>`) };
}

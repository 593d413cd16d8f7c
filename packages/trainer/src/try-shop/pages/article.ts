import { type Html, html } from '../../report-page/html/html';
import { shopText } from '../../report-page/html/shop-text';
import type { ProductPage } from '../try-data';
import type { Site } from './site';
import { drawPrice, drawStrip, headingsOf } from './strip';

/** Cards of each strip where several products stand below each other: a row on a desk, two on a telephone. */
const ROW = 6;

/** A product with the strips of its page, in short. */
export function drawArticle(site: Site, page: ProductPage): Html {
  const { item, card } = page;
  const title = shopText(item.title);
  const to = site.link({ product: item.id });
  const price = drawPrice(site, card ?? {});
  return html`<article class="shop"><header>${site.picture({ title: item.title, image: card?.image })}<div><h3>${
    to === undefined ? title : html`<a href="${to}">${title}</a>`
  }</h3>${price && html`<p>${price}</p>`}<p class="muted">${factsOf(site, page)}</p></div></header>
${drawStrips(site, page, ROW)}</article>
`;
}

/** The strips of a page, the upper first; or why there are none. @param level of their headings. */
export function drawStrips(site: Site, { strips, card }: ProductPage, limit?: number, level: 2 | 3 | 4 = 4): Html {
  const headings = headingsOf(site, strips);
  return html`${!card && html`<p class="note">${site.said.noName}</p>`}${strips.map((strip, place) =>
    drawStrip(site, strip, headings[place] ?? '', level, limit),
  )}`;
}

/** Category and sales of an item in a line. */
export function factsOf({ said, words }: Site, { item }: ProductPage): Html {
  const facts = [
    item.orders > 0 && said.sold(words.count(item.orders)),
    item.visitors > 0 && said.seen(words.count(item.visitors)),
    !item.orders && !item.visitors && said.never,
  ].filter((fact) => fact !== false);
  return html`${item.category !== undefined && html`${shopText(item.category)} · `}${facts.join(' · ')}`;
}

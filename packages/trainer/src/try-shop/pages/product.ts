import { html, type Value } from '../../report-page/html/html';
import { shopText } from '../../report-page/html/shop-text';
import type { ProductPage } from '../try-data';
import { drawStrips, factsOf } from './article';
import type { Site } from './site';
import { drawPrice, drawStrip, headingsOf } from './strip';

/** One product's page, as the shop's own might look, with every strip that can stand on it. */
export function product(site: Site, page: ProductPage): Value {
  const { said, words, shopUrl, picture, link } = site;
  const { item, card, others, repeat } = page;
  const url = shopUrl(card?.url);
  const headings = headingsOf(site, others);
  const again =
    repeat &&
    said.again(words.ofHundred(repeat.rate), repeat.gapDays === undefined ? undefined : words.count(repeat.gapDays));
  return [
    html`<p class="crumbs"><a href="${link({ page: 'products' })}">${said.product.back}</a></p>
<div class="product">${picture({ title: item.title, image: card?.image })}<div><h1>${shopText(item.title)}</h1>
<p class="figures">${drawPrice(site, card ?? {}) || html`<span class="muted">${said.noPrice}</span>`}</p>
<p class="muted">${factsOf(site, page)}</p>${again !== undefined && html`<p class="muted">${again}</p>`}
<p><code>${shopText(item.id)}</code>${card?.availability === 'out_of_stock' && html` <span class="muted">${said.soldOut}</span>`}</p>
${url !== undefined && html`<p><a href="${url}" target="_blank" rel="noreferrer noopener">${said.inShop}</a></p>`}</div></div>
<section class="strips" aria-label="${item.title}">${drawStrips(site, page, undefined, 2)}</section>`,
    others.length > 0 &&
      html`<section aria-labelledby="others"><h2 id="others">${said.product.others}</h2><p>${said.product.othersLead}</p>${others.map(
        (strip, place) => drawStrip(site, strip, headings[place] ?? '', 3, 6),
      )}</section>`,
  ];
}

import { html, type Value } from '../../report-page/html/html';
import { shopText } from '../../report-page/html/shop-text';
import { section } from '../../report-page/sections/section';
import { drawStrips } from './article';
import { data } from './data';
import { overview } from './overview';
import { published } from './published';
import type { Site } from './site';

/** Products of the file. */
export const FILE_PRODUCTS = 200;

/** All of the preview on one page: for colleagues, who have no server to ask. */
export async function singleFile(site: Site): Promise<Value> {
  return [await overview(site), await folded(site), data(site), published(site)];
}

async function folded(site: Site): Promise<Value> {
  const { shop, said, words } = site;
  const { products: text } = said;
  const shown = shop.items.slice(0, FILE_PRODUCTS);
  const entries = [];
  for (const [place, item] of shown.entries()) {
    const page = await shop.page(item.id);
    if (!page) continue;
    entries.push(html`<details class="shop" id="p${place + 1}"><summary>${site.picture({ title: item.title, image: page.card?.image })}<span>${shopText(item.title)}</span><span>${
      item.orders > 0 && said.sold(words.count(item.orders))
    }</span></summary><div>${drawStrips(site, page, 6, 3)}</div></details>
`);
  }
  return section(
    'products',
    text.title,
    html`<p>${text.top(words.count(shown.length), words.count(shop.items.length))}</p>`,
    entries,
  );
}

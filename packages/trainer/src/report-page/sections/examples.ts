import { type Html, html } from '../html/html';
import { shopText } from '../html/shop-text';
import type { NamedItem } from '../report-data';
import { type Ground, section } from './section';

/** A few items with their strips, by name and picture. */
export function examples({ data, words, picture }: Ground, showsImages: boolean): Html {
  const { examples: said, amounts, count } = words;
  if (!data.examples.length) return section('examples', said.title, html`<p>${said.none}</p>`);
  const card = (item: NamedItem) =>
    html`<li>${picture(item)}<div><span class="name">${shopText(item.title)}</span>${
      item.category !== undefined && html`<span class="category">${shopText(item.category)}</span>`
    }</div></li>`;
  return section(
    'examples',
    said.title,
    html`<p>${said.lead}</p>`,
    data.examples.map(
      ({ item, buyers, visitors, strips }) => html`<article>
<header>${picture(item)}<div><h3>${shopText(item.title)}</h3><p class="muted">${
        item.category !== undefined && html`${shopText(item.category)} · `
      }${[buyers > 0 && amounts.buyers(count(buyers)), visitors > 0 && amounts.visitors(count(visitors))].filter(Boolean).join(' · ')}</p></div></header>
${strips.map(
  ({ strip, items }) =>
    html`<h4>${said.strips[strip]}</h4>${
      items.length
        ? html`<ul class="strip ${showsImages ? 'pictured' : 'plain'}">${items.map(card)}</ul>`
        : html`<p class="muted">${said.empty}</p>`
    }`,
)}</article>
`,
    ),
    !showsImages && html`<p class="note">${said.noImages}</p>`,
  );
}

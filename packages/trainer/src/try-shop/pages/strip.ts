import type { Card } from '@dangol/schema';
import { type Html, html } from '../../report-page/html/html';
import { shopText } from '../../report-page/html/shop-text';
import type { Strip } from '../try-data';
import { priceText } from './price-text';
import type { Site } from './site';

/** A strip as visitors see it, with a word on where it comes from. @param level of its heading. */
export function drawStrip(
  site: Site,
  strip: Strip,
  heading: string,
  level: 2 | 3 | 4,
  limit = Number.POSITIVE_INFINITY,
): Html {
  const { said, words } = site;
  const { step, kind } = strip;
  const items = strip.items.slice(0, limit);
  const fillers = items.filter(({ isFiller }) => isFiller).length;
  const isFilled = fillers === items.length && fillers > 0;
  const title = [html`<h2>${heading}</h2>`, html`<h3>${heading}</h3>`, html`<h4>${heading}</h4>`][level - 2];
  return html`<div class="head">${title}<p class="step${(isFilled || kind === 'popular') && ' filler'}"><b>${said.steps[step] ?? step}</b>${
    fillers > 0 && !isFilled && said.filled(words.count(fillers))
  }</p></div>
${items.length ? html`<ul class="row">${items.map((item) => drawCard(site, item))}</ul>` : html`<p class="muted">${said.emptyStrip}</p>`}`;
}

/** The headings of a page's strips, by what their answers are: no two are called the same. */
export function headingsOf({ said }: Site, strips: readonly Strip[]): string[] {
  const used = new Set<string>();
  return strips.map(({ kind, step }) => {
    const isOwn = step === kind || step === 'cart' || step === 'none' || step === 'search' || step === 'pinned';
    const name = said.strips[isOwn ? kind : step] ?? said.strips[kind] ?? kind;
    const heading = used.has(name) ? said.more : name;
    used.add(heading);
    return heading;
  });
}

function drawCard(site: Site, { card, reason, isFiller }: Strip['items'][number]): Html {
  const { said, link, picture, words } = site;
  const title = card.titles?.[words.lang] ?? card.title;
  const inside = html`${picture({ title, image: card.image })}<span class="name">${shopText(title)}</span>${drawPrice(site, card)}<span class="why">${shopText(reason)}</span>`;
  const to = link({ product: card.id });
  const soldOut = card.availability === 'out_of_stock' && html`<span class="why">${said.soldOut}</span>`;
  return html`<li${isFiller && html` class="filler"`}>${to === undefined ? inside : html`<a href="${to}">${inside}</a>`}${soldOut}</li>`;
}

/** The price of a card, and the regular one struck; nothing where there is none. */
export function drawPrice(
  { said, words }: Site,
  { price, was, currency }: Pick<Card, 'price' | 'was' | 'currency'>,
): Html | false {
  if (price === undefined) return false;
  const struck =
    was !== undefined &&
    html`<del><span class="hidden">${said.was} </span>${priceText(was, currency, words.lang)}</del>`;
  return html`<span class="price">${priceText(price, currency, words.lang)}${struck}</span>`;
}

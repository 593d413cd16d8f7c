import { type Html, html, type Value } from '../../report-page/html/html';
import { section } from '../../report-page/sections/section';
import { drawArticle } from './article';
import { drawCoverage } from './draw-coverage';
import { countFindings } from './findings';
import { isLog } from './is-log';
import { searchForm } from './search-form';
import type { Site } from './site';
import { drawStrip, headingsOf } from './strip';

/** The first page: a few figures, a few product pages, and what comes next. */
export async function overview(site: Site): Promise<Value> {
  const { shop, said } = site;
  const { overview: text } = said;
  const picked = [];
  for (const id of shop.picked) {
    const page = await shop.page(id);
    if (page) picked.push(drawArticle(site, page));
  }
  const isSmall = shop.coverage.every(({ full, part }) => full.items + part.items === 0);
  const headings = headingsOf(site, shop.shelves);
  return [
    html`<section aria-label="${said.pages.overview}">${tiles(site)}${isSmall && html`<p class="warn">${text.tooSmall}</p>`}${searchForm(site, '')}</section>`,
    picked.length > 0 && section('picked', text.picked, html`<p>${text.pickedLead}</p>`, picked),
    drawCoverage(site),
    shop.shelves.length > 0 &&
      section(
        'shelves',
        text.shelves,
        html`<p>${text.shelvesLead}</p>`,
        shop.shelves.map((strip, place) => drawStrip(site, strip, headings[place] ?? '', 3, 6)),
      ),
    health(site),
    section(
      'next',
      text.next.title,
      html`<ol class="steps">${text.next.steps.map(([what, code]) => html`<li><span>${what}</span><code tabindex="0">${code}</code></li>`)}</ol>`,
    ),
  ];
}

function tiles({ shop, said, words }: Site): Html {
  const { overview: text } = said;
  const { figures, reports } = shop.summary;
  const tile = (figure: string, name: string, note?: string) =>
    html`<div class="tile"><dt>${name}</dt><dd><strong>${figure}</strong>${note && html`<small>${note}</small>`}</dd></div>`;
  const best = [...shop.coverage].sort((a, b) => b.full.sales - a.full.sales)[0];
  const lines = reports.filter(isLog).reduce((sum, { rows }) => sum + rows, 0);
  const shareText = (share: number) => words.percent(Math.round(share * 100) / 100);
  const sold = shop.items.filter(({ orders }) => orders > 0).length;
  return html`<dl class="tiles">${[
    best && tile(shareText(best.full.sales), text.covered, text.coveredNote(shareText(best.full.items))),
    tile(words.count(figures.orders), text.orders, text.ordersNote(words.count(lines))),
    figures.buyers ? tile(words.count(figures.buyers), text.buyers) : tile('–', text.buyers, text.noBuyers),
    tile(words.count(shop.items.length), text.items, text.itemsNote(words.count(sold))),
  ]}</dl>`;
}

function health(site: Site): Html {
  const { said, words } = site;
  const { health: text } = said.overview;
  const found = countFindings(site);
  const to = site.link({ page: 'data' });
  return section(
    'health',
    text.title,
    html`<p class="${found ? 'warn' : 'ok'}">${found ? text.some(words.count(found)) : text.good}${
      to !== undefined && html` <a href="${to}">${text.link}</a>`
    }</p>`,
  );
}

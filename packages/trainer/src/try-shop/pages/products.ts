import { html, type Value } from '../../report-page/html/html';
import { shopText } from '../../report-page/html/shop-text';
import { section } from '../../report-page/sections/section';
import { searchItems } from '../search-items';
import { drawArticle } from './article';
import { searchForm } from './search-form';
import type { Site } from './site';

/** Products of one page. */
export const PER_PAGE = 10;

/** A part of the products, each with its strips; those that a search finds, or all. @param number of the page, from 1. */
export async function products(site: Site, query: string, number: number): Promise<Value> {
  const { shop, said, words, link } = site;
  const { products: text } = said;
  const found = searchItems(shop.items, query);
  const last = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const page = Math.min(Math.max(1, number), last);
  const from = (page - 1) * PER_PAGE;
  const shown = found.slice(from, from + PER_PAGE);
  const articles = [];
  for (const { id } of shown) {
    const product = await shop.page(id);
    if (product) articles.push(drawArticle(site, product));
  }
  const range = text.range(words.count(from + 1), words.count(from + shown.length), words.count(found.length));
  const way = (to: number, name: string, rel: string) =>
    to >= 1 && to <= last && html`<a href="${link({ list: to, query })}" rel="${rel}">${name}</a>`;
  return section(
    'products',
    text.title,
    html`<p>${text.lead}</p>`,
    searchForm(site, query),
    query !== '' &&
      html`<p role="status">${shopText(text.found(words.count(found.length), query))} · <a href="${link({ list: 1, query: '' })}">${said.search.all}</a></p>`,
    found.length ? articles : html`<p>${text.none}</p>`,
    found.length > 0 &&
      html`<nav class="pager" aria-label="${text.title}">${way(page - 1, text.previous, 'prev')}<span>${range}</span>${way(page + 1, text.next, 'next')}</nav>`,
  );
}

import { drawPage } from '../../report-page/html/draw-page';
import { html, type Value } from '../../report-page/html/html';
import { TRY_STYLE } from '../try-style';
import type { PageName } from '../words/words';
import type { Site } from './site';

/** What stands around the content of every page. */
export interface Around {
  /** Which entry of the bar is this page. */
  current?: PageName | undefined;
  /** In the window's title, before the preview's own. */
  name?: string | undefined;
  /** Above the content, where the page is not about one product. */
  hasHead: boolean;
  showsPictures: boolean;
  hasForms: boolean;
}

const PAGES: readonly PageName[] = ['overview', 'products', 'data', 'public'];

/** A page of the preview as a whole document. */
export function drawSitePage(site: Site, content: Value, around: Around): string {
  const { shop, said, words, link } = site;
  const { oldestAt, newestAt } = shop.summary.figures;
  const span =
    oldestAt === null || newestAt === null ? undefined : words.span(words.date(oldestAt), words.date(newestAt));
  const entries = PAGES.map(
    (page) =>
      html`<li><a href="${link({ page })}"${around.current === page && html` aria-current="page"`}>${said.pages[page]}</a></li>`,
  );
  const body = html`<a class="skip" href="#main">${said.skip}</a>
<nav class="bar" aria-label="${words.contents}"><div><strong lang="en">dangol</strong><ul>${entries}</ul></div></nav>
${around.hasHead && html`<header class="page"><h1>${said.title}</h1><p>${said.lead(span)}</p></header>`}
<main id="main" tabindex="-1">
${!around.hasHead && around.current && html`<h1 class="hidden">${said.title}</h1>`}${content}</main>
<footer>${said.end.map((line) => html`<p>${line}</p>`)}</footer>`;
  const title = around.name === undefined ? said.title : `${around.name} – ${said.title}`;
  const { showsPictures, hasForms } = around;
  return drawPage({ lang: words.lang, title, style: TRY_STYLE, showsPictures, hasForms, body }).markup;
}

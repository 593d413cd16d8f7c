import { drawItem, type Pictures } from './html/draw-item';
import { drawPage } from './html/draw-page';
import { type Html, html } from './html/html';
import type { ReportData } from './report-data';
import { coverage } from './sections/coverage';
import { examples } from './sections/examples';
import { glance } from './sections/glance';
import { lonely } from './sections/lonely';
import { problems } from './sections/problems';
import { quality } from './sections/quality';
import { reach } from './sections/reach';
import type { Ground } from './sections/section';
import { time } from './sections/time';
import { STYLE } from './style';
import type { Words } from './words/words';

/**
 * The page as one HTML text: no script, no request (pictures apart, where they were asked for), and a policy that forbids both. The same data
 * gives the same text.
 */
export function renderPage(data: ReportData, words: Words, pictures: Pictures): string {
  const ground: Ground = { data, words, picture: (item) => drawItem(item, pictures) };
  const { oldestAt, newestAt } = data.summary.figures;
  const span =
    oldestAt === null || newestAt === null ? words.noTimes : words.span(words.date(oldestAt), words.date(newestAt));
  const contents = (['glance', 'time', 'coverage', 'quality', 'reach', 'examples', 'lonely', 'problems'] as const).map(
    (id) => html`<li><a href="#${id}">${words[id].title}</a></li>`,
  );
  const body = html`<header class="page"><h1>${words.title}</h1><p>${span}</p><nav aria-label="${words.contents}"><ul>${contents}</ul></nav></header>
<main>
${sections(ground, pictures)}</main>
<footer>${words.end.map((line) => html`<p>${line}</p>`)}</footer>`;
  return drawPage({ lang: words.lang, title: words.title, style: STYLE, showsPictures: pictures.isShown, body }).markup;
}

function sections(ground: Ground, { isShown }: Pictures): Html[] {
  return [
    glance(ground),
    time(ground),
    coverage(ground),
    quality(ground),
    reach(ground),
    examples(ground, isShown),
    lonely(ground),
    problems(ground),
  ];
}

import { createHash } from 'node:crypto';
import { drawItem, type Pictures } from './html/draw-item';
import { type Html, html, trusted } from './html/html';
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
  const page = html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(pictures)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<header class="page"><h1>${words.title}</h1><p>${span}</p><nav aria-label="${words.contents}"><ul>${contents}</ul></nav></header>
<main>
${sections(ground, pictures)}</main>
<footer>${words.end.map((line) => html`<p>${line}</p>`)}</footer>
</body>
</html>
`;
  return page.markup;
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

/** @see https://www.w3.org/TR/CSP3/ — one style by its hash, nothing else; pictures from the web where they were asked for. */
function policy({ isShown }: Pictures): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const rules = ["default-src 'none'", `style-src 'sha256-${hash}'`, "base-uri 'none'", "form-action 'none'"];
  return [...rules, ...(isShown ? ['img-src https: http:'] : [])].join('; ');
}

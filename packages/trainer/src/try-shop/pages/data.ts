import { basename } from 'node:path';
import { html, type Value } from '../../report-page/html/html';
import { shopText } from '../../report-page/html/shop-text';
import { problems } from '../../report-page/sections/problems';
import { section, table } from '../../report-page/sections/section';
import { findings, RESOLVED, shareOf } from './findings';
import type { Site } from './site';

/** What was read, what was left out, and what is missing. */
export function data(site: Site): Value {
  const { shop, said, words } = site;
  const { data: text } = said;
  const { summary, trouble } = shop;
  const found = findings(site);
  const share = shareOf(trouble.resolved);
  const resolved =
    trouble.resolved !== undefined &&
    trouble.resolved.lines > 0 &&
    share >= RESOLVED &&
    html`<p class="ok">${text.resolved(words.ofHundred(share)).fine}</p>`;
  return [
    section(
      'data',
      text.title,
      html`<p>${text.lead}</p>`,
      resolved,
      found.length > 0 &&
        html`<h3>${text.findings}</h3><ul class="findings">${found.map((entry) => html`<li>${entry}</li>`)}</ul>`,
      found.length === 0 && html`<p class="ok">${text.fine}</p>`,
      html`<h3>${text.read}</h3>`,
      table(
        text.read,
        [text.file, text.rows, text.refused, text.columns],
        summary.reports.map(({ file, rows, refusals, columns, recogniser }) => [
          html`${shopText(basename(file))}${recogniser !== undefined && recogniser !== 'generic' && html`<span class="why">${recogniser}</span>`}`,
          words.count(rows),
          words.count(refusals.reduce((sum, { count }) => sum + count, 0)),
          shopText(Object.values(columns).join(', '), 400),
        ]),
        [3],
      ),
    ),
    problems({ data: { summary, survey: { strangers: { count: 0, orders: 0, ids: [] } } }, words }),
  ];
}

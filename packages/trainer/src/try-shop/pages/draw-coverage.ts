import { type Html, html } from '../../report-page/html/html';
import { legend, section } from '../../report-page/sections/section';
import type { Site } from './site';

/** How many product pages have strips of their own, by products and by sales. */
export function drawCoverage({ shop, said, words }: Site): Html {
  const { coverage: text } = said;
  const line = (name: string, full: number, part: number) => html`<div class="line"><span>${name}</span>
<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect class="some" width="${percent(full + part)}" height="4"/><rect class="whole" width="${percent(full)}" height="4"/></svg>
<span class="number">${words.percent(full)} + ${words.percent(part)}</span></div>`;
  return section(
    'coverage',
    text.title,
    html`<p>${text.lead}</p>${legend([
      ['accent', text.full],
      ['second', text.part],
    ])}<div class="bars">${shop.coverage.map(({ kind, full, part }) => {
      const name = said.strips[kind] ?? kind;
      return html`<div><h3>${name}</h3><p>${text.says(name, words.ofHundred(full.items), words.ofHundred(full.sales))}</p>${line(
        text.items,
        full.items,
        part.items,
      )}${line(text.sales, full.sales, part.sales)}</div>`;
    })}</div>`,
    shop.measured < shop.items.length && html`<p class="note">${text.sampled(words.count(shop.measured))}</p>`,
  );
}

function percent(share: number): string {
  return (100 * Math.min(1, share)).toFixed(1);
}

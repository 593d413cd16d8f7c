import { type Html, html, type Value } from '../html/html';
import type { ReportData } from '../report-data';
import type { Words } from '../words/words';

/** What every section is made from. */
export interface Ground {
  data: ReportData;
  words: Words;
  /** A picture of an item or a drawn place for it. */
  picture: (item: { title: string; image?: string }) => Html;
}

/** A section with its heading. `id` is what the contents link to. */
export function section(id: string, title: string, ...content: Value[]): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>
`;
}

/** A plot with what it says, and its figures as a table behind a fold. */
export function figure(plot: Html, keys: Html | undefined, words: Words, numbers: Html): Html {
  return html`<figure>${keys}${plot}</figure><details><summary>${words.table}</summary>${numbers}</details>`;
}

/** What the colours of a plot mean. */
export function legend(entries: readonly (readonly [colour: 'accent' | 'second' | 'third', name: string])[]): Html {
  return html`<ul class="keys">${entries.map(([colour, name]) => html`<li><span class="key ${colour}"></span>${name}</li>`)}</ul>`;
}

/**
 * A table that scrolls sideways on its own where it is too wide. All columns but the first hold numbers; where some are named in `texts`, a narrow
 * screen shows each row as a block instead, which takes the roles from the elements: they are written out.
 */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  texts: readonly number[] = [],
): Html {
  const isStacked = texts.length > 0;
  const role = (name: string) => isStacked && html` role="${name}"`;
  const kind = (place: number) => place > 0 && !texts.includes(place) && html` class="number"`;
  const head = columns.map((name, place) => html`<th${role('columnheader')} scope="col"${kind(place)}>${name}</th>`);
  const cellOf = (cell: Value, place: number) =>
    place === 0
      ? html`<th${role('rowheader')} scope="row">${cell}</th>`
      : html`<td${role('cell')}${kind(place)}${isStacked && html` data-name="${columns[place]}"`}>${cell}</td>`;
  const body = rows.map((cells) => html`<tr${role('row')}>${cells.map(cellOf)}</tr>\n`);
  return html`<div class="scroll${isStacked && ' stacked'}" role="group" aria-label="${caption}" tabindex="0"><table${role('table')}>
<caption class="hidden">${caption}</caption><thead${role('rowgroup')}><tr${role('row')}>${head}</tr></thead>
<tbody${role('rowgroup')}>${body}</tbody></table></div>`;
}

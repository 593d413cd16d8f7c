import { type Html, html } from '../../report-page/html/html';
import { shopText } from '../../report-page/html/shop-text';
import { section, table } from '../../report-page/sections/section';
import type { Telling } from '../try-data';
import { isLog } from './is-log';
import type { Site } from './site';

const TELLINGS: readonly Telling[] = ['unknown', 'order', 'share', 'band', 'money', 'page', 'catalogue', 'technical'];

/** What a competitor could read, as it was read back from the files. */
export function published(site: Site): Html {
  const { shop, said, words } = site;
  const { public: text } = said;
  const { files, bytes, fields, bestSellers, categories, searches, addresses, telephones } = shop.published;
  const valuesOf = (telling: Telling) =>
    fields.reduce((sum, field) => sum + (field.telling === telling ? field.values : 0), 0);
  const found = addresses + telephones;
  return section(
    'public',
    text.title,
    html`<p>${text.lead(words.count(files), sizeText(bytes, words.count))}</p>`,
    table(
      text.what,
      [text.what, text.values, text.tells],
      TELLINGS.filter((telling) => valuesOf(telling) > 0).map((telling) => [
        text.tellings[telling].name,
        words.count(valuesOf(telling)),
        text.tellings[telling].tells,
      ]),
      [2],
    ),
    bestSellers.length > 0 &&
      html`<h3>${text.bestSellers}</h3><p>${text.bestSellersLead}</p><ol class="ranks">${bestSellers.map((title) => html`<li>${shopText(title)}</li>`)}</ol>`,
    categories.length > 0 && html`<h3>${text.categories}</h3>${chips(categories)}`,
    searches.length > 0 && html`<h3>${text.searches}</h3><p>${text.searchesLead}</p>${chips(searches)}`,
    html`<h3>${text.counts}</h3><p>${text.countsLead}</p>`,
    counts(site),
    html`<h3>${text.absent}</h3><p>${text.absentLead}</p>`,
    fates(site),
    html`<p class="${found ? 'warn' : 'ok'}">${text.searchedFor(words.count(files))} ${found ? text.someFound(words.count(found)) : text.noneFound}</p>`,
    html`<details><summary>${text.fields}</summary>${table(
      text.fields,
      [text.what, text.values],
      fields.map(({ path, values }) => [html`<code>${path}</code>`, words.count(values)]),
    )}</details>`,
  );
}

function chips(texts: readonly string[]): Html {
  return html`<ul class="chips">${texts.map((entry) => html`<li>${shopText(entry)}</li>`)}</ul>`;
}

function counts({ shop, said, words }: Site): Html {
  const { public: text } = said;
  const told = (count: number, truth: number, isItems: boolean) =>
    isItems || (count === truth && count > 0)
      ? `${words.count(count)} (${text.exactly})`
      : count
        ? text.atLeast(words.count(count))
        : text.lessThanTen;
  return table(
    text.counts,
    [text.counts, text.told, text.truth],
    shop.published.counts
      .filter(({ truth }) => truth > 0)
      .map((count) => [
        text.names[count.name],
        told(count.told, count.truth, count.name === 'items'),
        words.count(count.truth),
      ]),
  );
}

/** What became of each column of an order or event log that was read. */
function fates({ shop, said, words }: Site): Html {
  const { public: text } = said;
  const { lowest } = shop.published;
  const columns = new Map<string, string>();
  for (const { columns: read } of shop.summary.reports.filter(isLog)) {
    for (const [role, column] of Object.entries(read)) if (!columns.has(role)) columns.set(role, column);
  }
  const rows = [...columns].map(([role, column]) => {
    // Further columns of a role are read as `item_2`.
    const [, kind = role, place] = /^(.*?)(?:_(\d+))?$/u.exec(role) ?? [];
    const known = text.fates[kind];
    const isOther = kind === 'item' && place !== undefined;
    const fate = kind === 'price' && lowest > 0 ? text.lowest(words.count(lowest)) : known?.fate;
    return [shopText(column), known?.role ?? '–', isOther ? text.otherFate : (fate ?? text.otherFate)];
  });
  return table(text.absent, [text.column, text.role, text.fate], rows, [1, 2]);
}

function sizeText(bytes: number, count: (n: number) => string): string {
  return bytes < 1 << 20 ? `${count(Math.ceil(bytes / 1024))} KiB` : `${(bytes / (1 << 20)).toFixed(1)} MiB`;
}

import { type Html, html } from '../html/html';
import { barRows } from '../plots/bar-rows';
import type { ListName } from '../report-data';
import { figure, type Ground, legend, section, table } from './section';

const LISTS: readonly ListName[] = ['similarBuyers', 'goesWith', 'viewed', 'cart'];

/** How much of the shop each strip has something for: by items, and by what is bought. */
export function coverage({ data, words }: Ground): Html {
  const said = words.coverage;
  const { coverage: of, offered, borrowed } = data.survey;
  const rows = LISTS.filter((list) => of[list].items > 0).map((list) => ({
    list,
    name: said.lists[list],
    items: of[list].items / Math.max(1, offered),
    share: of[list].share,
  }));
  const unnamed = offered - of.named.items;
  const note = (text: string) => html`<p class="note">${text}</p>`;
  const notes = [
    borrowed > 0 && note(said.borrowed(words.count(borrowed))),
    unnamed > 0 && note(said.unnamed(words.count(unnamed))),
  ];
  if (!rows.length) return section('coverage', said.title, html`<p>${said.none}</p>`, notes);
  const shareName = data.summary.figures.orders > 0 ? said.share : said.shareOfVisits;
  const plot = barRows(
    rows.map(({ name, items, share }) => ({
      label: name,
      bars: [
        { share: items, colour: 'var(--third)', text: words.percent(Math.round(items * 100) / 100) },
        { share, colour: 'var(--accent)', text: words.percent(Math.round(share * 100) / 100) },
      ],
    })),
    1,
    rows.map(({ name, items, share }) => said.how(name, words.ofHundred(items), words.ofHundred(share))).join(' '),
  );
  const numbers = table(
    said.title,
    [said.strip, said.items, shareName],
    rows.map(({ name, items, share }) => [name, words.percent(items), words.percent(share)]),
  );
  return section(
    'coverage',
    said.title,
    html`<p>${said.lead}</p><dl class="terms">${rows.map(
      ({ list, name }) => html`<div><dt>${name}</dt><dd>${said.about[list]}</dd></div>`,
    )}</dl>`,
    figure(
      plot,
      legend([
        ['third', said.items],
        ['accent', shareName],
      ]),
      words,
      numbers,
    ),
    notes,
  );
}

import { type Html, html } from '../html/html';
import { shopText } from '../html/shop-text';
import { type Ground, section, table } from './section';

/** Items without neighbours, why, and what helps. */
export function lonely({ data, words }: Ground): Html {
  const said = words.lonely;
  const { lonely: found, offered, strangers } = data.survey;
  const total = found.reduce((sum, { count }) => sum + count, 0);
  const floor = words.count(data.floors.minBuyers);
  const more = (count: number, shown: number) =>
    count > shown && html`<li class="muted">${said.more(words.count(count - shown))}</li>`;
  const rows = found.map(({ reason, count, examples }) => ({
    said: said.reasons[reason],
    count,
    names: examples.map(({ title }) => title),
  }));
  if (strangers.count)
    rows.push({ said: said.reasons.stranger, count: strangers.count, names: strangers.ids.slice(0, 6) });
  return section(
    'lonely',
    said.title,
    html`<p>${total ? said.lead(words.count(total), words.count(offered)) : said.none}</p>`,
    rows.length > 0 &&
      table(
        said.title,
        [said.why, said.items, said.some, said.what],
        rows.map(({ said: { name, why, help }, count, names }) => [
          html`${name}<span class="why">${why(floor)}</span>`,
          words.count(count),
          html`<ul class="names">${names.map((name) => html`<li>${shopText(name)}</li>`)}${more(count, names.length)}</ul>`,
          help,
        ]),
        [2, 3],
      ),
  );
}

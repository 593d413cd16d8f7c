import { type Html, html } from '../html/html';
import { tenthsPlot } from '../plots/tenths-plot';
import { figure, type Ground, legend, section, table } from './section';

/** How far the strips lead beyond the best-sellers. */
export function reach({ data, words }: Ground): Html {
  const said = words.reach;
  const { offered, reach: of } = data.survey;
  const lead = html`<p>${said.shown(words.ofHundred(of.shown / Math.max(1, offered)), words.count(offered))} ${
    of.shown > 0 && said.percentile(words.ofHundred(of.percentile))
  }</p>`;
  const [top] = of.tenths;
  if (!top || of.shown === 0)
    return section('reach', said.title, lead, !top && html`<p class="note">${said.tooFew}</p>`);
  const head = said.head(words.ofHundred(top.bought), words.ofHundred(top.shown));
  return section(
    'reach',
    said.title,
    lead,
    html`<p>${head}</p>`,
    figure(
      html`${tenthsPlot(of.tenths, words, `${said.plot}. ${head}`)}<figcaption>${said.plot}.</figcaption>`,
      legend([
        ['third', said.bought],
        ['accent', said.places],
      ]),
      words,
      table(
        said.title,
        [said.group, said.bought, said.places],
        of.tenths.map(({ bought, shown }, place) => [
          words.tenth(place + 1, false),
          words.percent(bought),
          words.percent(shown),
        ]),
      ),
    ),
  );
}

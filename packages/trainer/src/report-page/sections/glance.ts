import { type Html, html } from '../html/html';
import { type Ground, section } from './section';
import { worthTelling } from './worth-telling';

/** The four or five figures to take away. */
export function glance({ data, words }: Ground): Html {
  const { figures } = data.summary;
  const { coverage } = data.survey;
  const said = words.glance;
  const best = worthTelling(data.evaluation);
  const tile = (figure: string, name: string, note?: string) =>
    html`<div class="tile"><dt>${name}</dt><dd><strong>${figure}</strong>${note && html`<small>${note}</small>`}</dd></div>`;
  const { known, again } = data.log.buyers;
  const asked = best && words.quality.asked(best.strip, best.asks);
  return section(
    'glance',
    said.title,
    html`<dl class="tiles">${[
      figures.orders > 0 && tile(words.count(figures.orders), said.orders),
      figures.orders > 0 &&
        (known
          ? tile(words.count(known), said.buyers, said.again(words.ofHundred(again / known)))
          : tile('–', said.buyers, said.noBuyers)),
      figures.sessions > 0 && tile(words.count(figures.sessions), said.visits),
      tile(
        words.ofHundred(coverage.any.items / Math.max(1, data.survey.offered)),
        said.coveredTitle,
        coverage.any.items > 0
          ? said.covered(words.count(coverage.any.items), words.ofHundred(coverage.any.share))
          : undefined,
      ),
      best &&
        asked &&
        tile(
          words.ofHundred(best.metrics['HR@20']),
          said.hit,
          said.hitOf(asked.name, words.ofHundred(best.popularity['HR@20'])),
        ),
    ]}</dl>`,
    coverage.any.items === 0 && html`<p>${said.nothingCovered}</p>`,
    !data.log.hasCatalogue && html`<p class="note">${words.noCatalogue}</p>`,
  );
}

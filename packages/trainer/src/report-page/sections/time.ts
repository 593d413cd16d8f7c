import { type Html, html } from '../html/html';
import { type Line, timelinePlot } from '../plots/timeline-plot';
import type { TimelinePoint } from '../report-data';
import { figure, type Ground, legend, section, table } from './section';

const FEWEST = 3;
const COLOURS = { orders: 'accent', buyers: 'second', visits: 'third' } as const;

/** Orders and buyers over time; visits in a plot of their own, since there are many more of them. */
export function time({ data, words }: Ground): Html {
  const said = words.time;
  const { timeline } = data.log;
  if (!timeline) return section('time', said.title, html`<p>${said.why}</p>`);
  const { days, points } = timeline;
  const all: Line['of'][] = ['orders', 'buyers', 'visits'];
  const columns = all.filter((of) => points.some((point) => point[of] > 0));
  const peak = columns[0] ?? 'orders';
  const best = points.reduce((a, b) => (b[peak] > a[peak] ? b : a));
  const lead = said.lead(
    said.units[days as 1 | 7 | 28 | 364],
    words.date(best.at),
    words.amounts[peak](words.count(best[peak])),
  );
  const numbers = table(
    said.title,
    [said.from, ...columns.map((of) => said[of])],
    points.map((point: TimelinePoint) => [words.date(point.at), ...columns.map((of) => words.count(point[of]))]),
  );
  if (points.length < FEWEST) return section('time', said.title, html`<p>${said.tooShort}</p>${numbers}`);
  const plotOf = (shown: Line['of'][]) => {
    const lines = shown.map((of) => ({ of, colour: `var(--${COLOURS[of]})` }));
    const names = shown.map((of) => said[of]);
    return html`${legend(shown.map((of) => [COLOURS[of], said[of]] as const))}${timelinePlot(timeline, lines, words, `${words.list(names)}. ${lead}`)}`;
  };
  const bought = columns.filter((of) => of !== 'visits');
  const parts = [bought, columns.filter((of) => of === 'visits')].filter((shown) => shown.length).map(plotOf);
  return section(
    'time',
    said.title,
    html`<p>${lead} ${said.edges}</p>`,
    figure(html`${parts}`, undefined, words, numbers),
  );
}

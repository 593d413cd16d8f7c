import * as Plot from '@observablehq/plot';
import { drawPlot } from '../html/draw-plot';
import type { Html } from '../html/html';
import type { Timeline } from '../report-data';
import type { Words } from '../words/words';

/** One line of the plot. */
export interface Line {
  of: 'orders' | 'buyers' | 'visits';
  colour: string;
}

/** So few points are named each. */
const FEW = 5;
/** So few are marked each. */
const MARKED = 40;

/** Lines over time, the first with its area; from zero. */
export function timelinePlot({ points, days }: Timeline, lines: readonly Line[], words: Words, label: string): Html {
  const [first] = lines;
  const highest = Math.max(1, ...points.flatMap((point) => lines.map(({ of }) => point[of])));
  const ticks = Math.min(4, highest);
  return drawPlot(
    ({ isNarrow }) => ({
      height: isNarrow ? 190 : 260,
      marginLeft: 46,
      marginRight: 24,
      marginTop: 14,
      marginBottom: 28,
      x: {
        type: 'utc',
        label: null,
        ticks: points.length <= FEW ? points.map(({ at }) => new Date(at)) : isNarrow ? 3 : 8,
        tickSize: 0,
        tickFormat: (at: Date) => words.shortDate(at.getTime(), days === 1),
      },
      y: {
        label: null,
        ticks,
        tickSize: 0,
        tickFormat: (count: number) => words.count(count),
        zero: true,
        nice: true,
      },
      marks: [
        Plot.gridY({ stroke: 'var(--rule)', strokeOpacity: 1, ticks }),
        first && Plot.areaY(points, { x: 'at', y: first.of, fill: first.colour, fillOpacity: 0.12 }),
        ...lines.map(({ of, colour }) =>
          Plot.lineY(points, { x: 'at', y: of, stroke: colour, strokeWidth: 2, strokeLinejoin: 'round' }),
        ),
        ...(points.length <= MARKED
          ? lines.map(({ of, colour }) => Plot.dot(points, { x: 'at', y: of, fill: colour, r: 2.5 }))
          : []),
        Plot.ruleY([0], { stroke: 'var(--muted)' }),
      ],
    }),
    label,
  );
}

import * as Plot from '@observablehq/plot';
import { drawPlot } from '../html/draw-plot';
import type { Html } from '../html/html';
import type { Survey } from '../report-data';
import type { Words } from '../words/words';

/** Ten groups of items by popularity, two bars each: what was bought of them, and how often strips show them. */
export function tenthsPlot(tenths: Survey['reach']['tenths'], words: Words, label: string): Html {
  const bars = tenths.flatMap(({ bought, shown }, place) => [
    { x1: place + 0.14, x2: place + 0.48, share: bought, colour: 'var(--third)' },
    { x1: place + 0.52, x2: place + 0.86, share: shown, colour: 'var(--accent)' },
  ]);
  return drawPlot(
    ({ isNarrow }) => ({
      height: isNarrow ? 200 : 250,
      marginLeft: 40,
      marginRight: 8,
      marginTop: 12,
      marginBottom: 30,
      x: { axis: null, domain: [0, 10] },
      y: {
        label: null,
        ticks: 4,
        tickSize: 0,
        tickFormat: (share: number) => words.percent(share),
        zero: true,
        nice: true,
      },
      marks: [
        Plot.gridY({ stroke: 'var(--rule)', strokeOpacity: 1, ticks: 4 }),
        Plot.rect(bars, { x1: 'x1', x2: 'x2', y1: 0, y2: 'share', fill: 'colour', rx: 1.5 }),
        Plot.ruleY([0], { stroke: 'var(--muted)' }),
        Plot.text(tenths, {
          x: (_, place: number) => place + 0.5,
          y: 0,
          dy: 14,
          text: (_, place: number) => (isNarrow && place % 3 ? '' : words.tenth(place + 1, isNarrow)),
          fill: 'var(--muted)',
        }),
      ],
    }),
    label,
  );
}

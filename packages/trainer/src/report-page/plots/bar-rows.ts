import * as Plot from '@observablehq/plot';
import { drawPlot } from '../html/draw-plot';
import type { Html } from '../html/html';

/** One bar: a share, 0 to 1. */
export interface Bar {
  share: number;
  colour: string;
  /** At its end. */
  text: string;
  /** Where the true share lies, with 95 % likelihood. */
  interval?: [low: number, high: number];
}

/** Bars under one heading. */
export interface BarRow {
  label: string;
  bars: Bar[];
}

const HEADING_PX = 24;
const BAR_PX = 15;
const GAP_PX = 16;
/** For the text behind the longest bar. */
const TEXT_PX = 64;

/**
 * Horizontal bars in groups, each group under its name: names of any length fit, on a telephone too.
 * @param most the share at the right edge.
 */
export function barRows(rows: readonly BarRow[], most: number, label: string): Html {
  let top = 0;
  const headings: { y: number; label: string }[] = [];
  const bars: (Bar & { y1: number; y2: number })[] = [];
  for (const row of rows) {
    headings.push({ y: top + HEADING_PX / 2, label: row.label });
    top += HEADING_PX;
    for (const bar of row.bars) {
      bars.push({ ...bar, y1: top + 1, y2: top + BAR_PX - 1 });
      top += BAR_PX;
    }
    top += GAP_PX;
  }
  const middle = ({ y1, y2 }: { y1: number; y2: number }) => (y1 + y2) / 2;
  const measured = bars.filter(({ interval }) => interval);
  return drawPlot(
    () => ({
      height: top,
      margin: 0,
      marginLeft: 1,
      marginRight: TEXT_PX,
      x: { axis: null, domain: [0, most] },
      y: { axis: null, domain: [0, top], range: [0, top] },
      marks: [
        Plot.rect(bars, { x1: 0, x2: most, y1: 'y1', y2: 'y2', fill: 'var(--track)', rx: 3 }),
        Plot.rect(bars, { x1: 0, x2: 'share', y1: 'y1', y2: 'y2', fill: 'colour', rx: 3 }),
        // A rim of the ground, so that the line is seen on the bar, too.
        ...[
          { stroke: 'var(--ground)', strokeWidth: 4.5 },
          { stroke: 'currentColor', strokeWidth: 1.5 },
        ].map((line) =>
          Plot.ruleY(measured, {
            x1: ({ interval }) => interval[0],
            x2: ({ interval }) => interval[1],
            y: middle,
            ...line,
          }),
        ),
        Plot.text(bars, { x: most, y: middle, text: 'text', dx: 8, textAnchor: 'start', fill: 'currentColor' }),
        Plot.text(headings, {
          x: 0,
          y: 'y',
          text: 'label',
          textAnchor: 'start',
          fontWeight: 600,
          fill: 'currentColor',
        }),
      ],
    }),
    label,
  );
}

import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type Html, html, trusted } from './html';

/** A plot is drawn for a desk and for a telephone, and the page's style shows one: letters shrink with a drawing that is scaled. */
const SIZES = [
  { name: 'wide', width: 960, fontSize: 13 },
  { name: 'narrow', width: 340, fontSize: 12 },
] as const;

/** What a plot may depend on. */
export interface PlotSize {
  /** CSS pixels. */
  width: number;
  isNarrow: boolean;
}

/**
 * Draws with Observable Plot, outside a browser, as SVG without style and script.
 * @param describe the plot at a size; colours as `currentColor` or the page's variables.
 * @param label what the plot says, for those who do not see it.
 */
export function drawPlot(describe: (size: PlotSize) => Plot.PlotOptions, label: string): Html {
  const drawings = SIZES.map(({ name, width, fontSize }) => {
    const { document } = parseHTML('<html></html>');
    const options = describe({ width, isNarrow: name === 'narrow' });
    const svg = Plot.plot({ ...options, width, document: document as unknown as Document });
    for (const style of svg.querySelectorAll('style')) style.remove();
    for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    svg.setAttribute('class', name);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
    svg.setAttribute('font-size', String(fontSize));
    svg.removeAttribute('font-family');
    return trusted(rounded(svg.outerHTML));
  });
  return html`${drawings}`;
}

/** Fractions of a pixel beyond the tenth are half of the bytes. Numbers in text stand in `>…<` and stay. */
function rounded(markup: string): string {
  return markup.replace(/<[^>]+>/gu, (tag) =>
    tag.replace(/\d+\.\d{2,}/gu, (number) => String(Math.round(Number(number) * 10) / 10)),
  );
}

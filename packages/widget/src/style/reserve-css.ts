/**
 * The style of the install block: keeps a row's space free from the first paint until the script is there, to the pixel what the
 * drawn strip takes, since both are computed from `--dangol-columns`, `--dangol-gap`, `--dangol-ratio` and the element's font size.
 * Goes into the page's own `<style>`; 295 bytes. A percentage padding counts from the element's own width, so it holds in any column.
 */
export const RESERVE_CSS: string = /* @__PURE__ */ reserveCss();

/** What a reserved space depends on. */
export interface Reserve {
  /** Default `row`. An outfit has a bar below its row. */
  layout?: 'row' | 'grid' | 'outfit';
  /** Grid: the `limit` of the element; default 12. */
  limit?: number;
  /** Grid: the `--dangol-columns` of the element; default 5. */
  columns?: number;
  /** Which elements; default `dangol-recs`. */
  selector?: string;
}

/**
 * The reserving style for other cases: a grid takes two columns on a phone (below 768 px) and `columns` above. Between 416 px of width and
 * `columns` × 9em the browser may fit another number: a shop that shows a grid there gives the element a `min-height` of its own.
 */
export function reserveCss(reserve: Reserve = {}): string {
  const { layout = 'row', limit = 12, columns = 5, selector = 'dangol-recs' } = reserve;
  const gap = 'var(--dangol-gap,1em)';
  const width = (count: number | string) => `(100% + ${gap})/${count} - ${gap}`;
  const undrawn = `${selector}:not(:defined)`;
  const waiting = `${undrawn}:before`;
  // What the shop put there for the strip's own places is not yet in them.
  const start = `${selector}{display:flow-root}${undrawn}>:is([slot=heading],[slot=empty]){display:none}${waiting}{content:"";display:block;`;
  const height = (card: string) => `${card}*var(--dangol-ratio,1)`;
  if (layout !== 'grid') {
    const picture = height(`max(9em,${width('var(--dangol-columns,5)')})`);
    return `${start}padding-top:calc(${picture} + ${layout === 'row' ? 11 : 15.5}em)}`;
  }
  const padding = (count: number) => {
    const rows = Math.ceil(limit / count);
    return `padding-top:calc(3.75em + ${rows}*(${height(`(${width(count)})`)} + 7.25em) + ${rows - 1}*${gap})`;
  };
  return `${start}${padding(2)}}@media(min-width:768px){${waiting}{${padding(columns)}}}`;
}

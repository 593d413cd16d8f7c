import { reservePlaced } from './reserve-placed';
import { type Sizes, stripHeights, WIDE } from './strip-heights';

/**
 * The style of the install block: keeps a row's space free from the first paint until the script is there, to the pixel what the
 * drawn strip takes, since both are computed from `--dangol-columns`, `--dangol-gap`, `--dangol-ratio` and the element's font size.
 * Goes into the page's own `<style>`; 295 bytes. A percentage padding counts from the element's own width, so it holds in any column.
 */
export const RESERVE_CSS: string = /* @__PURE__ */ reserveCss();

/** What a reserved space depends on. */
export interface Reserve extends Sizes {
  /** Which elements; default `dangol-recs`. */
  selector?: string;
  /**
   * Strips that the tag places, as its `data-strips` says: their space is kept where they will be, before there is any element. Everything a
   * page with them needs comes of it; `layout`, `limit` and `selector` are not asked.
   */
  strips?: string;
  /** With `strips`: what a place needs besides, by `where:selector`; the inspector's picker measures it. */
  places?: Readonly<Record<string, Place>>;
}

/** What a page makes of a place. */
export interface Place {
  /** CSS pixels that the page puts between its elements besides: gaps of a flex column, margins wider than 2em. Default 0. */
  extraPx?: number;
  /** The font size around the element, by that of the element itself; default 1. */
  em?: number;
}

/**
 * The reserving style for other cases: a grid takes two columns on a phone (below 768 px) and `columns` above. Between 416 px of width and
 * `columns` × 9em the browser may fit another number: a shop that shows a grid there gives the element a `min-height` of its own.
 *
 * For strips that the tag places see {@link reservePlaced}.
 */
export function reserveCss(reserve: Reserve = {}): string {
  const { selector = 'dangol-recs', strips, places } = reserve;
  if (strips !== undefined) return reservePlaced(strips, { ...reserve, places }, reserveCss);
  const undrawn = `${selector}:not(:defined)`;
  const waiting = `${undrawn}:before`;
  // What the shop put there for the strip's own places is not yet in them.
  const start = `${selector}{display:flow-root}${undrawn}>:is([slot=heading],[slot=empty]){display:none}${waiting}{content:"";display:block;`;
  const [narrow, wide] = stripHeights(reserve);
  const padding = (height: string) => `padding-top:calc(${height})}`;
  return start + padding(narrow) + (wide ? `${WIDE}{${waiting}{${padding(wide)}}` : '');
}

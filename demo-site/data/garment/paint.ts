import type { Tones } from './tones';

/** The brush a silhouette is drawn with. Every method gives SVG text. */
export interface Paint {
  tones: Tones;
  /** A closed part in the product's cloth (its pattern too), shaded, outlined, and darkening what it lies on. */
  piece(d: string): string;
  /** A closed part in one flat colour, outlined. */
  flat(d: string, fill: string): string;
  /** A closed part in one colour, shaded like cloth. */
  solid(d: string, fill: string): string;
  /** A soft closed shadow on cloth. */
  fold(d: string, opacity?: number): string;
  /** A soft closed light on cloth. */
  glow(d: string, opacity?: number): string;
  /** A soft open crease. */
  crease(d: string, width?: number): string;
  /** A fine line where parts meet. */
  seam(d: string, width?: number): string;
  /** A dashed line of top-stitching. */
  stitch(d: string): string;
  /** A ribbed or bound edge along an open line, `width` wide. */
  band(d: string, width: number, fill?: string): string;
  /** Round buttons, each `[x, y]`. */
  buttons(at: readonly (readonly [x: number, y: number])[], r?: number, fill?: string): string;
  /** The part and its mirror image. */
  both(svg: string): string;
  /** The part in two places, each a `transform`; the second before the first. */
  twice(svg: string, first: string, second: string): string;
}

/**
 * The brush for one picture. `prefix` keeps its ids apart from those of other pictures on one page; it refers to the cloth `c`, the shading from the
 * side `s` and the one from above `d`. What is soft is soft by strokes over strokes: a blur for each crease would cost every phone that scrolls past.
 */
export function createPaint(prefix: string, t: Tones): Paint {
  let pairs = 0;
  let pieces = 0;

  function shaded(d: string, fill: string): string {
    const id = `${prefix}k${pieces++}`;
    const use = (rest: string) => `<use href="#${id}" ${rest}/>`;
    return (
      `<g fill="none" stroke="${t.line}" opacity=".07">${use('stroke-width="9"')}${use('stroke-width="4.5"')}</g>` +
      `<g fill="${fill}"><path id="${id}" d="${d}"/></g>${use(`fill="url(#${prefix}s)"`)}` +
      use(`fill="url(#${prefix}d)" stroke="${t.line}" stroke-width="1.3" stroke-opacity=".8"`)
    );
  }
  const open = (d: string, stroke: string, width: number, rest = '') =>
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}"${rest}/>`;

  return {
    tones: t,
    piece: (d) => shaded(d, `url(#${prefix}c)`),
    flat: (d, fill) => `<path d="${d}" fill="${fill}" stroke="${t.line}" stroke-width="1.3"/>`,
    solid: shaded,
    fold: (d, opacity = 0.16) =>
      `<path d="${d}" fill="${t.line}" stroke="${t.line}" stroke-width="3" stroke-opacity=".35" opacity="${opacity}"/>`,
    glow: (d, opacity = 0.22) =>
      `<path d="${d}" fill="#fffaf0" stroke="#fffaf0" stroke-width="4" stroke-opacity=".4" opacity="${opacity}"/>`,
    crease: (d, width = 5) =>
      width < 3
        ? open(d, t.line, width, ' opacity=".17"')
        : `<g fill="none" stroke="${t.line}" opacity=".075"><path d="${d}" stroke-width="${width * 1.5}"/><path d="${d}" stroke-width="${width * 0.9}"/><path d="${d}" stroke-width="${width * 0.36}"/></g>`,
    seam: (d, width = 1.5) => open(d, t.line, width, ' opacity=".7"'),
    stitch: (d) => open(d, t.stitch, 1.2, ' stroke-dasharray="4 3"'),
    band: (d, width, fill = t.dark) =>
      open(d, t.line, width + 2.4, ' stroke-linecap="butt"') + open(d, fill, width, ' stroke-linecap="butt"'),
    buttons: (at, r = 4, fill = t.light) =>
      at
        .map(
          ([x, y]) =>
            `<circle cx="${x + 0.8}" cy="${y + 1.6}" r="${r}" fill="${t.line}" opacity=".45"/><circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" stroke="${t.line}" stroke-width="1"/>` +
            (r > 3.8
              ? `<path d="M${x - 1} ${y - 0.8}h0M${x + 1} ${y + 0.8}h0" stroke="${t.line}" stroke-width="1.2"/>`
              : ''),
        )
        .join(''),
    twice(svg, first, second) {
      const id = `${prefix}b${pairs++}`;
      return `<g transform="${first}"><g id="${id}">${svg}</g></g><use href="#${id}" transform="${second}"/>`;
    },
    both(svg) {
      const id = `${prefix}b${pairs++}`;
      return `<g id="${id}">${svg}</g><use href="#${id}" transform="matrix(-1 0 0 1 400 0)"/>`;
    },
  };
}

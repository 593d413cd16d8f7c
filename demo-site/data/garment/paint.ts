import type { Tones } from './tones';

/** The brush a silhouette is drawn with. Every method gives SVG text. */
export interface Paint {
  tones: Tones;
  /** A closed part in the product's cloth (its pattern too), shaded and outlined. */
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
}

/** The brush for one picture. `prefix` keeps its ids apart from those of other pictures on one page. */
export function createPaint(prefix: string, t: Tones, patterned: boolean): Paint {
  const cloth = patterned ? `url(#${prefix}c)` : t.base;
  let pairs = 0;

  const shaded = (d: string, fill: string) =>
    `<path d="${d}" fill="${fill}"/>` +
    `<path d="${d}" fill="url(#${prefix}s)" stroke="${t.line}" stroke-width="1.8"/>`;
  const open = (d: string, stroke: string, width: number, rest = '') =>
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}"${rest}/>`;

  return {
    tones: t,
    piece: (d) => shaded(d, cloth),
    flat: (d, fill) => `<path d="${d}" fill="${fill}" stroke="${t.line}" stroke-width="1.8"/>`,
    solid: shaded,
    fold: (d, opacity = 0.16) => `<path d="${d}" fill="${t.line}" opacity="${opacity}"/>`,
    glow: (d, opacity = 0.22) => `<path d="${d}" fill="#fffaf0" opacity="${opacity}"/>`,
    crease: (d, width = 5) => open(d, t.line, width, ' opacity=".14"'),
    seam: (d, width = 1.5) => open(d, t.line, width, ' opacity=".75"'),
    stitch: (d) => open(d, t.stitch, 1.3, ' stroke-dasharray="4 3"'),
    band: (d, width, fill = t.dark) =>
      open(d, t.line, width + 3, ' stroke-linecap="butt"') + open(d, fill, width, ' stroke-linecap="butt"'),
    buttons: (at, r = 4, fill = t.light) =>
      `<g fill="${fill}" stroke="${t.line}" stroke-width="1.3">${at.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')}</g>`,
    both(svg) {
      const id = `${prefix}b${pairs++}`;
      return `<g id="${id}">${svg}</g><use href="#${id}" transform="matrix(-1 0 0 1 400 0)"/>`;
    },
  };
}

import { mirrored } from '../mirrored';
import type { Paint } from '../paint';

/** Measures of an upper body, in picture units from the top left; widths are half widths. */
export interface Torso {
  /** Half width of the neck opening. Default 38. */
  neck?: number;
  /** How deep the front neckline reaches. Default 118. */
  drop?: number;
  /** A straight line to the drop instead of a curve. */
  vee?: boolean;
  /** Half width at the shoulder point. Default 82. */
  shoulder?: number;
  /** Half width under the arm. Default 88. */
  chest?: number;
  /** Half width at the waist. Default 84. */
  waist?: number;
  /** Half width at the hem. Default 88. */
  hem?: number;
  /** Where the hem lies. Default 416. */
  bottom?: number;
}

/** A torso resolved to its outline and the points that other parts meet. */
export interface Body {
  outline: string;
  /** The front neckline, open, left to right. */
  neckline: string;
  /** The back of the neck seen through the opening. */
  inside: string;
  armTop: [x: number, y: number];
  armPit: [x: number, y: number];
  neckTop: number;
  drop: number;
  bottom: number;
  hem: number;
}

const NECK_TOP = 88;

/** The outline of a garment's body, laid flat. */
export function torso(measures: Torso = {}): Body {
  const {
    neck = 38,
    drop = 118,
    vee = false,
    shoulder = 82,
    chest = 88,
    waist = 84,
    hem = 88,
    bottom = 416,
  } = measures;
  const [nx, sx, cx, wx, hx] = [neck, shoulder, chest, waist, hem].map((half) => 200 + half) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const curve = vee
    ? `L${nx} ${NECK_TOP}`
    : `C${200 + neck * 0.55} ${drop} ${nx - 6} ${NECK_TOP + 16} ${nx} ${NECK_TOP}`;
  const back = vee ? `L` : `C${200 - neck + 6} ${NECK_TOP + 16} ${200 - neck * 0.55} ${drop} `;
  const neckline = `M${200 - neck} ${NECK_TOP}${back}200 ${drop}${curve}`;
  return {
    outline: mirrored(
      `M200 ${drop}${curve}L${sx} 106Q${sx - 5} 150 ${cx} 192Q${wx} ${(192 + bottom) / 2} ${hx} ${bottom}Q240 ${bottom + 7} 200 ${bottom + 7}`,
    ),
    neckline,
    inside: `M${200 - neck} ${NECK_TOP}Q200 ${NECK_TOP + 10} ${nx} ${NECK_TOP}L200 ${drop + 2}Z`,
    armTop: [sx, 106],
    armPit: [cx, 192],
    neckTop: NECK_TOP,
    drop,
    bottom,
    hem,
  };
}

/** The right sleeve and its cuff line: short to the elbow, or long to the hip, as wide as `ease` makes it (default 0). */
export function sleeve(body: Body, length: 'short' | 'long', ease = 0): { outline: string; cuff: string } {
  const [[x, y], [px, py]] = [body.armTop, body.armPit];
  if (length === 'short') {
    const [ox, oy, ix, iy] = [x + 66 + ease, y + 94, px + 24 + ease / 2, py + 30];
    return {
      outline: `M${x} ${y}Q${x + 24} ${y + 8} ${x + 34} ${y + 28}L${ox} ${oy}Q${(ox + ix) / 2 + 4} ${iy - 2} ${ix} ${iy}L${px} ${py}Q${x - 5} ${y + 44} ${x} ${y}Z`,
      cuff: `M${ox - 5} ${oy - 9}Q${(ox + ix) / 2} ${iy - 12} ${ix - 5} ${iy - 9}`,
    };
  }
  const [ox, oy, ix, iy] = [x + 62 + ease, 376, x + 24 + ease / 2, 386];
  return {
    outline: `M${x} ${y}Q${x + 26} ${y + 8} ${x + 36} ${y + 44}Q${ox - 2} ${y + 150} ${ox} ${oy}Q${(ox + ix) / 2} ${oy + 12} ${ix} ${iy}Q${px + 12 + ease / 3} ${py + 90} ${px} ${py}Q${x - 5} ${y + 44} ${x} ${y}Z`,
    cuff: `M${ox - 1} ${oy - 16}Q${(ox + ix) / 2} ${oy - 4} ${ix - 1} ${iy - 16}`,
  };
}

/** Soft folds of a body laid flat: under the arms and at the waist. */
export function drape(paint: Paint, body: Body): string {
  const [px, py] = body.armPit;
  return paint.both(
    paint.fold(
      `M${px} ${py}Q${px - 26} ${py + 30} ${px - 44} ${py + 34}Q${px - 24} ${py + 44} ${px - 1} ${py + 26}Z`,
      0.13,
    ) +
      paint.crease(`M${px - 12} ${body.bottom - 96}Q${px - 30} ${body.bottom - 60} ${px - 26} ${body.bottom - 22}`, 6),
  );
}

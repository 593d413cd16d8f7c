import { COLOURS } from '../catalogue/colours';
import type { DemoProduct } from '../product';
import { createPaint } from './paint';
import { patternOf } from './pattern-of';
import { SILHOUETTES } from './silhouettes';
import { textureOf } from './texture-of';
import { type Tones, tones } from './tones';

/** What a picture is drawn from. */
export type Drawable = Pick<
  DemoProduct,
  'id' | 'garment' | 'colour' | 'pattern' | 'material' | 'category' | 'group' | 'brand'
>;

/** A garment without anything around it, to be put into a picture. */
export interface CutOut {
  /** Its ids begin with it, so that many garments can stand in one document. */
  prefix: string;
  /** `#rrggbb`. */
  hex: string;
  tones: Tones;
  /** What the body refers to: cloth and shading. */
  defs: string;
  /** The garment, drawn around the middle of 400 × 500. */
  body: string;
}

/** @throws {RangeError} if no silhouette has the name `product.garment`. */
export function cutOut(product: Drawable): CutOut {
  const silhouette = SILHOUETTES.get(product.garment);
  if (!silhouette) throw new RangeError(`no silhouette "${product.garment}"; see garment/silhouettes for their names`);
  const prefix = product.id.toLowerCase().replace(/[^a-z0-9]/g, '');
  const { hex } = COLOURS[product.colour];
  const t = tones(hex);
  const texture = textureOf(product.material, t);
  const woven = patternOf(product.pattern, t);
  const cloth = woven ?? {
    width: texture.size,
    height: texture.size,
    svg: `<path d="M0 0h${texture.size}v${texture.size}H0z" fill="${hex}"/>${texture.svg}`,
  };
  const stop = (at: number, colour: string, opacity: number) =>
    `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
  const { gloss } = texture;
  const defs =
    `<pattern id="${prefix}c" width="${cloth.width}" height="${cloth.height}" patternUnits="userSpaceOnUse">${cloth.svg}</pattern>` +
    `<linearGradient id="${prefix}s" x2="1" y2=".34">${stop(0, t.line, 0.26)}${stop(0.14, t.line, 0.06)}${stop(0.3, '#fff6e4', gloss)}` +
    `${stop(0.46, '#fff6e4', gloss / 4)}${stop(0.7, t.line, 0.05)}${stop(1, t.line, 0.34)}</linearGradient>` +
    `<linearGradient id="${prefix}d" x2="0" y2="1">${stop(0, '#fff6e4', 0.08)}${stop(0.5, t.line, 0)}${stop(1, t.line, 0.2)}</linearGradient>`;
  return { prefix, hex, tones: t, defs, body: silhouette(createPaint(prefix, t)) };
}

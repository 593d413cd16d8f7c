import { COLOURS } from '../catalogue/colours';
import type { DemoProduct } from '../product';
import { backdrop } from './backdrop';
import { createPaint } from './paint';
import { patternOf } from './pattern-of';
import { SILHOUETTES } from './silhouettes';
import { tones } from './tones';

/** What a picture is drawn from. */
export type Drawable = Pick<DemoProduct, 'id' | 'garment' | 'colour' | 'pattern'>;

/**
 * The product's picture as SVG text, 400 × 500, under 6 kB, the same for the same product. It refers to nothing outside
 * itself, and its ids carry the product's id, so that many pictures can stand in one document.
 * @throws {RangeError} if no silhouette has the name `product.garment`.
 */
export function drawGarment(product: Drawable): string {
  const silhouette = SILHOUETTES.get(product.garment);
  if (!silhouette) throw new RangeError(`no silhouette "${product.garment}"; see garment/silhouettes for their names`);
  const prefix = product.id.toLowerCase().replace(/[^a-z0-9]/g, '');
  const { hex } = COLOURS[product.colour];
  const t = tones(hex);
  const cloth = patternOf(product.pattern, t);
  const pattern = cloth
    ? `<pattern id="${prefix}c" width="${cloth.width}" height="${cloth.height}" patternUnits="userSpaceOnUse">${cloth.svg}</pattern>`
    : '';
  const shade =
    `<linearGradient id="${prefix}s" x2="1" y2=".25"><stop stop-color="${t.line}" stop-opacity=".24"/>` +
    `<stop offset=".2" stop-color="${t.line}" stop-opacity=".03"/><stop offset=".4" stop-color="#fff8ea" stop-opacity=".14"/>` +
    `<stop offset=".68" stop-color="#fff8ea" stop-opacity="0"/><stop offset="1" stop-color="${t.line}" stop-opacity=".26"/></linearGradient>`;
  const shadow =
    `<filter id="${prefix}f" x="-.2" y="-.2" width="1.4" height="1.5"><feDropShadow dx="7" dy="13" stdDeviation="9" ` +
    `flood-color="#2c2038" flood-opacity=".3"/></filter>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 500" stroke-linejoin="round" stroke-linecap="round">` +
    `<defs>${pattern}${shade}${shadow}</defs>${backdrop(product.id, prefix, hex)}` +
    `<g filter="url(#${prefix}f)" transform="matrix(1.06 0 0 1.06 -12 -15)">${silhouette(createPaint(prefix, t, Boolean(cloth)))}</g></svg>`
  );
}

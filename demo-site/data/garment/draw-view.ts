import { type CutOut, cutOut, type Drawable } from './cut-out';
import { detail } from './views/detail';
import { fabric } from './views/fabric';
import { flat } from './views/flat';
import { folded } from './views/folded';
import { hanging } from './views/hanging';
import { standing } from './views/standing';
import type { PictureView } from './views-of';

const VIEWS: Record<PictureView, (product: Drawable, garment: CutOut) => string> = {
  flat,
  hanging,
  standing,
  folded,
  detail,
  fabric,
};

/**
 * A picture of the product as SVG text, 400 × 500, under 12 kB, the same for the same product and view. It refers to nothing outside itself, and its
 * ids carry the product's id, so that pictures of many products can stand in one document.
 * @throws {RangeError} if no silhouette has the name `product.garment`.
 */
export function drawView(product: Drawable, view: PictureView): string {
  return VIEWS[view](product, cutOut(product));
}

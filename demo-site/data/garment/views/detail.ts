import type { CutOut, Drawable } from '../cut-out';
import { paper } from '../paper';
import { picture, shadow } from '../picture';

/** Where to look from near, by category: the point that comes to the middle, and how near. */
const LOOKS: Record<string, readonly [x: number, y: number, scale: number]> = {
  outer: [226, 190, 2.2],
  dresses: [200, 150, 2],
  skirts: [214, 150, 2.1],
  shoes: [150, 330, 1.9],
  bags: [200, 300, 1.9],
  trousers: [214, 130, 2.3],
};

/** From near: seams, buttons, the way it is made. */
export function detail(product: Drawable, { prefix, hex, defs, body }: CutOut): string {
  const ground = paper(product.id, prefix, hex);
  const [x, y, scale] = LOOKS[product.category] ?? [206, 230, 1.9];
  return picture(
    defs + ground.defs + shadow(`${prefix}f`, 8, 14, 9),
    `${ground.svg}<g filter="url(#${prefix}f)" transform="translate(200 250) rotate(-9) scale(${scale}) translate(${-x} ${-y})">${body}</g>`,
  );
}

import type { CutOut, Drawable } from '../cut-out';
import { paper } from '../paper';
import { picture, shadow } from '../picture';

/** Laid out on paper, seen from above: the picture of lists. */
export function flat(product: Drawable, { prefix, hex, defs, body }: CutOut): string {
  const ground = paper(product.group ?? product.id, prefix, hex);
  return picture(
    defs + ground.defs + shadow(`${prefix}f`, 8, 14, 9),
    `${ground.svg}<g filter="url(#${prefix}f)" transform="matrix(1.03 0 0 1.03 -6 -4)">${body}</g>`,
  );
}

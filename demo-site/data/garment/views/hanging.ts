import type { CutOut, Drawable } from '../cut-out';
import { hanger } from '../hanger';
import { picture, shadow } from '../picture';
import { wall } from '../wall';

/** On a hanger from a rail in front of a painted wall. */
export function hanging(product: Drawable, { prefix, hex, defs, body }: CutOut): string {
  const room = wall(product.id, prefix, hex, 500);
  const { behind, before } = hanger(product.category === 'trousers' || product.category === 'skirts');
  return picture(
    defs + room.defs + shadow(`${prefix}f`, 22, 16, 10, 0.24),
    `${room.svg}<path d="M-9 40H409" stroke="#2c2038" stroke-width="9" opacity=".14" transform="translate(14 22)"/>` +
      `<path d="M-9 34H409" stroke="#4b423d" stroke-width="8"/><path d="M-9 32H409" stroke="#b5aaa0" stroke-width="1.6"/>` +
      `<g filter="url(#${prefix}f)" transform="translate(20 44) rotate(-1.2 200 0) scale(.9)">${behind}${body}${before}</g>`,
  );
}

import type { CutOut, Drawable } from '../cut-out';
import { paper } from '../paper';
import { picture, shadow } from '../picture';

/** Folded to a parcel: sleeves and hem behind, the neck or the waistband on top, a second one beneath. */
export function folded(product: Drawable, { prefix, hex, tones, defs, body }: CutOut): string {
  const ground = paper(product.id, prefix, hex);
  const isLegs = product.category === 'trousers';
  const [left, right, top, bottom] = isLegs ? [144, 256, 56, 250] : [128, 272, 64, 268];
  const outline = isLegs
    ? `M${left} ${top}H${right}V${bottom}Q${right} ${bottom + 10} ${right - 10} ${bottom + 10}H${left + 10}Q${left} ${bottom + 10} ${left} ${bottom}Z`
    : `M${left - 3} 40H${right + 3}V${bottom}Q${right + 3} ${bottom + 12} ${right - 9} ${bottom + 12}H${left + 9}Q${left - 3} ${bottom + 12} ${left - 3} ${bottom}Z`;
  const layer = (down: number, grow: number) =>
    `<path d="M${left + 4 - grow} ${bottom - 30}H${right - 4 + grow}V${bottom + down}Q${right - 4 + grow} ${bottom + down + 11} ${right - 16} ${bottom + down + 11}H${left + 16}Q${left + 4 - grow} ${bottom + down + 11} ${left + 4 - grow} ${bottom + down}Z" fill="url(#${prefix}c)" stroke="${tones.line}" stroke-width="1"/>` +
    `<path d="M${left + 8} ${bottom + down + 4}H${right - 8}" stroke="${tones.line}" stroke-width="3" opacity=".2"/>`;
  const side = (x: number, to: number) =>
    `<path d="M${x} ${isLegs ? top + 30 : 104}Q${x + to} ${bottom - 90} ${x + to / 3} ${bottom + 6}" fill="none" stroke="${tones.line}" stroke-width="7" opacity=".13"/>`;
  const scale = isLegs ? 1.62 : 1.46;
  return picture(
    `${defs}${ground.defs}${shadow(`${prefix}f`, 7, 12, 8)}<clipPath id="${prefix}x"><path d="${outline}"/></clipPath>`,
    `${ground.svg}<g filter="url(#${prefix}f)" transform="translate(200 258) rotate(-5) scale(${scale}) translate(-200 -${(top + bottom) / 2})">` +
      layer(17, 3) +
      layer(9, 1) +
      `<g clip-path="url(#${prefix}x)">${body}${side(left + 6, 10)}${side(right - 6, -10)}` +
      `<path d="M${left - 4} ${bottom + 12}V${bottom - 16}Q200 ${bottom - 6} ${right + 4} ${bottom - 16}V${bottom + 12}Z" fill="${tones.line}" opacity=".16"/></g>` +
      `<path d="M${left - 2} ${bottom - 150}V${bottom}Q${left - 2} ${bottom + 11} ${left + 9} ${bottom + 11}H${right - 9}Q${right + 2} ${bottom + 11} ${right + 2} ${bottom}V${bottom - 150}" fill="none" stroke="${tones.line}" stroke-width="1.1" opacity=".7"/></g>`,
  );
}

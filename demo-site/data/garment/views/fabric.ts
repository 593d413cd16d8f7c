import { createRandom } from '../../random';
import { seedOf } from '../../seed-of';
import type { CutOut, Drawable } from '../cut-out';
import { picture, shadow } from '../picture';

/** The cloth itself in loose folds, with the woven label of its brand. */
export function fabric(product: Drawable, { prefix, tones, defs }: CutOut): string {
  const random = createRandom(seedOf(product.group ?? product.id, 3));
  const tilt = -24 + random.int(14);
  const folds = Array.from({ length: 5 }, (_, i) => {
    const [x, bend, wide] = [-60 + i * 116 + random.int(40), 30 + random.int(50), 40 + random.int(34)];
    const edge = `M${x} -120Q${x + bend} 120 ${x - bend / 2} 300T${x + 20} 640`;
    const soft = (colour: string, width: number, opacity: number, dx: number) =>
      `<path d="${edge}" transform="translate(${dx} 0)" fill="none" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`;
    return (
      soft(tones.line, wide, 0.34, 0) +
      soft('#fff6e4', wide * 0.6, 0.3, -wide * 0.8) +
      soft(tones.deep, wide * 0.16, 0.5, wide * 0.22)
    );
  }).join('');
  const label = product.brand.toUpperCase();
  return picture(
    defs +
      shadow(`${prefix}f`, 3, 5, 3, 0.3) +
      `<filter id="${prefix}w" x="-.3" y="-.1" width="1.6" height="1.2"><feGaussianBlur stdDeviation="13"/></filter>` +
      `<pattern id="${prefix}m" href="#${prefix}c" patternTransform="rotate(${tilt}) scale(1.9)"/>`,
    `<path d="M0 0h400v500H0z" fill="${tones.base}"/><path d="M0 0h400v500H0z" fill="url(#${prefix}m)"/>` +
      `<g filter="url(#${prefix}w)" transform="rotate(${-tilt / 2} 200 250)">${folds}</g>` +
      `<g filter="url(#${prefix}f)" transform="translate(214 330) rotate(${tilt / 3})"><path d="M-86 -25H86V25H-86Z" fill="#f6efe1"/>` +
      `<path d="M-80 -19H80V19H-80Z" fill="none" stroke="#c9bda8" stroke-width="1.2" stroke-dasharray="3 2.5"/>` +
      `<path d="M-86 -18v36M86 -18v36" stroke="${tones.stitch}" stroke-width="2" stroke-dasharray="4 3"/>` +
      `<text y="7" text-anchor="middle" font-family="Georgia,serif" font-size="${label.length > 9 ? 16 : 19}" letter-spacing="2.6" fill="#2f2822">${label}</text></g>`,
  );
}

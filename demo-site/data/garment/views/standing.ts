import { seedOf } from '../../seed-of';
import { bottomOf } from '../bottom-of';
import type { CutOut, Drawable } from '../cut-out';
import { picture, shadow } from '../picture';
import { mix } from '../tones';
import { wall } from '../wall';

/** On a plinth before a niche: shoes, bags and what else does not hang. */
export function standing(product: Drawable, { prefix, hex, defs, body }: CutOut): string {
  const room = wall(product.id, prefix, hex, 400);
  const [top, front] = [mix(room.colour, '#fffaf0', 0.5), mix(room.colour, '#fffaf0', 0.16)];
  const niches = [
    'M70 400V196a130 130 0 0 1 260 0V400Z',
    'M200 44a168 168 0 1 1 0 336a168 168 0 1 1 0-336Z',
    'M52 70H348V400H52Z',
  ];
  const niche = niches[seedOf(product.id, 9) % niches.length]!;
  return picture(
    defs +
      room.defs +
      shadow(`${prefix}f`, 12, 8, 9, 0.28) +
      `<linearGradient id="${prefix}n"><stop stop-color="${mix(room.colour, '#3d3040', 0.24)}"/><stop offset=".5" stop-color="${mix(room.colour, '#3d3040', 0.06)}"/></linearGradient>`,
    `${room.svg}<path d="${niche}" fill="url(#${prefix}n)" opacity=".6"/>` +
      `<path d="M56 410L92 372H330L356 410V500H56Z" fill="${front}"/><path d="M56 410L92 372H330L356 410Z" fill="${top}"/>` +
      `<path d="M356 410V500H400V462Z" fill="#2c2038" opacity=".12"/><path d="M56 410H356" stroke="#fffaf0" opacity=".7"/>` +
      `<ellipse cx="208" cy="393" rx="118" ry="9" fill="#2c2038" opacity=".22"/>` +
      `<g filter="url(#${prefix}f)" transform="translate(${200 - 200 * SCALE} ${392 - bottomOf(product.garment) * SCALE}) scale(${SCALE})">${body}</g>`,
  );
}

const SCALE = 0.8;

import { seedOf } from '../seed-of';
import { brightness, mix } from './tones';

const WALLS = ['#d9c7b4', '#c3cbbd', '#c9c5d3', '#dcc1b6', '#bccad3', '#d8cfae', '#cfc3bd'];

/** A painted wall over a floor, for what hangs or stands: deeper than the paper, and never the garment's own shade. `floor`: where it begins, in units. */
export function wall(
  key: string,
  prefix: string,
  hex: string,
  floor: number,
  width = 400,
  height = 500,
): { defs: string; svg: string; colour: string } {
  const seed = seedOf(key, 5);
  const near = WALLS.map((colour) => ({ colour, apart: Math.abs(brightness(colour) - brightness(hex)) }))
    .filter(({ apart }) => apart > 0.12)
    .map(({ colour }) => colour);
  const choices = near.length ? near : ['#857a70'];
  const colour = choices[seed % choices.length]!;
  const id = `${prefix}v`;
  const stop = (at: number, mixed: string) => `<stop offset="${at}" stop-color="${mixed}"/>`;
  return {
    colour,
    defs:
      `<linearGradient id="${id}" x2=".8" y2="1">${stop(0, mix(colour, '#fffaf0', 0.42))}${stop(0.6, colour)}${stop(1, mix(colour, '#3d3040', 0.16))}</linearGradient>` +
      `<linearGradient id="${id}f" x2="0" y2="1">${stop(0, mix(colour, '#3d3040', 0.2))}${stop(1, mix(colour, '#fffaf0', 0.1))}</linearGradient>`,
    svg:
      `<path d="M0 0h${width}v${floor}H0z" fill="url(#${id})"/>` +
      (floor < height
        ? `<path d="M0 ${floor}h${width}V${height}H0z" fill="url(#${id}f)"/><path d="M0 ${floor}h${width}" stroke="${mix(colour, '#fffaf0', 0.5)}" stroke-width="2"/>`
        : ''),
  };
}

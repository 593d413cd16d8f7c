import { seedOf } from '../seed-of';
import { brightness, mix } from './tones';

const PAPERS = ['#f0e8de', '#e6e9e3', '#e8e6ee', '#f1e4de', '#e2e8ec', '#eee9d8'];

/**
 * The photographer's paper: one tint for all colours of a design, light from the window above on the left. A light garment gets a deeper paper.
 * @param width, height in picture units
 */
export function paper(
  key: string,
  prefix: string,
  hex: string,
  width = 400,
  height = 500,
): { defs: string; svg: string } {
  const seed = seedOf(key);
  const plain = PAPERS[seed % PAPERS.length]!;
  const light = brightness(hex);
  const ground = mix(mix(plain, hex, 0.07), '#6f6258', light > 0.86 ? 0.2 : light > 0.72 ? 0.1 : 0.02);
  const glow = mix(ground, '#fffaf2', 0.62);
  const id = `${prefix}p`;
  const defs =
    `<radialGradient id="${id}" cx=".3" cy=".18" r="1.05"><stop stop-color="${mix(ground, '#fffdf8', 0.45)}"/>` +
    `<stop offset=".55" stop-color="${ground}"/><stop offset="1" stop-color="${mix(ground, '#4d3f4c', 0.15)}"/></radialGradient>` +
    `<filter id="${id}w" x="-.2" y="-.2" width="1.4" height="1.4"><feGaussianBlur stdDeviation="9"/></filter>`;
  const across = (at: number) => Math.round(at * width);
  const panes = [
    `M${across(-0.05)} ${height * 0.56}L${across(0.34)} -20H${across(0.56)}L${across(0.06)} ${height * 0.8}ZM${across(0.14)} ${height * 0.88}L${across(0.66)} -20H${across(0.86)}L${across(0.3)} ${height + 20}Z`,
    `M${across(0.5)} -20H${across(0.72)}L${across(1.1)} ${height * 0.42}V${height * 0.66}ZM${across(0.8)} -20H${across(0.98)}L${across(1.1)} ${height * 0.12}V${height * 0.3}Z`,
    '',
  ];
  const window = panes[(seed >>> 7) % panes.length]!;
  return {
    defs,
    svg:
      `<path d="M0 0h${width}v${height}H0z" fill="url(#${id})"/>` +
      (window && `<path d="${window}" fill="${glow}" opacity=".6" filter="url(#${id}w)"/>`),
  };
}

import { seedOf } from '../seed-of';
import { brightness, mix } from './tones';

const PAPERS = ['#efe4d8', '#dfe7e0', '#e4e1ee', '#f1dfda', '#dbe6ee', '#ece6d0', '#e8dce4', '#d9e4dd', '#e9e5e0'];

/** A soft paper behind the garment, its tint and light taken from the product's id, never too near the garment's own. */
export function backdrop(id: string, prefix: string, hex: string): string {
  const seed = seedOf(id);
  const papers = PAPERS.map((paper) => (brightness(hex) > 0.78 ? mix(paper, '#6a6273', 0.24) : paper)).filter(
    (paper) => Math.abs(brightness(paper) - brightness(hex)) > 0.1 || brightness(hex) < 0.7,
  );
  const paper = papers[seed % papers.length] ?? '#d9d4d0';
  const light = mix(paper, '#ffffff', 0.42);
  const shapes = [
    `<path d="M62 500V226a138 138 0 0 1 276 0V500z" fill="${light}" opacity=".75"/>`,
    `<circle cx="200" cy="246" r="172" fill="${light}" opacity=".75"/>`,
    `<path d="M0 404q200-26 400 0v96H0z" fill="${mix(paper, '#4b3d52', 0.09)}"/>`,
    `<path d="M0 500L180 0H330L120 500z" fill="${light}" opacity=".6"/>`,
    `<path d="M-20 330C80 240 130 420 240 330S380 190 430 250V520H-20z" fill="${light}" opacity=".6"/>`,
  ];
  return (
    `<radialGradient id="${prefix}p" cx=".36" cy=".26" r=".95"><stop stop-color="${mix(paper, '#ffffff', 0.3)}"/>` +
    `<stop offset="1" stop-color="${mix(paper, '#55465c', 0.1)}"/></radialGradient>` +
    `<path d="M0 0h400v500H0z" fill="url(#${prefix}p)"/>${shapes[(seed >>> 8) % shapes.length]}`
  );
}

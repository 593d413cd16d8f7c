import type { MaterialId } from '../catalogue/materials';
import type { Tones } from './tones';

/** How a cloth looks from near: what lies over its colour in one repeat, and how much light it throws back, 0–1. */
export interface Texture {
  size: number;
  svg: string;
  gloss: number;
}

type Weave = 'jersey' | 'wool' | 'linen' | 'twill' | 'grid' | 'wale' | 'grain' | 'nap' | 'smooth';

const WEAVES: Partial<Record<MaterialId, Weave>> = {
  wool: 'wool',
  lambswool: 'wool',
  cashmere: 'wool',
  alpaca: 'wool',
  tweed: 'wool',
  fleece: 'nap',
  suede: 'nap',
  terry: 'jersey',
  linen: 'linen',
  canvas: 'linen',
  gabardine: 'twill',
  denim: 'twill',
  ripstop: 'grid',
  nylon: 'smooth',
  down: 'smooth',
  satin: 'smooth',
  viscose: 'smooth',
  chiffon: 'smooth',
  corduroy: 'wale',
  leather: 'grain',
  mesh: 'grid',
};

const GLOSS: Partial<Record<MaterialId, number>> = {
  satin: 0.5,
  leather: 0.42,
  nylon: 0.34,
  down: 0.34,
  viscose: 0.3,
  ripstop: 0.26,
  modal: 0.22,
  suede: 0.1,
  fleece: 0.1,
  wool: 0.12,
};

/** The surface of a material in the shades of its colour. */
export function textureOf(material: MaterialId, t: Tones): Texture {
  const dark = (d: string, width: number, opacity: number) => stroke(d, t.line, width, opacity);
  const light = (d: string, width: number, opacity: number) => stroke(d, t.light, width, opacity);
  const gloss = GLOSS[material] ?? 0.16;
  switch (WEAVES[material] ?? 'jersey') {
    case 'wool':
      return {
        size: 26,
        gloss,
        svg:
          dark('M3 4l2 1M15 2l-1 2M22 9l2-1M8 13l2 1M18 17l-2 1M3 20l1 2M12 23l2-1M23 22l1 1', 1.1, 0.22) +
          light('M9 5l2-1M19 6l1 1M2 12l2 0M13 16l1-2M22 14l2 1M7 19l2 0M17 24l1-1M4 25l2 0', 1.1, 0.5),
      };
    case 'linen':
      return {
        size: 22,
        gloss,
        svg:
          dark('M0 3h9M13 8h9M2 14h12M15 19h7M4 0v8M10 9v13M17 2v10M21 14v8', 0.7, 0.2) +
          light('M10 3h7M0 9h10M15 15h6M3 20h9M7 3v12M13 12v9M19 0v9', 0.8, 0.42),
      };
    case 'twill':
      return {
        size: 6,
        gloss,
        svg: dark('M-1 7L7 -1M-1 1L1 -1M5 7L7 5', 0.8, 0.15) + light('M2 7L8 1M-2 5L4 -1', 0.7, 0.3),
      };
    case 'grid':
      return { size: 13, gloss, svg: dark('M0 .5H13M.5 0V13', 0.8, 0.2) + light('M0 1.7H13M1.7 0V13', 0.6, 0.34) };
    case 'wale':
      return { size: 7, gloss, svg: dark('M.8 0V7', 1.5, 0.3) + light('M4 0V7', 2, 0.34) };
    case 'grain':
      return {
        size: 19,
        gloss,
        svg: dark('M2 4q2-2 4 0M11 2q2 2 4 0M6 11q3-1 4 2M15 12q1 2 3 1M3 16q2-1 3 1', 0.8, 0.16),
      };
    case 'nap':
      return {
        size: 18,
        gloss,
        svg:
          dark('M2 3l1 2M9 1l-1 2M14 6l1 2M5 10l-1 2M11 12l1 2M16 15l-1 2', 1.2, 0.16) +
          light('M5 4l1 2M12 3l-1 2M2 13l1 2M8 15l1 2M15 11l1 1', 1.3, 0.36),
      };
    case 'smooth':
      return { size: 20, gloss, svg: '' };
    case 'jersey':
      return { size: 5, gloss, svg: dark('M.5 0L1.7 2.5L.5 5M4.5 0L3.3 2.5L4.5 5', 0.6, 0.13) };
  }
}

function stroke(d: string, colour: string, width: number, opacity: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`;
}

import type { Style, Words } from '../product';

/** The shop's brands, all invented: how they are written, and what they stand for. */
export const BRANDS = {
  muyeon: { ko: '무연', en: 'Muyeon', styles: ['minimal'] },
  gyeol: { ko: '결', en: 'Gyeol', styles: ['minimal', 'classic'] },
  solgil: { ko: '솔길', en: 'Solgil', styles: ['outdoor'] },
  bomnarae: { ko: '봄나래', en: 'Bomnarae', styles: ['romantic'] },
  dalbit: { ko: '달빛룸', en: 'Dalbit Room', styles: ['romantic', 'classic'] },
  tidewell: { ko: '타이드웰', en: 'Tidewell', styles: ['classic'] },
  fernhill: { ko: '펀힐', en: 'Fernhill', styles: ['outdoor', 'classic'] },
  block47: { ko: '블록47', en: 'Block 47', styles: ['street'] },
  norae: { ko: '노래클럽', en: 'Norae Club', styles: ['street', 'outdoor'] },
  harudan: { ko: '하루단', en: 'Harudan', styles: ['minimal', 'street'] },
  maruto: { ko: '마루토', en: 'Maruto', styles: ['classic', 'minimal'] },
  ssak: { ko: '싹', en: 'Ssak', styles: ['street', 'minimal'] },
} as const satisfies Record<string, Words & { styles: readonly Style[] }>;

export type BrandId = keyof typeof BRANDS;

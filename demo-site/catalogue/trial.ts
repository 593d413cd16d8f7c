/** The made shop's trial: one piece of what is sold in packs. */
export const TRIAL = {
  id: 'P1302',
  /** The product of full size: only what is named here differs. */
  of: 'P1290',
  garment: 'tee',
  /** Won. */
  price: 9900,
  name: { ko: '무지 티셔츠 체험 한 장', en: 'Plain Tee, Trial Piece' },
  description: {
    ko: '묶음으로 사기 전에 한 장만 먼저 입어 보세요. 두 주 동안 입고 빨아 보시기에 넉넉합니다. 마음에 드시면 2장 묶음이 있습니다.',
    en: 'One piece to try before you buy the pack. Two weeks of wearing and washing will tell. The full size is the pack of two.',
  },
  /** How long it lasts. */
  days: 14,
} as const;

import type { Words } from '../product';

/** Names of the shop's colours, what they look like, and which of them go with anything. */
export const COLOURS = {
  black: { ko: '블랙', en: 'Black', hex: '#2b2a2e', neutral: true },
  charcoal: { ko: '차콜', en: 'Charcoal', hex: '#4a4b50', neutral: true },
  grey: { ko: '그레이', en: 'Grey', hex: '#a3a5a8', neutral: true },
  white: { ko: '화이트', en: 'White', hex: '#f6f4ef', neutral: true },
  ivory: { ko: '아이보리', en: 'Ivory', hex: '#ece3d0', neutral: true },
  oatmeal: { ko: '오트밀', en: 'Oatmeal', hex: '#d8cbb6', neutral: true },
  beige: { ko: '베이지', en: 'Beige', hex: '#cbb08a', neutral: true },
  camel: { ko: '카멜', en: 'Camel', hex: '#b9824a', neutral: true },
  brown: { ko: '브라운', en: 'Brown', hex: '#77523a', neutral: false },
  khaki: { ko: '카키', en: 'Khaki', hex: '#7d7c57', neutral: false },
  olive: { ko: '올리브', en: 'Olive', hex: '#59603a', neutral: false },
  green: { ko: '그린', en: 'Green', hex: '#3f7457', neutral: false },
  mint: { ko: '민트', en: 'Mint', hex: '#a9cfbe', neutral: false },
  sky: { ko: '스카이블루', en: 'Sky Blue', hex: '#a5c4de', neutral: false },
  blue: { ko: '블루', en: 'Blue', hex: '#426fa6', neutral: false },
  indigo: { ko: '인디고', en: 'Indigo', hex: '#3b5178', neutral: true },
  washed: { ko: '연청', en: 'Light Wash', hex: '#8fb0cc', neutral: true },
  navy: { ko: '네이비', en: 'Navy', hex: '#2b3856', neutral: true },
  lavender: { ko: '라벤더', en: 'Lavender', hex: '#b6aad3', neutral: false },
  pink: { ko: '핑크', en: 'Pink', hex: '#e6b3b5', neutral: false },
  coral: { ko: '코랄', en: 'Coral', hex: '#e0795f', neutral: false },
  red: { ko: '레드', en: 'Red', hex: '#b43c3a', neutral: false },
  burgundy: { ko: '버건디', en: 'Burgundy', hex: '#6d2c38', neutral: false },
  mustard: { ko: '머스터드', en: 'Mustard', hex: '#d0a13b', neutral: false },
  butter: { ko: '버터', en: 'Butter', hex: '#f0dfa2', neutral: false },
} as const satisfies Record<string, Words & { hex: string; neutral: boolean }>;

export type ColourId = keyof typeof COLOURS;

import type { Persona } from './persona';

/** Nothing is known, nothing is decided. */
export const newcomer: Persona = {
  id: 'newcomer',
  name: { ko: '처음 온 손님', en: 'Newcomer' },
  text: {
    ko: '기록도 동의도 없습니다. 추천은 상품과 인기만으로 채워집니다.',
    en: 'No history and no choice yet: strips come from the page’s item and from what is popular.',
  },
  isUndecided: true,
  visits: [],
};

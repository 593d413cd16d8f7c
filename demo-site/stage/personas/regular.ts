import type { Persona } from './persona';

/** Buys the same things again: bought lately, so that they come due as the clock goes on. */
export const regular: Persona = {
  id: 'regular',
  name: { ko: '같은 것을 다시 사는 단골', en: 'Regular who buys again' },
  text: {
    ko: '양말과 속옷을 되풀이해 삽니다. 시계를 30일 앞으로 옮기면 다시 살 때가 됩니다.',
    en: 'Buys socks and underwear over and over: move the clock 30 days ahead and they come due.',
  },
  visits: [
    {
      daysAgo: 88,
      steps: [
        ['view', 'P1280'],
        ['buy', 'P1280', 'P1292'],
      ],
    },
    {
      daysAgo: 47,
      steps: [
        ['view', 'P1280'],
        ['buy', 'P1280', 'P1292'],
      ],
    },
    {
      daysAgo: 6,
      steps: [
        ['view', 'P1285'],
        ['buy', 'P1280', 'P1285', 'P1292'],
      ],
    },
    {
      daysAgo: 1,
      steps: [
        ['view', 'P1058'],
        ['view', 'P1042'],
      ],
    },
  ],
};

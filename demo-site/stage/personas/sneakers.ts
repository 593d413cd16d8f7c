import type { Persona } from './persona';

/** Collects sneakers. */
export const sneakers: Persona = {
  id: 'sneakers',
  name: { ko: '스니커즈 수집가', en: 'Sneaker collector' },
  text: {
    ko: '스니커즈를 모으고 스트리트 옷을 함께 봅니다. 추천은 신발과 모자로 기웁니다.',
    en: 'Collects sneakers and looks at street wear: strips lean to shoes, hoodies and caps.',
  },
  visits: [
    {
      daysAgo: 64,
      steps: [
        ['search', '스니커즈'],
        ['view', 'P1199'],
        ['view', 'P1198'],
        ['buy', 'P1199'],
      ],
    },
    {
      daysAgo: 37,
      steps: [
        ['view', 'P1201'],
        ['view', 'P1202'],
        ['view', 'P1203'],
        ['buy', 'P1203'],
      ],
    },
    {
      daysAgo: 21,
      steps: [
        ['view', 'P1064'],
        ['view', 'P1044'],
        ['view', 'P1251'],
        ['wish', 'P1251'],
      ],
    },
    {
      daysAgo: 9,
      steps: [
        ['view', 'P1200'],
        ['view', 'P1196'],
        ['wish', 'P1196'],
      ],
    },
    {
      daysAgo: 2,
      steps: [
        ['search', '스니커즈'],
        ['view', 'P1202'],
        ['view', 'P1206'],
        ['view', 'P1208'],
      ],
    },
  ],
};

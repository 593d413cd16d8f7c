import type { Persona } from './persona';

/** Dresses for the office, and likes wool. */
export const office: Persona = {
  id: 'office',
  name: { ko: '니트를 좋아하는 직장인', en: 'Office worker who buys knitwear' },
  text: {
    ko: '니트와 슬랙스를 사고 코트를 봅니다. 추천은 니트웨어와 단정한 옷으로 기웁니다.',
    en: 'Buys knitwear and wool trousers, looks at coats: strips lean to knitwear and tailoring.',
  },
  visits: [
    {
      daysAgo: 72,
      steps: [
        ['view', 'P1111'],
        ['view', 'P1112'],
        ['buy', 'P1111'],
      ],
    },
    {
      daysAgo: 50,
      steps: [
        ['view', 'P1142'],
        ['view', 'P1143'],
        ['buy', 'P1143'],
      ],
    },
    {
      daysAgo: 29,
      steps: [
        ['search', '가디건'],
        ['view', 'P1121'],
        ['view', 'P1125'],
        ['wish', 'P1125'],
      ],
    },
    {
      daysAgo: 18,
      steps: [
        ['view', 'P1117'],
        ['view', 'P1118'],
        ['buy', 'P1117'],
      ],
    },
    {
      daysAgo: 7,
      steps: [
        ['view', 'P1009'],
        ['view', 'P1010'],
        ['view', 'P1006'],
      ],
    },
    {
      daysAgo: 1,
      steps: [
        ['view', 'P1105'],
        ['view', 'P1115'],
        ['view', 'P1009'],
      ],
    },
  ],
};

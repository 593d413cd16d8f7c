import type { Persona } from './persona';

/** Looked at things when they were dearer, or sold out. */
export const waiting: Persona = {
  id: 'waiting',
  name: { ko: '기다리는 손님', en: 'Waiting for a price or a size' },
  text: {
    ko: '본 뒤에 값이 내린 것과 다시 들어온 것이 있습니다. 가격 인하와 재입고를 봅니다.',
    en: 'What was looked at costs less now, or is back: see price dropped and back in stock.',
  },
  visits: [
    {
      daysAgo: 45,
      steps: [
        ['dearer', 'P1043'],
        ['dearer', 'P1165'],
        ['wish', 'P1043'],
      ],
    },
    {
      daysAgo: 40,
      steps: [
        ['sold-out', 'P1018'],
        ['sold-out', 'P1064'],
        ['wish', 'P1018'],
      ],
    },
    {
      daysAgo: 35,
      steps: [
        ['dearer', 'P1186'],
        ['dearer', 'P1260'],
        ['sold-out', 'P1087'],
      ],
    },
    {
      daysAgo: 3,
      steps: [
        ['view', 'P1178'],
        ['view', 'P1182'],
      ],
    },
  ],
};

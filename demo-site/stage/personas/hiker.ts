import type { Persona } from './persona';

/** Came for shoes, stays for the mountains. */
export const hiker: Persona = {
  id: 'hiker',
  name: { ko: '등산을 시작한 지 두 달', en: 'Hiker in her second month' },
  text: {
    ko: '트레일 러닝화와 배낭을 샀고 방풍 바지를 봅니다. 추천은 솔길과 아웃도어로 기웁니다.',
    en: 'Has trail shoes and a backpack, looks for trousers: strips lean to Solgil and the outdoors.',
  },
  visits: [
    {
      daysAgo: 58,
      steps: [
        ['search', '트레일'],
        ['view', 'P1205'],
        ['view', 'P1204'],
        ['buy', 'P1204'],
      ],
    },
    {
      daysAgo: 41,
      steps: [
        ['view', 'P1233'],
        ['view', 'P1232'],
        ['wish', 'P1232'],
        ['view', 'P1234'],
      ],
    },
    {
      daysAgo: 33,
      steps: [
        ['view', 'P1287'],
        ['buy', 'P1232', 'P1287'],
      ],
    },
    {
      daysAgo: 16,
      steps: [
        ['view', 'P1152'],
        ['view', 'P1151'],
        ['view', 'P1254'],
      ],
    },
    {
      daysAgo: 6,
      steps: [
        ['search', '플리스'],
        ['view', 'P1026'],
        ['view', 'P1068'],
        ['wish', 'P1026'],
      ],
    },
    {
      daysAgo: 1,
      steps: [
        ['view', 'P1089'],
        ['view', 'P1088'],
        ['view', 'P1151'],
        ['view', 'P1024'],
      ],
    },
  ],
};

import { type Reason, STRIPS } from '@dangol/recommender';
import { type ExplainOptions, explain, particle } from '@dangol/recommender/words';
import { formatPrice } from '@dangol/widget';
import { describe, expect, test } from 'vitest';

// Local noons: days and months are told in the time zone of the device.
const at = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).getTime();
const NOW = at(2026, 4, 10);
const TITLES = new Map([
  ['jacket', { en: 'jacket', ko: '재킷' }],
  ['shirt', { en: 'linen shirt', ko: '린넨 셔츠' }],
]);

function say(reason: Reason, lang: 'en' | 'ko', more: Partial<ExplainOptions> = {}): string {
  return explain(reason, { titleOf: (id) => TITLES.get(id)?.[lang], lang, price: formatPrice, now: NOW, ...more });
}

const drop: Reason = { code: 'price-drop', from: 39_000, currency: 'KRW', seenAt: at(2026, 3, 3) };

test.each([
  [{ code: 'same-buyers' }, 'Often bought by the same buyers', '비슷한 고객이 함께 구매했어요'],
  [{ code: 'same-buyers', item: 'jacket' }, 'Often bought by buyers of jacket', '재킷을 산 고객이 함께 구매했어요'],
  [
    { code: 'same-order', item: 'jacket', inCart: true },
    'Goes with the jacket in your cart',
    '장바구니의 재킷과 잘 어울려요',
  ],
  [
    { code: 'same-order', item: 'gone', inCart: true },
    'Goes with what is in your cart',
    '장바구니에 담은 상품과 잘 어울려요',
  ],
  [
    { code: 'same-order', item: 'jacket', boughtAt: at(2026, 3, 9) },
    'Goes with the jacket you bought in March',
    '3월에 구매하신 재킷과 잘 어울려요',
  ],
  [
    { code: 'same-order', item: 'shirt', boughtAt: at(2025, 11, 9) },
    'Goes with the linen shirt you bought in November 2025',
    '2025년 11월에 구매하신 린넨 셔츠와 잘 어울려요',
  ],
  [
    { code: 'same-order', item: 'gone', boughtAt: at(2026, 4, 1) },
    'Goes with what you bought this month',
    '이번 달에 구매하신 상품과 잘 어울려요',
  ],
  [{ code: 'same-order' }, 'Often bought together', '함께 많이 구매했어요'],
  [
    { code: 'viewed-together', item: 'shirt' },
    'Often viewed together with linen shirt',
    '린넨 셔츠와 함께 많이 봤어요',
  ],
  [
    { code: 'bought-before', item: 'shirt', boughtAt: at(2026, 1, 2) },
    'You bought it in January',
    '1월에 구매하셨어요',
  ],
  [{ code: 'your-history', item: 'shirt' }, 'Because you looked at linen shirt', '린넨 셔츠를 보셔서 골랐어요'],
  [{ code: 'searched', query: 'umbrella' }, 'Because you searched for “umbrella”', '“umbrella”를 검색하셔서 골랐어요'],
  [{ code: 'searched', query: '우산' }, 'Because you searched for “우산”', '“우산”을 검색하셔서 골랐어요'],
  [drop, 'Fell from ₩39,000 since you saw it on 3 March', '3월 3일에 보신 뒤로 39,000원에서 내렸어요'],
  [
    { ...drop, seenAt: at(2026, 4, 9) },
    'Fell from ₩39,000 since you saw it yesterday',
    '어제 보신 뒤로 39,000원에서 내렸어요',
  ],
  [
    { code: 'back-in-stock', seenAt: at(2025, 12, 31) },
    'Back in stock since you saw it on 31 December 2025',
    '2025년 12월 31일에 품절이던 상품이 다시 들어왔어요',
  ],
  [{ code: 'popular-in-category', category: '원피스' }, 'Popular in 원피스', '원피스에서 인기 있어요'],
] as [Reason, string, string][])('%j in words', (reason, en, ko) => {
  expect(say(reason, 'en')).toBe(en);
  expect(say(reason, 'ko')).toBe(ko);
});

test('the page’s own item is "this item", whatever its title', () => {
  const reason: Reason = { code: 'same-order', item: 'jacket' };
  expect(say(reason, 'en', { item: 'jacket' })).toBe('Goes well with this item');
  expect(say(reason, 'ko', { item: 'jacket' })).toBe('이 상품과 잘 어울려요');
  expect(say({ code: 'same-buyers', item: 'jacket' }, 'ko', { item: 'jacket' })).toBe(
    '이 상품을 산 고객이 함께 구매했어요',
  );
});

test('without titles and prices there is still a sentence, in either language, for every reason and kind', () => {
  const codes = [
    'same-buyers',
    'same-order',
    'viewed-together',
    'searched',
    'your-history',
    'pinned',
    'popular-in-category',
  ];
  for (const code of [
    ...codes,
    'price-drop',
    'back-in-stock',
    'recently-viewed',
    'new-arrivals',
    'top-rated',
    'popular',
  ]) {
    for (const lang of ['en', 'ko-KR']) {
      const sentence = explain({ code, item: 'x', ...(code === 'price-drop' && drop) } as Reason, { lang, now: NOW });
      expect(sentence).toMatch(/^[^<>{}]{4,60}$/);
      expect(sentence).not.toMatch(/undefined|null|NaN| {2}/);
    }
  }
  expect(STRIPS.size).toBe(12);
  expect(explain({ code: 'unheard-of' } as never, { now: NOW })).toBe('');
});

describe('a Korean particle follows how the word is said', () => {
  test.each([
    ['재킷', '을'],
    ['셔츠', '를'],
    ['셔츠 (블루)', '를'],
    ['“우산”', '을'],
    ['갤럭시 7', '을'],
    ['갤럭시 9', '를'],
    ['무선 1000', '을'],
    ['물 500ml', '를'],
    ['쌀 10kg', '을'],
    ['비타민 100%', '를'],
    ['iPhone', '을'],
    ['bag', '을'],
    ['sofa', '를'],
    ['shirt', '를'],
    ['LED', '를'],
    ['XL', '을'],
    ['M', '을'],
    ['傘', '을(를)'],
    ['', '을(를)'],
    ['재킷'.normalize('NFD'), '을'],
  ])('%s%s', (word, expected) => expect(particle(word, '을')).toBe(expected));

  test('in all three pairs', () => {
    expect([particle('재킷', '과'), particle('셔츠', '과'), particle('재킷', '이'), particle('셔츠', '이')]).toEqual([
      '과',
      '와',
      '이',
      '가',
    ]);
  });
});

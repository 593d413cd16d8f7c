import { expect, it } from 'vitest';
import { readMessages } from '../../../packages/widget/src/privacy/read-messages';
import { sectionsOf } from '../../../packages/widget/src/privacy/sections-of';
import { privacyTextsFor } from '../../../packages/widget/src/privacy/texts';
import { aProfile, aSeenItem, NOON_AT } from '../../support/builders';

const en = privacyTextsFor('en');
const DAY_MS = 86_400_000;
const rowsOf = (profile: Parameters<typeof aProfile>[0], key: string, lang = 'en') =>
  sectionsOf(aProfile(profile), privacyTextsFor(lang), lang, NOON_AT + 3 * DAY_MS).find((each) => each.key === key)!
    .rows;

it('an empty profile has every kind, and no rows', () => {
  const sections = sectionsOf(aProfile(), en, 'en', NOON_AT);
  expect(sections.map(({ key }) => key)).toContain('viewed');
  expect(sections.flatMap(({ rows }) => rows)).toEqual([]);
});

it('an item says when, how often and what was done with it', () => {
  const items = [
    aSeenItem({ name: 'Linen shirt', views: 3, action: 'cart', url: '/shirt', image: '/shirt.jpg' }),
    aSeenItem({ id: 'belt', views: 0, action: 'purchase' }),
  ];
  expect(rowsOf({ items }, 'viewed')).toEqual([
    {
      key: 'shirt-1',
      name: 'Linen shirt',
      note: '3 days ago · viewed 3 times · put in the cart',
      url: '/shirt',
      image: '/shirt.jpg',
      forgotten: { item: 'shirt-1' },
    },
    expect.objectContaining({ name: 'belt', note: '3 days ago · bought' }),
  ]);
});

it('cart and wish list take names and pictures from what was viewed, and keep variants apart', () => {
  const items = [aSeenItem({ name: 'Linen shirt', image: '/shirt.jpg' })];
  const cart = [
    { id: 'shirt-1', variant: 'M', quantity: 2, at: NOON_AT },
    { id: 'shirt-1', variant: 'L', quantity: 1, at: NOON_AT },
    { id: 'unknown', quantity: 1, at: NOON_AT },
  ];
  const rows = rowsOf({ items, cart, wishlist: [{ id: 'shirt-1', at: NOON_AT }] }, 'cart');
  expect(rows.map(({ name, note }) => `${name}: ${note}`)).toEqual([
    'Linen shirt: M · × 2 · 3 days ago',
    'Linen shirt: L · 3 days ago',
    'unknown: 3 days ago',
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
  expect(rowsOf({ items, wishlist: [{ id: 'shirt-1', at: NOON_AT }] }, 'wishlist')[0]).toMatchObject({
    name: 'Linen shirt',
    image: '/shirt.jpg',
  });
});

it.each([
  ['en', '3 products · ₩78,000 · A-1'],
  ['ko', '상품 3개 · 78,000원 · A-1'],
])('an order says its date, count and sum (%s)', (lang, note) => {
  // A day has its date where the test runs.
  const name = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(NOON_AT);
  const lines = [
    { id: 'shirt-1', quantity: 2 },
    { id: 'belt', quantity: 1 },
  ];
  const orders = [{ id: 'A-1', at: NOON_AT, value: 78_000, currency: 'KRW', lines }];
  const [row] = sectionsOf(aProfile({ orders }), privacyTextsFor(lang), lang, NOON_AT + 30 * DAY_MS)[3]!.rows;
  expect(row).toMatchObject({ name, note, forgotten: { order: 'A-1' } });
});

it('interests stand in the order of what is left of them, those that tell nothing last', () => {
  const category = [
    { value: 'Faded', score: 30, at: NOON_AT - 90 * DAY_MS, count: 9 },
    { value: 'Once', score: 9, at: NOON_AT, count: 1 },
    { value: 'Fresh', score: 9, at: NOON_AT, count: 4 },
  ];
  const rows = rowsOf({ affinities: { category, brand: [], keyword: [] } }, 'category');
  expect(rows.map(({ name, note }) => [name, note])).toEqual([
    ['Fresh', 'some'],
    ['Faded', 'faint'],
    ['Once', 'not enough to tell'],
  ]);
  expect(rows[0]!.forgotten).toEqual({ interest: 'Fresh', of: 'category' });
});

it.each(['en', 'ko'])(
  'what was done lately says how often and when last, an event of several items once (%s)',
  (lang) => {
    const moments = [
      { at: NOON_AT + DAY_MS, name: 'view_item', of: 'a' },
      { at: NOON_AT, name: 'add_to_cart', of: 'a' },
      { at: NOON_AT, name: 'add_to_cart', of: 'b' },
      { at: NOON_AT - DAY_MS, name: 'my_event' },
      { at: NOON_AT - DAY_MS, name: 'view_item', of: 'b' },
    ];
    const rows = rowsOf({ moments }, 'lately', lang).map(({ name, note, forgotten }) => [name, note, forgotten]);
    expect(rows).toEqual(
      lang === 'en'
        ? [
            ['Viewed a product', '2 times · 2 days ago', { event: 'view_item' }],
            ['Put in the cart', 'once · 3 days ago', { event: 'add_to_cart' }],
            ['my_event', 'once · 4 days ago', { event: 'my_event' }],
          ]
        : [
            ['상품을 봄', '2번 · 그저께', { event: 'view_item' }],
            ['장바구니에 담음', '1번 · 3일 전', { event: 'add_to_cart' }],
            ['my_event', '1번 · 4일 전', { event: 'my_event' }],
          ],
    );
  },
);

it('how the visit began, and messages that were shown, are a row each, where there are any', () => {
  const arrival = { at: NOON_AT, source: 'news', campaign: 'autumn' };
  const all = sectionsOf(aProfile({ arrival }), en, 'en', NOON_AT + 3 * DAY_MS, { total: 3, lastAt: NOON_AT });
  const row = (key: string) => all.find((each) => each.key === key)!.rows;
  expect(row('arrival')).toEqual([
    { key: 'arrival', name: 'news · autumn', note: '3 days ago', forgotten: { arrival: true } },
  ]);
  expect(row('messages')).toEqual([
    { key: 'messages', name: 'Shown to you', note: '3 times · 3 days ago', forgotten: { kept: 'campaigns' } },
  ]);
  expect(rowsOf({}, 'arrival')).toEqual([]);
  expect(rowsOf({}, 'messages')).toEqual([]);
});

it.each<[string, unknown, object | undefined]>([
  [
    'a state',
    {
      campaigns: [
        { total: 2, lastAt: 5 },
        { total: 1, lastAt: 9 },
      ],
    },
    { total: 3, lastAt: 9 },
  ],
  ['an empty one', { campaigns: [] }, undefined],
  ['nothing', undefined, undefined],
  ['what is none', { campaigns: 7 }, undefined],
])('of %s that campaigns keep, the panel reads what was shown', async (_, kept, expected) => {
  const profile = { keep: async (_name: string, change: (kept: unknown) => unknown) => change(kept) };
  expect(await readMessages({ profile } as never)).toEqual(expected);
});

it.each([
  [
    'en',
    ['Member since: March 2, 2025', 'Advertising you agreed to there: e-mail, KakaoTalk', 'Trial: ends: March 8, 2026'],
    'The shop’s own records say this',
  ],
  [
    'ko',
    ['가입일: 2025년 3월 2일', '회원으로 동의하신 광고 수신: 이메일, 카카오톡', '체험: 종료 예정: 2026년 3월 8일'],
    '쇼핑몰이 알려 준 것입니다',
  ],
])(
  'what the shop’s records say of the member is shown, with where it came from, and not to be removed (%s)',
  (lang, lines, about) => {
    const member = {
      signedUpAt: NOON_AT - 365 * DAY_MS,
      channels: ['email', 'kakao'] as ('email' | 'kakao')[],
      trial: { endsAt: NOON_AT + 6 * DAY_MS },
    };
    const rows = rowsOf({ member }, 'membership', lang);
    expect(rows.map(({ name, note }) => `${name}: ${note}`)).toEqual(lines);
    expect(rows.some((row) => 'forgotten' in row)).toBe(false);
    expect(privacyTextsFor(lang)['membership.about']).toContain(about);
  },
);

it('a trial that has ended, or was continued, says so; of a member of whom nothing is known there is no row', () => {
  const noteOf = (trial: { endsAt: number; renewedAt?: number }) =>
    rowsOf({ member: { trial } }, 'membership')[0]?.note;
  expect(noteOf({ endsAt: NOON_AT })).toBe('ended: 3 days ago');
  expect(noteOf({ endsAt: NOON_AT, renewedAt: NOON_AT + DAY_MS })).toBe('continued: 2 days ago');
  expect(rowsOf({ member: { channels: [] } }, 'membership')).toEqual([]);
});

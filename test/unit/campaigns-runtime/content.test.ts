import { createLocal } from '@dangol/campaigns';
import { describe, expect, test } from 'vitest';
import { benefitOf } from '../../../packages/dangol/src/campaigns/content/benefit-of';
import { fillText } from '../../../packages/dangol/src/campaigns/content/fill-text';
import { momentOf } from '../../../packages/dangol/src/campaigns/content/moment-of';
import { showMoment } from '../../../packages/dangol/src/campaigns/content/show-moment';
import { textIn } from '../../../packages/dangol/src/campaigns/content/text-in';
import { createCoupons } from '../../../packages/dangol/src/campaigns/coupons/create-coupons';
import { createDismissals } from '../../../packages/dangol/src/campaigns/state/create-dismissals';

const NOW = Date.parse('2026-11-22T12:00:00+09:00');
const DAY_MS = 86_400_000;
const local = createLocal('Asia/Seoul');

test('a text has its variables filled in, and is left out whole where one is unknown or is none', () => {
  const known = (name: string) => (name === 'item.title' ? 'A {benefit} <b>' : undefined);
  expect(fillText('See {item.title}!', known)).toBe('See A {benefit} <b>!');
  expect(fillText('{item.title} for {item.price}', known)).toBeUndefined();
  expect(fillText('{constructor}', () => 'x')).toBeUndefined();
  expect(fillText('{ item.title } {}', known)).toBe('{ item.title } {}');
});

test('a text in a language falls back to the one that was given first', () => {
  expect(textIn({ ko: '안녕', en: 'Hello' }, 'en')).toBe('Hello');
  expect(textIn({ ko: '안녕' }, 'en')).toBe('안녕');
  expect(textIn('Hello', 'ko')).toBe('Hello');
});

test('a moment without a zone is the file’s, and a date alone ends with its day', () => {
  expect(momentOf('2026-11-25', local)).toBe(Date.parse('2026-11-26T00:00:00+09:00'));
  expect(momentOf('2026-11-25T18:00', local)).toBe(Date.parse('2026-11-25T18:00:00+09:00'));
  expect(momentOf('2026-11-25T18:00Z', local)).toBe(Date.parse('2026-11-25T18:00:00Z'));
  // The night in which New York puts its clocks back.
  expect(momentOf('2026-11-01T12:00', createLocal('America/New_York'))).toBe(Date.parse('2026-11-01T12:00:00-05:00'));
  expect(momentOf('soon', local)).toBeUndefined();
  expect(showMoment(local(Date.parse('2026-11-25T18:05:00+09:00')), 'ko')).toBe('11월 25일 18:05');
  expect(showMoment(local(Date.parse('2026-11-25T18:05:00+09:00')), 'en')).toBe('25 November, 18:05');
});

describe('a benefit', () => {
  const claiming = {
    language: 'en',
    base: 'https://shop.example/',
    now: NOW,
    moment: (text: string) => momentOf(text, local),
  } as const;
  const of = (coupon: object) => ({ kind: 'discount', text: '20 % off', coupon }) as never;

  test('is shown with the shop’s own expiry, and not at all once that is over or cannot be read', () => {
    expect(benefitOf(of({ code: 'A', expiresAt: '2026-11-25' }), claiming)).toMatchObject({
      code: 'A',
      expiresAt: Date.parse('2026-11-26T00:00:00+09:00'),
    });
    expect(benefitOf(of({ code: 'A', expiresAt: '2026-11-21' }), claiming)).toBeUndefined();
    expect(benefitOf(of({ code: 'A', expiresAt: 'soon' }), claiming)).toBeUndefined();
  });

  test('is not promised where nobody issues it, or its link leads nowhere', () => {
    expect(benefitOf(of({ issue: true, validFor: '3d' }), claiming)).toBeUndefined();
    expect(benefitOf(of({ claim: 'javascript:alert(1)' }), claiming)).toBeUndefined();
    expect(benefitOf(of({ claim: '/coupon' }), claiming)?.url).toBe('https://shop.example/coupon');
  });

  test('that was issued is the one that was issued', () => {
    const issued = { code: 'MINE', expiresAt: NOW + DAY_MS };
    const shown = benefitOf(of({ issue: true, validFor: '3d' }), { ...claiming, issued, issue: async () => undefined });
    expect(shown).toMatchObject(issued);
    expect(shown).not.toHaveProperty('issue');
  });
});

test('a coupon is asked for once per occurrence and step, again only where there was none', async () => {
  const answers: unknown[] = [undefined, { code: 7, url: '' }, { code: 'ONE', expiresAt: 'soon', more: 1 }];
  const kept: unknown[] = [];
  const asked: string[] = [];
  const issue = createCoupons({
    options: {
      issueCoupon({ occurrence }) {
        asked.push(occurrence);
        return answers.shift() as never;
      },
    },
    mark: () => () => true,
    keep: async (_, coupon) => void kept.push(coupon),
  });
  const wanted = { campaign: 'c', occurrence: 'o', step: 0, isThanks: false, benefit: {} as never, validForMs: DAY_MS };
  expect([await issue(wanted), await issue(wanted)]).toEqual([undefined, undefined]);
  expect(await Promise.all([issue(wanted), issue(wanted)])).toEqual([{ code: 'ONE' }, { code: 'ONE' }]);
  expect(asked).toEqual(['o', 'o', 'o']);
  expect(kept).toEqual([{ code: 'ONE' }]);
});

test('what was dismissed is remembered without a profile, ends, and is never believed for years', () => {
  const storage = new Map<string, string>();
  const area = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
  };
  let now = NOW;
  const dismissals = createDismissals(
    () => area,
    () => now,
  );
  dismissals.add('a', NOW + 7 * DAY_MS);
  expect([
    ...createDismissals(
      () => area,
      () => now,
    ).all(),
  ]).toEqual([['a', NOW + 7 * DAY_MS]]);
  now += 7 * DAY_MS;
  expect([
    ...createDismissals(
      () => area,
      () => now,
    ).all(),
  ]).toEqual([]);
  storage.set('dangol.dismissed', JSON.stringify({ b: NOW * 2, c: 'x' }));
  expect([
    ...createDismissals(
      () => area,
      () => now,
    ).all(),
  ]).toEqual([]);
  storage.set('dangol.dismissed', '{{');
  expect([
    ...createDismissals(
      () => area,
      () => now,
    ).all(),
  ]).toEqual([]);
  const refused = createDismissals(
    () => {
      throw new Error('refused');
    },
    () => NOW,
  );
  refused.add('a', NOW + DAY_MS);
  expect(refused.all().get('a')).toBe(NOW + DAY_MS);
});

import { parseProfile } from '@dangol/schema';
import { expect, test } from 'vitest';
import { emptyProfile } from '../../../packages/sdk/src/profile/empty-profile';
import { forget } from '../../../packages/sdk/src/profile/forget';
import { reduce } from '../../../packages/sdk/src/profile/reduce';

const T0 = Date.UTC(2026, 10, 1);
const HOUR = 3_600_000;
const pages = (...views: [at: number, query?: string][]) =>
  views.reduce(
    (profile, [at, query]) => reduce(profile, { name: 'page_view', at, params: {}, ...(query && { query }) }),
    emptyProfile('seed'),
  );
const MAIL = 'utm_source=news&utm_medium=email&utm_campaign=autumn';

test('the first page of a visit says where it came from', () => {
  const { arrival } = pages([T0, MAIL]);
  expect(arrival).toEqual({ at: T0, source: 'news', medium: 'email', campaign: 'autumn' });
  expect(parseProfile(JSON.parse(JSON.stringify(pages([T0, 'utm_source=news'])))).arrival).toEqual({
    at: T0,
    source: 'news',
  });
});

test('a later page of the visit says nothing of it, whatever its address has', () => {
  expect(pages([T0, MAIL], [T0 + HOUR / 4, 'utm_source=ad']).arrival?.source).toBe('news');
  expect(pages([T0], [T0 + HOUR / 4, MAIL]).arrival).toBeUndefined();
});

test('the next visit has its own, or none', () => {
  expect(pages([T0, MAIL], [T0 + HOUR, 'utm_source=ad']).arrival).toEqual({ at: T0 + HOUR, source: 'ad' });
  expect(pages([T0, MAIL], [T0 + HOUR]).arrival).toBeUndefined();
});

test('an order of long ago, told of later, is no visit', () => {
  const order = { name: 'purchase', at: T0 - 90 * HOUR, params: { transaction_id: 'T-1', items: [{ item_id: 'a' }] } };
  expect(reduce(pages([T0, MAIL]), order).arrival?.source).toBe('news');
});

test('what is hostile or endless is cut; the visitor may have it forgotten', () => {
  const { arrival } = pages([T0, `utm_source=${'x'.repeat(5000)}&utm_medium=%20&utm_campaign=__proto__`]);
  expect(arrival).toEqual({ at: T0, source: 'x'.repeat(100), campaign: '__proto__' });
  expect(forget(pages([T0, MAIL]), { arrival: true }).arrival).toBeUndefined();
  expect(forget(pages([T0, MAIL]), { item: 'a' }).arrival?.source).toBe('news');
});

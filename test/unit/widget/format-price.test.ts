import { formatPrice } from '@dangol/widget';
import { describe, expect, it } from 'vitest';

describe('formatPrice', () => {
  it.each([
    [39000, 'KRW', 'ko', '39,000원'],
    [39000, 'KRW', 'ko-KR', '39,000원'],
    [39000, 'KRW', 'en', '₩39,000'],
    [39000, 'KRW', 'kok', '₩39,000'],
    [39000.6, 'KRW', 'en', '₩39,001'],
    [1980, 'JPY', 'en', '¥1,980'],
    [12.3, 'USD', 'en', '$12.30'],
    [12.3, 'USD', 'ko', '$12.30'],
    [1234567.891, 'EUR', 'en', '€1,234,567.89'],
    [0, 'GBP', 'en', '£0.00'],
    [12.3, 'CHF', 'en', '12.30 CHF'],
    [1500000, 'VND', 'ko', '1,500,000 VND'],
    [1.2346, 'KWD', 'en', '1.235 KWD'],
    [999, undefined, 'en', '999'],
    [1000, undefined, undefined, '1,000'],
    [9.5, undefined, 'en', '9.50'],
    [39000, 'won' as never, 'ko', '39,000'],
    [39000, { a: 1 } as never, 'ko', '39,000'],
  ])('%s %s in %s is %s', (amount, currency, lang, expected) => {
    expect(formatPrice(amount, currency, lang)).toBe(expected);
  });

  it.each([undefined, null, '39000', -1, Number.NaN, Number.POSITIVE_INFINITY, 1e15, {}])(
    '%s is no price',
    (amount) => {
      expect(formatPrice(amount, 'KRW', 'ko')).toBe('');
    },
  );

  it('groups as the platform does', () => {
    for (let amount = 1; amount < 1e14; amount = amount * 7 + 3) {
      const expected = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' }).format(amount);
      expect(formatPrice(amount, 'USD', 'en')).toBe(expected);
    }
  });
});

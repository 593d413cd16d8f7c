import { describe, expect, it } from 'vitest';
import { likingNow } from '../../../packages/widget/src/privacy/liking-now';
import { strengthOf } from '../../../packages/widget/src/privacy/strength-of';
import { NOON_AT } from '../../support/builders';
import fc from '../../support/property';

const DAY_MS = 86_400_000;
const liking = (score: number, count = 5, bought?: number) => ({
  value: 'Shirt',
  score,
  count,
  at: NOON_AT,
  ...(bought !== undefined && { bought }),
});

describe('the strength of a liking', () => {
  it.each([
    ['three fresh views', liking(3, 3), 0, 'some'],
    ['three views of a week ago', liking(3, 3), 7, 'faint'],
    ['eight fresh views', liking(8, 8), 0, 'strong'],
    ['eight views of two weeks ago', liking(8, 8), 14, 'some'],
    ['eight views of two months ago', liking(8, 8), 60, 'faint'],
    ['a purchase and three views', liking(3, 4, 5), 0, 'strong'],
    ['purchases of ten weeks ago, which fade slower', liking(0, 3, 15), 70, 'some'],
    ['views of as much and as long ago', liking(15, 3), 70, 'faint'],
    ['two events, however strong', liking(10, 2), 0, 'unknown'],
    ['what removals have used up', liking(0, 4), 0, 'unknown'],
    ['no number', liking(Number.NaN, 9), 0, 'unknown'],
    ['no finite number', liking(Number.POSITIVE_INFINITY, 9), 0, 'unknown'],
  ] as const)('%s', (_, given, days, expected) => {
    expect(strengthOf(given, NOON_AT + days * DAY_MS)).toBe(expected);
  });

  it('halves every 14 days, and what was bought every 75', () => {
    expect(likingNow(liking(8), NOON_AT + 14 * DAY_MS)).toBeCloseTo(4, 9);
    expect(likingNow(liking(0, 3, 8), NOON_AT + 75 * DAY_MS)).toBeCloseTo(4, 9);
    expect(likingNow(liking(8), NOON_AT - DAY_MS)).toBe(8);
  });

  it('never grows by waiting', () => {
    const order = ['unknown', 'faint', 'some', 'strong'];
    const number = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.nat(20), fc.nat(900), fc.nat(900), (score, bought, count, first, more) => {
        const at = (days: number) => order.indexOf(strengthOf(liking(score, count, bought), NOON_AT + days * DAY_MS));
        expect(at(first + more)).toBeLessThanOrEqual(at(first));
      }),
    );
  });
});

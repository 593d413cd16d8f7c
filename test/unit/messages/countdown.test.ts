import { describe, expect, it } from 'vitest';
import { countdown } from '../../../packages/widget/src/messages/coupon/countdown';
import { endDate } from '../../../packages/widget/src/messages/coupon/end-date';
import { spanText } from '../../../packages/widget/src/messages/view/span-text';
import { wordsFor } from '../../../packages/widget/src/messages/words/words-for';
import fc from '../../support/property';

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];
const read = (leftMs: number, language: 'ko' | 'en') => spanText(countdown(leftMs).left, wordsFor(language));

describe('a countdown', () => {
  it.each([
    [3 * DAY + 4 * HOUR + 59 * MINUTE, '3일 4시간', '3 days 4 hours'],
    [DAY, '1일', '1 day'],
    [DAY - 1, '23시간 59분', '23 hours 59 minutes'],
    [HOUR + MINUTE, '1시간 1분', '1 hour 1 minute'],
    [10 * MINUTE + 1, '10분', '10 minutes'],
    [10 * MINUTE, '10분', '10 minutes'],
    [10 * MINUTE - 1, '10분', '10 minutes'],
    [9 * MINUTE + 5 * SECOND, '9분 5초', '9 minutes 5 seconds'],
    [SECOND, '1초', '1 second'],
    [1, '1초', '1 second'],
  ])('with %d ms left reads "%s", "%s"', (leftMs, ko, en) => {
    expect([read(leftMs, 'ko'), read(leftMs, 'en')]).toEqual([ko, en]);
  });

  it.each([0, -1, Number.NaN, Number.NEGATIVE_INFINITY])('is over with %d ms left', (leftMs) => {
    expect(countdown(leftMs)).toEqual({ isOver: true, left: [], nextMs: 0 });
  });

  it('never promises a second more than there is, and is drawn again just when it would read otherwise', () => {
    const ms = { d: DAY, h: HOUR, m: MINUTE, s: SECOND };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * DAY }), (leftMs) => {
        const { left, nextMs } = countdown(leftMs);
        const said = left.reduce((sum, [count, unit]) => sum + count * ms[unit], 0);
        expect(said - leftMs).toBeLessThan(SECOND);
        expect(nextMs).toBeGreaterThan(0);
        expect(nextMs).toBeLessThanOrEqual(MINUTE);
        // Nothing was missed in between: just before it still reads the same.
        if (nextMs > 2) expect(countdown(leftMs - nextMs + 2).left).toEqual(left);
      }),
    );
  });

  it('ticks each minute, then each second, and ends at zero', () => {
    let leftMs = 12 * MINUTE + 400;
    const readings: string[] = [];
    while (leftMs > 0) {
      readings.push(read(leftMs, 'en'));
      leftMs -= countdown(leftMs).nextMs;
    }
    expect(readings.slice(0, 4)).toEqual(['12 minutes', '11 minutes', '10 minutes', '10 minutes']);
    expect(readings.at(-1)).toBe('1 second');
    expect(readings.length).toBe(3 + 600);
    expect(countdown(leftMs).isOver).toBe(true);
  });
});

describe('the end of a benefit is a date', () => {
  const now = new Date(2026, 10, 22, 12).getTime();
  it.each([
    [new Date(2026, 10, 24, 23, 59), '11월 24일 23:59', '24 Nov 23:59'],
    [new Date(2027, 0, 2, 0, 5), '2027년 1월 2일 00:05', '2 Jan 2027 00:05'],
  ])('%s', (date, ko, en) => {
    expect([endDate(date.getTime(), 'ko', now), endDate(date.getTime(), 'en', now)]).toEqual([ko, en]);
  });
});

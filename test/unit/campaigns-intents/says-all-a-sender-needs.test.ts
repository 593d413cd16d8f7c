import { armIntent, cancelIntent, dueAt, fireIntent, suppressIntent } from '@dangol/campaigns/intents';
import { type EventMatch, parseEvent, type Test } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { AFTERNOON_AT, inSeoul, type Parts, wanted } from './an-intent';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function armed(parts: Parts) {
  const result = armIntent(wanted(parts));
  if ('suppressed' in result) throw new Error(`suppressed: ${result.suppressed}`);
  return result.armed;
}

test('an intent says all that a sender needs, and is a well-formed event', () => {
  const intent = armed({
    intent: {
      after: '3h',
      cancelOn: [{ event: 'remove_from_cart', same: 'item' }],
      recheck: ['in-cart', 'price-low', 'no-order'],
      message: { title: 'Still here', body: 'In your cart', url: '{item.url}' },
    },
    campaign: { goal: { event: 'purchase', within: '7d' } },
  });
  expect(JSON.parse(JSON.stringify(intent))).toEqual({
    intent_id: 'cart-left:cart-7:1',
    campaign: 'cart-left',
    occurrence: 'cart-7',
    step: 1,
    arm: 'base',
    class: 'ad',
    due_at: AFTERNOON_AT + 3 * HOUR_MS,
    expires_at: AFTERNOON_AT + 3 * HOUR_MS + 3 * DAY_MS,
    zone: 'Asia/Seoul',
    channels: [
      { channel: 'kakao', dueAt: AFTERNOON_AT + 3 * HOUR_MS, quietHours: '20:50-08:00' },
      { channel: 'sms', dueAt: AFTERNOON_AT + 3 * HOUR_MS, quietHours: '21:00-08:00' },
      { channel: 'email', dueAt: AFTERNOON_AT + 3 * HOUR_MS },
    ],
    cancel_on: [{ event: 'remove_from_cart', same: 'item' }, { event: 'purchase' }],
    recheck: ['consent', 'in-cart', 'price-low', 'no-order'],
    reasons: ['cartIdleMinutes>=30'],
    message: { title: 'Still here', body: 'In your cart', url: '/p/shirt-1', language: 'en' },
    item_id: 'shirt-1',
    price: 39_000,
    currency: 'KRW',
  });
  expect(() => parseEvent('intent_armed', intent)).not.toThrow();
});

test('the goal ends it as well, named once', () => {
  const goal = { event: 'purchase', same: 'item', within: '7d' } as const;
  const ends = (cancelOn?: EventMatch[]) => armed({ intent: { cancelOn }, campaign: { goal } }).cancel_on;
  expect(ends()).toEqual([{ event: 'purchase', same: 'item' }]);
  expect(ends([{ event: 'purchase', same: 'item' }])).toEqual([{ event: 'purchase', same: 'item' }]);
  expect(ends([{ event: 'purchase' }])).toEqual([{ event: 'purchase' }, { event: 'purchase', same: 'item' }]);
  expect(armed({ intent: { cancelOn: undefined } }).cancel_on).toEqual([]);
});

test('an advertisement is always to be checked for consent, once', () => {
  expect(armed({}).recheck).toEqual(['consent']);
  expect(armed({ intent: { recheck: ['in-stock', 'consent'] } }).recheck).toEqual(['consent', 'in-stock']);
});

describe('texts', () => {
  const say = (text: unknown) => (`${text}`.includes('{') ? undefined : `${text}`);

  test('are in one language', () => {
    expect(armed({ rest: { language: 'ko', say: (text) => (text as { ko: string }).ko } }).message).toMatchObject({
      title: '장바구니에 있어요',
      language: 'ko',
    });
  });

  test('with a variable that is not known are left out; without a title there is nothing to arm', () => {
    const message = { title: 'Title', body: '{keyword}', url: '{days}' };
    const { title, body, url } = armed({ intent: { message }, rest: { say } }).message;
    expect([title, body, url]).toEqual(['Title', undefined, undefined]);
    expect(armIntent(wanted({ intent: { message: { title: '{keyword}' } }, rest: { say } }))).toEqual({
      suppressed: 'unknown',
    });
  });

  test('promise no price that is not known', () => {
    const situation = { now: AFTERNOON_AT, items: new Map([['shirt-1', { title: 'Linen shirt' }]]) };
    expect(armIntent(wanted({ intent: { recheck: ['price-low'] }, rest: { situation } }))).toEqual({
      suppressed: 'unknown',
    });
    expect(armIntent(wanted({ intent: { recheck: ['in-stock'] }, rest: { situation } }))).toHaveProperty('armed');
  });
});

describe('it is due', () => {
  const day = (facts: Record<string, unknown>) => ({ read: ({ fact }: Test) => facts[fact] });
  const due = (parts: Parts) => inSeoul(armed({ ...parts, intent: { channels: ['email'], ...parts.intent } }).due_at);

  test.each<[string, Parts, string]>([
    ['at once without a word', {}, '11-23 14:00'],
    ['after so long', { intent: { after: '45m' } }, '11-23 14:45'],
    ['when it is used up', { intent: { at: 'replenishment' }, rest: day({ dueInDays: 10 }) }, '12-03 14:00'],
    [
      'so much before that',
      { intent: { at: 'replenishment', shift: '-3d' }, rest: day({ dueInDays: 10 }) },
      '11-30 14:00',
    ],
    ['when the trial ends', { intent: { at: 'trial-end' }, rest: day({ trialEndedDays: -2.5 }) }, '11-26 02:00'],
    [
      'so much after that',
      { intent: { at: 'trial-end', shift: '1w' }, rest: day({ trialEndedDays: 6 }) },
      '11-24 14:00',
    ],
    [
      'now, if that has passed',
      { intent: { at: 'replenishment', expires: '3d' }, rest: day({ dueInDays: -2 }) },
      '11-23 14:00',
    ],
  ])('%s', (_what, parts, is) => {
    expect(due(parts)).toBe(is);
  });

  test('never after it expired, which counts from when it was due', () => {
    const parts = (dueInDays: number): Parts => ({
      intent: { at: 'replenishment', expires: '3d', channels: ['email'] },
      rest: day({ dueInDays }),
    });
    expect(armed(parts(-2)).expires_at).toBe(AFTERNOON_AT + DAY_MS);
    expect(armed(parts(-3)).expires_at).toBe(AFTERNOON_AT);
    expect(armIntent(wanted(parts(-3.01)))).toEqual({ suppressed: 'expired' });
  });

  test.each([{}, { dueInDays: 'soon' }, { dueInDays: Number.NaN, trialEndedDays: Number.NaN }])(
    'at no moment that is not known: %j',
    (facts) => {
      for (const at of ['replenishment', 'trial-end'] as const)
        expect(armIntent(wanted({ intent: { at }, rest: day(facts) }))).toEqual({ suppressed: 'unknown' });
    },
  );

  test('by the trial that the condition speaks of, however deep', () => {
    const asked: Test[] = [];
    const condition = {
      all: [
        { fact: 'known' as const, eq: true },
        { not: { any: [{ fact: 'trial' as const, lasts: '14d', label: 'try', eq: 'renewed' }] } },
      ],
    };
    dueAt({ at: 'trial-end', expires: '1d', channels: [], message: { title: '' } }, { if: condition }, 0, (test) =>
      asked.push(test),
    );
    expect(asked).toEqual([{ fact: 'trialEndedDays', lasts: '14d', label: 'try', eq: 'renewed' }]);
  });
});

test('what becomes of an intent names it as it was armed', () => {
  const { intent_id, campaign, occurrence } = armed({});
  const of = { campaign: { id: 'cart-left' }, occurrence: 'cart-7', step: 1 };
  const same = { intent_id, campaign, occurrence, class: 'ad' };
  expect(cancelIntent(of, 'goal')).toEqual({ ...same, reason: 'goal' });
  expect(fireIntent(of, 'shown')).toEqual({ ...same, reason: 'shown' });
  expect(suppressIntent(of, 'holdout')).toEqual({ ...same, reason: 'holdout' });
});

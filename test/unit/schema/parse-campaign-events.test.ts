import { parseEvent } from '@dangol/schema';
import { describe, expect, test } from 'vitest';

const NOON_AT = Date.UTC(2026, 10, 23, 3);
const HOUR_MS = 3_600_000;

const shown = { promotion_id: 'trial-2', occurrence: 'signup', arm: 'base', step: 0 };
const change = { intent_id: 'c:o:1', campaign: 'c', occurrence: 'o', reason: 'goal' };
const armed = {
  ...change,
  reason: undefined,
  step: 1,
  arm: 'base',
  class: 'ad',
  due_at: NOON_AT,
  expires_at: NOON_AT + 48 * HOUR_MS,
  zone: 'Asia/Seoul',
  channels: [{ channel: 'sms', dueAt: NOON_AT + HOUR_MS, quietHours: '21:00-08:00' }],
  cancel_on: [
    { event: 'purchase', same: 'item' },
    { event: 'sign_out', same: undefined },
  ],
  recheck: ['consent', 'price-low'],
  reasons: ['count>=3'],
  message: { title: 'Cheaper now', language: 'en', body: undefined },
  item_id: 'P1',
  price: 39_000,
  currency: 'KRW',
  more: [1],
};

describe('well-formed', () => {
  test.each([
    ['campaign_holdout', { ...shown, arm: 'holdout' }],
    ['campaign_goal', { ...shown, value: 39_000, currency: 'KRW' }],
    ['survey_answer', { ...shown, question: 'why', answer: 5 }],
    ['survey_answer', { ...shown, question: 'why', answer: 'still-thinking', kind: 'choice' }],
    ['intent_armed', armed],
    ['intent_cancelled', { ...change, class: 'ad' }],
    ['intent_fired', { ...change, reason: 'sent' }],
    ['intent_suppressed', { ...change, reason: 'quiet-hours' }],
  ])('%s passes, fields that nobody named included', (name, params) => {
    expect(parseEvent(name, params)).toEqual(params);
  });

  test('an intent that is neither advertising nor about an item needs less', () => {
    const plain = { ...armed, class: 'transactional', recheck: [], item_id: undefined, price: undefined };
    expect(() => parseEvent('intent_armed', plain)).not.toThrow();
  });
});

describe('malformed, it names the field and the fix', () => {
  const sms = armed.channels[0]!;
  test.each<[string, object, string]>([
    ['campaign_holdout', { ...shown, arm: '' }, 'campaign_holdout.arm: expected a non-empty string, got ""'],
    ['campaign_goal', { ...shown, step: -1 }, 'campaign_goal.step: expected the index of a step, from 0, got -1'],
    ['campaign_goal', { ...shown, value: '39,000' }, 'campaign_goal.value: expected a finite number, got "39,000"'],
    [
      'survey_answer',
      { ...shown, question: 'q' },
      'survey_answer.answer: expected a rating, an option’s id, "still-thinking" or a text, got nothing',
    ],
    [
      'survey_answer',
      { ...shown, question: 'q', answer: 1, kind: 'stars' },
      'survey_answer.kind: expected one of "rating", "choice", "text", got "stars"',
    ],
    [
      'intent_cancelled',
      { ...change, reason: 'sent' },
      'intent_cancelled.reason: expected one of "goal", "cancel-on", "withdrawn", "ended", got "sent"',
    ],
    [
      'intent_fired',
      { ...change, reason: undefined },
      'intent_fired.reason: expected one of "shown", "sent", got nothing',
    ],
    [
      'intent_suppressed',
      { ...change, intent_id: 7 },
      'intent_suppressed.intent_id: expected a non-empty string, got 7',
    ],
    [
      'intent_armed',
      { ...armed, class: 'spam' },
      'intent_armed.class: expected one of "ad", "requested", "transactional", got "spam"',
    ],
    [
      'intent_armed',
      { ...armed, due_at: '2026-11-23' },
      'intent_armed.due_at: expected an instant, epoch milliseconds, got "2026-11-23"',
    ],
    [
      'intent_armed',
      { ...armed, expires_at: NOON_AT - 1 },
      'intent_armed.expires_at: expected an instant from due_at on, got 1795402799999',
    ],
    [
      'intent_armed',
      { ...armed, channels: [] },
      'intent_armed.channels: expected at least one channel (with none it is intent_suppressed), got an array of 0',
    ],
    ['intent_armed', { ...armed, channels: ['sms'] }, 'intent_armed.channels[0]: expected an object, got "sms"'],
    [
      'intent_armed',
      { ...armed, channels: [{ ...sms, channel: 'fax' }] },
      'intent_armed.channels[0].channel: expected one of "email", "sms", "kakao", "webpush", "apppush", got "fax"',
    ],
    [
      'intent_armed',
      { ...armed, channels: [sms, { ...sms, dueAt: NOON_AT - 1 }] },
      'intent_armed.channels[1].dueAt: expected an instant between due_at and expires_at, got 1795402799999',
    ],
    [
      'intent_armed',
      { ...armed, channels: [{ ...sms, dueAt: armed.expires_at + 1 }] },
      'intent_armed.channels[0].dueAt: expected an instant between due_at and expires_at, got 1795575600001',
    ],
    [
      'intent_armed',
      { ...armed, channels: [{ ...sms, quietHours: '9pm-8am' }] },
      'intent_armed.channels[0].quietHours: expected hours such as "21:00-08:00", got "9pm-8am"',
    ],
    [
      'intent_armed',
      { ...armed, recheck: ['price-low'] },
      'intent_armed.recheck: expected "consent" among them, since class is "ad", got an array of 1',
    ],
    [
      'intent_armed',
      { ...armed, price: undefined },
      'intent_armed.price: expected the price that was promised, since recheck has "price-low", got nothing',
    ],
    [
      'intent_armed',
      { ...armed, item_id: undefined },
      'intent_armed.item_id: expected the item whose price was promised, since recheck has "price-low", got nothing',
    ],
    [
      'intent_armed',
      { ...armed, message: { title: 'T' } },
      'intent_armed.message.language: expected a language such as "ko", got nothing',
    ],
    [
      'intent_armed',
      { ...armed, cancel_on: 'purchase' },
      'intent_armed.cancel_on: expected an array of events, empty for none, got "purchase"',
    ],
  ])('%s %#', (name, params, message) => {
    expect(() => parseEvent(name, params)).toThrow(expect.objectContaining({ message }));
  });
});

// What the law of each regime leaves of an intent's channels, and when. Sources: packages/campaigns/docs/intents.md.
import { createLocal } from '@dangol/campaigns';
import { armIntent, quietHours } from '@dangol/campaigns/intents';
import { CHANNELS } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { inSeoul, type Parts, seoul, wanted } from './an-intent';

/** `kakao 11-24 08:00`, in order, or why there is none. */
function arming(parts: Parts): string | string[] {
  const result = armIntent(wanted(parts));
  if ('suppressed' in result) return result.suppressed;
  return result.armed.channels.map(({ channel, dueAt }) => `${channel} ${inSeoul(dueAt)}`);
}

const at = (time: string) => seoul(`2026-11-${time}`);
const all = { channels: [...CHANNELS] };
const nightOk = { allows: () => true };

describe('in Korea, an advertisement', () => {
  test.each<[what: string, parts: Parts, is: string | string[]]>([
    [
      'by day goes at once, by all',
      { now: at('23T14:00') },
      ['kakao 11-23 14:00', 'sms 11-23 14:00', 'email 11-23 14:00'],
    ],
    [
      'at 22:00 waits until 8, but for e-mail',
      { now: at('23T22:00') },
      ['kakao 11-24 08:00', 'sms 11-24 08:00', 'email 11-23 22:00'],
    ],
    [
      'at 3:00 waits until 8 of the same day',
      { now: at('24T03:00'), intent: { channels: ['sms'] } },
      ['sms 11-24 08:00'],
    ],
    ['at 22:00 with `drop` has e-mail left', { now: at('23T22:00'), intent: { quiet: 'drop' } }, ['email 11-23 22:00']],
    [
      'at 22:00 with `drop` and no e-mail has none',
      { now: at('23T22:00'), intent: { quiet: 'drop', channels: ['sms', 'kakao'] } },
      'quiet-hours',
    ],
    [
      'by push waits as well',
      { now: at('23T22:00'), intent: { channels: ['webpush', 'apppush'] } },
      ['webpush 11-24 08:00', 'apppush 11-24 08:00'],
    ],
    [
      'at 20:55 is too late for Kakao alone',
      { now: at('23T20:55') },
      ['kakao 11-24 08:00', 'sms 11-23 20:55', 'email 11-23 20:55'],
    ],
    ['at 20:49 is in time', { now: at('23T20:49'), intent: { channels: ['kakao'] } }, ['kakao 11-23 20:49']],
    ['at 20:50 is not', { now: at('23T20:50'), intent: { channels: ['kakao'] } }, ['kakao 11-24 08:00']],
    ['at 20:59 is in time for SMS', { now: at('23T20:59'), intent: { channels: ['sms'] } }, ['sms 11-23 20:59']],
    ['at 21:00 is not', { now: at('23T21:00'), intent: { channels: ['sms'] } }, ['sms 11-24 08:00']],
    ['at 7:59 waits a minute', { now: at('24T07:59'), intent: { channels: ['sms'] } }, ['sms 11-24 08:00']],
    [
      'at 8:00 goes',
      { now: at('24T08:00'), intent: { channels: ['sms', 'kakao'] } },
      ['sms 11-24 08:00', 'kakao 11-24 08:00'],
    ],
    [
      'that is over before the morning has e-mail left',
      { now: at('23T22:00'), intent: { expires: '8h' } },
      ['email 11-23 22:00'],
    ],
    [
      'that is over before the morning has none left',
      { now: at('23T22:00'), intent: { expires: '9h', channels: ['sms'] } },
      'quiet-hours',
    ],
    [
      'that ends with the night may still go',
      { now: at('23T22:00'), intent: { expires: '10h', channels: ['sms'] } },
      ['sms 11-24 08:00'],
    ],
    [
      'due within the night is what counts, not when it was armed',
      { now: at('23T14:00'), intent: { after: '8h', channels: ['sms'] } },
      ['sms 11-24 08:00'],
    ],
    [
      'armed at night for the day goes when it is due',
      { now: at('23T23:00'), intent: { after: '12h', channels: ['sms'] } },
      ['sms 11-24 11:00'],
    ],
    [
      'with consent to the night goes then',
      { now: at('23T22:00'), reach: nightOk, intent: { channels: ['sms', 'apppush'] } },
      ['sms 11-23 22:00', 'apppush 11-23 22:00'],
    ],
    [
      'by Kakao waits even so: its own hours know no consent',
      { now: at('23T22:00'), reach: nightOk, intent: { channels: ['kakao'] } },
      ['kakao 11-24 08:00'],
    ],
    ['without a member reaches nobody', { reach: { isMember: false } }, 'no-member'],
    [
      'without a member reaches the device, where the shop says so',
      { reach: { isMember: false, withoutMember: ['webpush'] }, intent: all },
      ['webpush 11-23 14:00'],
    ],
    ['goes by what was consented to', { reach: { allows: (channel) => channel === 'sms' } }, ['sms 11-23 14:00']],
    ['goes nowhere undecided', { reach: { allows: () => undefined } }, 'no-consent'],
    ['goes nowhere refused', { reach: { denied: ['kakao', 'sms', 'email'] } }, 'no-consent'],
    ['goes nowhere with marketing off', { reach: { marketing: false } }, 'no-consent'],
    [
      'names the last obstacle: consent',
      { reach: { allows: () => false, isMember: false, withoutMember: ['sms'] } },
      'no-consent',
    ],
    [
      'names the last obstacle: the night',
      {
        now: at('23T22:00'),
        reach: { allows: (channel, { night } = {}) => channel === 'sms' && !night },
        intent: { quiet: 'drop' },
      },
      'quiet-hours',
    ],
  ])('%s', (_what, parts, is) => {
    expect(arming(parts)).toEqual(is);
  });

  test('says which hours each channel keeps, so that a sender that is late keeps them too', () => {
    const result = armIntent(wanted({ intent: all }));
    expect('armed' in result && result.armed.channels).toEqual([
      { channel: 'email', dueAt: seoul('2026-11-23T14:00') },
      { channel: 'sms', dueAt: seoul('2026-11-23T14:00'), quietHours: '21:00-08:00' },
      { channel: 'kakao', dueAt: seoul('2026-11-23T14:00'), quietHours: '20:50-08:00' },
      { channel: 'webpush', dueAt: seoul('2026-11-23T14:00'), quietHours: '21:00-08:00' },
      { channel: 'apppush', dueAt: seoul('2026-11-23T14:00'), quietHours: '21:00-08:00' },
    ]);
  });
});

describe.each(['requested', 'transactional'] as const)('what is %s', (messageClass) => {
  const campaign = { class: messageClass };

  test('goes at night, without consent to advertising, marketing refused', () => {
    const reach = { allows: () => false, marketing: false };
    expect(arming({ now: at('23T22:00'), campaign, reach })).toEqual([
      'kakao 11-23 22:00',
      'sms 11-23 22:00',
      'email 11-23 22:00',
    ]);
  });

  test('does not go where the channel was refused, or to nobody', () => {
    expect(arming({ campaign, reach: { denied: ['kakao', 'email'] } })).toEqual(['sms 11-23 14:00']);
    expect(arming({ campaign, reach: { denied: ['kakao', 'email', 'sms'] } })).toBe('no-consent');
    expect(arming({ campaign, reach: { isMember: false } })).toBe('no-member');
  });

  test('asks the sender to look at consent only where the rules do', () => {
    const result = armIntent(wanted({ campaign, intent: { recheck: ['in-stock'] } }));
    expect('armed' in result && result.armed.recheck).toEqual(['in-stock']);
  });
});

describe('elsewhere', () => {
  test.each(['eu', 'uk', 'none'] as const)('%s names no hours', (regime) => {
    expect(CHANNELS.map((channel) => quietHours(regime, channel))).toEqual(CHANNELS.map(() => undefined));
    expect(arming({ now: at('23T22:00'), reach: { regime } })).toHaveLength(3);
  });

  const eastern = { zone: 'America/New_York', local: createLocal('America/New_York') };
  test.each([
    ['20:59 goes', '2026-11-23T20:59-05:00', '2026-11-23T20:59-05:00'],
    ['21:00 waits', '2026-11-23T21:00-05:00', '2026-11-24T08:00-05:00'],
    ['7:59 waits', '2026-11-24T07:59-05:00', '2026-11-24T08:00-05:00'],
    ['the night in which clocks go forward is an hour shorter', '2026-03-07T22:00-05:00', '2026-03-08T08:00-04:00'],
    ['the night in which they go back is an hour longer', '2026-10-31T22:00-04:00', '2026-11-01T08:00-05:00'],
  ])('us, SMS: %s', (_what, now, goes) => {
    const result = armIntent(wanted({ now: Date.parse(now), reach: { regime: 'us' }, intent: all, rest: eastern }));
    const channels = 'armed' in result ? result.armed.channels : [];
    expect(channels.find(({ channel }) => channel === 'sms')).toEqual({
      channel: 'sms',
      dueAt: Date.parse(goes),
      quietHours: '21:00-08:00',
    });
    for (const { channel, dueAt } of channels) if (channel !== 'sms') expect(dueAt).toBe(Date.parse(now));
  });

  test('us, SMS: consent to the night lifts nothing, since the courts do not agree that it does', () => {
    const now = Date.parse('2026-11-23T22:00-05:00');
    const result = armIntent(
      wanted({ now, reach: { regime: 'us', ...nightOk }, intent: { channels: ['sms'] }, rest: eastern }),
    );
    expect('armed' in result && result.armed.channels[0]!.dueAt).toBe(Date.parse('2026-11-24T08:00-05:00'));
  });
});

import { CHANNELS, type Channel } from '@dangol/schema';
import { expect, test } from 'vitest';
import { asksNight, choiceOf, decisionsOf, NOTHING, toggle } from '../../../packages/widget/src/consent/choice';
import type { ConsentView } from '../../../packages/widget/src/consent/consent-control';
import type { AskedPurpose } from '../../../packages/widget/src/consent/words/notice-words';
import fc from '../../support/property';

const ASKED: AskedPurpose[] = ['personalization', 'marketing'];
const BOXES = [...ASKED, ...CHANNELS, ...CHANNELS.map((channel) => `${channel} night`)];

test('whatever is clicked, no night holds without its channel and no channel without advertising', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BOXES), { maxLength: 30 }), (clicks) => {
      const choice = clicks.reduce((before, box) => toggle(before, box, CHANNELS), NOTHING);
      for (const channel of CHANNELS) {
        if (choice.has(`${channel} night`)) expect(choice.has(channel)).toBe(true);
        if (choice.has(channel)) expect(choice.has('marketing')).toBe(true);
      }
      const last = clicks.at(-1);
      const before = clicks.slice(0, -1).reduce((sofar, box) => toggle(sofar, box, CHANNELS), NOTHING);
      if (last) expect(choice.has(last)).toBe(!before.has(last));
    }),
  );
  expect(NOTHING.size).toBe(0);
});

test('refusing everything denies every purpose and channel, also the night; accepting everything leaves the night open', () => {
  const asking = { asked: ASKED, channels: ['email', 'sms'] as Channel[], regime: 'kr' as const };
  expect(decisionsOf(NOTHING, asking)).toEqual({
    purposes: { personalization: false, marketing: false },
    channels: { email: { ad: false }, sms: { ad: false, night: false } },
  });
  expect(decisionsOf(null, asking)).toEqual({
    purposes: { personalization: true, marketing: true },
    channels: { email: { ad: true }, sms: { ad: true } },
  });
});

test('the night is asked apart in Korea alone, and not for e-mail', () => {
  const asked = (['kr', 'eu', 'us'] as const).map((regime) => CHANNELS.filter((channel) => asksNight(channel, regime)));
  expect(asked).toEqual([['sms', 'kakao', 'webpush', 'apppush'], [], []]);
});

test('who comes back finds the boxes as things stand, and saving them unchanged changes nothing', () => {
  const view = {
    regime: 'kr',
    decisions: { marketing: 'granted', analytics: 'denied' },
    channels: { sms: { ad: 'granted', night: 'denied' }, email: { ad: 'denied' } },
    allowed: ['necessary', 'personalization', 'marketing'],
  } as unknown as ConsentView;
  const asked: AskedPurpose[] = ['personalization', 'analytics', 'marketing'];
  const choice = choiceOf(view, asked, ['email', 'sms']);
  expect([...choice]).toEqual(['personalization', 'marketing', 'sms']);
  expect(decisionsOf(choice, { asked, channels: ['email', 'sms'], regime: 'kr' })).toEqual({
    purposes: { personalization: true, analytics: false, marketing: true },
    channels: { email: { ad: false }, sms: { ad: true, night: false } },
  });
});

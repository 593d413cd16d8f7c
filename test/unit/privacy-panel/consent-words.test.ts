import type { ConsentRecord } from '@dangol/schema';
import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../packages/widget/src/privacy/choices-of';
import { historyOf } from '../../../packages/widget/src/privacy/history-of';
import type { PrivacyState } from '../../../packages/widget/src/privacy/privacy-control';
import { privacyTextsFor } from '../../../packages/widget/src/privacy/texts';
import { anId, NOON_AT } from '../../support/builders';

const en = privacyTextsFor('en');

const aState = (overrides: Partial<PrivacyState> = {}): PrivacyState => ({
  decisions: {},
  channels: {},
  allowed: ['necessary'],
  undecided: [],
  uses: ['personalization'],
  isChild: false,
  signals: [],
  ...overrides,
});

const aRecord = (overrides: Partial<ConsentRecord>): ConsentRecord => ({
  id: anId(),
  seq: 1,
  previous: null,
  regime: 'eu',
  subject: 'device',
  purposes: {},
  source: 'banner',
  decidedAt: NOON_AT,
  ...overrides,
});

describe('what there is to allow', () => {
  const shown = (state: Partial<PrivacyState>) =>
    choicesOf(aState(state), en).map(({ key, isOn }) => `${key} ${isOn ? 'on' : 'off'}`);

  it('is recommendations, and what the site uses or the visitor decided on', () => {
    expect(shown({})).toEqual(['personalization off']);
    expect(shown({ uses: ['analytics'], allowed: ['analytics', 'marketing'] })).toEqual([
      'personalization off',
      'analytics on',
    ]);
    expect(shown({ decisions: { thirdParty: 'denied' } })).toEqual(['personalization off', 'thirdParty off']);
    expect(shown({ allowed: ['profileLink'] })).toEqual(['personalization off', 'profileLink on']);
  });

  it('without the site saying what it uses is all that is allowed or undecided', () => {
    const { uses: _, ...state } = aState({ allowed: ['necessary', 'analytics'], undecided: ['thirdParty'] });
    expect(choicesOf(state, en).map(({ key }) => key)).toEqual(['personalization', 'analytics', 'thirdParty']);
  });

  it.each([
    [{ decisions: { personalization: 'granted' } }, 'Allowed, but on hold until you choose again.'],
    [{ decisions: { personalization: 'granted' }, signals: ['gpc'] }, /privacy setting of your browser/],
    [{ decisions: { personalization: 'granted' }, isChild: true }, 'Not used for children.'],
    [{ decisions: { personalization: 'denied' }, signals: ['gpc'] }, ''],
    [{ decisions: { personalization: 'granted' }, allowed: ['personalization'] }, ''],
  ] as const)('%j: %s', (state, held) => {
    const [choice] = choicesOf(aState(state as Partial<PrivacyState>), en);
    expect(choice!.held).toMatch(held);
    if (held === '') expect(choice!.held).toBe('');
  });

  it('is advertising on the channels that were decided on; without it there is none at night', () => {
    const choices = choicesOf(aState({ channels: { sms: { ad: 'granted', night: 'denied' } } }), en);
    expect(choices.slice(1).map(({ name, isOn }) => [name, isOn])).toEqual([
      ['Advertising by text message', true],
      ['Advertising by text message, at night', false],
    ]);
    expect(choices[1]!.channels?.(false)).toEqual({ sms: { ad: false, night: false } });
    expect(choices[2]!.channels?.(true)).toEqual({ sms: { night: true } });
    expect(choices[1]!.purposes(false)).toEqual({});
  });
});

describe('the history', () => {
  /** A day has its date where the test runs. */
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(NOON_AT);
  const said = (record: Partial<ConsentRecord>) => {
    const { lines, note } = historyOf([aRecord(record)], en, 'en', NOON_AT + 30 * 86_400_000)[0]!;
    return [...lines, note.replace(`${day} · `, '')];
  };

  it('is newest first', () => {
    const records = [aRecord({ id: 'old' }), aRecord({ id: 'new', seq: 2 })];
    expect(historyOf(records, en, 'en', NOON_AT).map(({ key }) => key)).toEqual(['new', 'old']);
  });

  it.each<[Partial<ConsentRecord>, string[]]>([
    [
      { purposes: { personalization: 'granted', analytics: 'denied' }, notice: { version: '2026-03' } },
      [
        'Allowed: Recommendations for you',
        'Refused: Usage statistics',
        'you, as a guest · in the notice · notice of version 2026-03',
      ],
    ],
    [
      { purposes: { personalization: 'denied' }, source: 'settings', subject: 'member' },
      ['Refused: Recommendations for you', 'you, as a member · in these settings'],
    ],
    [
      { purposes: { personalization: 'denied', analytics: 'denied' }, source: 'withdrawal' },
      ['Withdrawn: Recommendations for you, Usage statistics', 'you, as a guest'],
    ],
    [{ source: 'erasure' }, ['Erased what this device held', 'you, as a guest']],
    [
      { purposes: { analytics: 'granted' }, source: 'cmp:klaro' },
      ['Allowed: Usage statistics', 'you, as a guest · in the consent window (klaro)'],
    ],
    [
      { purposes: { thirdParty: 'denied' }, source: 'gpc' },
      ['Refused: Passing on to other companies', 'by your browser’s privacy setting'],
    ],
    [{ purposes: { analytics: 'denied' }, source: 'expiry' }, ['Ran out: Usage statistics', '']],
    [
      { purposes: { marketing: 'granted' }, channels: { email: { ad: 'granted', night: 'denied' } }, guardian: true },
      [
        'Allowed: Advertising messages, Advertising by e-mail',
        'Refused: Advertising by e-mail, at night',
        'a guardian · in the notice',
      ],
    ],
  ])('%j', (record, lines) => {
    expect(said(record).map((line) => line.replace(day, ''))).toEqual(lines);
  });
});

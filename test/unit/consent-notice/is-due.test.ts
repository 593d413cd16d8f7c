import type { ConsentRecord } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { askedPurposes } from '../../../packages/widget/src/consent/asked-purposes';
import type { ConsentView } from '../../../packages/widget/src/consent/consent-control';
import { isDue } from '../../../packages/widget/src/consent/is-due';

const NOW = 1_000_000;

/** A visitor of an EU shop that uses two purposes, undecided. */
function aView(changes: Partial<ConsentView> = {}): ConsentView {
  return {
    regime: 'eu',
    decisions: {},
    channels: {},
    allowed: ['necessary'],
    undecided: ['personalization', 'analytics'],
    noticed: null,
    askAfter: 0,
    isChild: false,
    uses: ['personalization', 'analytics'],
    ...changes,
  };
}

const granted = {
  undecided: [],
  allowed: ['necessary', 'personalization', 'analytics'],
} satisfies Partial<ConsentView>;
const bothGranted: Partial<ConsentView> = {
  ...granted,
  decisions: { personalization: 'granted', analytics: 'granted' },
};
const bothDenied: Partial<ConsentView> = {
  undecided: [],
  decisions: { personalization: 'denied', analytics: 'denied' },
};
const under = (version: string | undefined) =>
  [
    { purposes: { personalization: 'granted', analytics: 'granted' }, notice: version && { version } },
  ] as unknown as ConsentRecord[];

const by = (subject: ConsentRecord['subject'], records: ConsentRecord[], source: ConsentRecord['source'] = 'banner') =>
  records.map((record) => ({ ...record, subject, source }));

describe('the notice comes by itself', () => {
  test.each<[string, Partial<ConsentView>, version: string | undefined, history: ConsentRecord[], isExpected: boolean]>(
    [
      ['when something waits', {}, undefined, [], true],
      ['not when all was granted', bothGranted, undefined, under('1'), false],
      ['not when all was refused', bothDenied, undefined, [], false],
      [
        'when one purpose came to the site later',
        { decisions: { personalization: 'denied' }, undecided: ['analytics'] },
        '1',
        [],
        true,
      ],
      ['not before the day until which it was put off', { askAfter: NOW + 1 }, undefined, [], false],
      ['from that day on', { askAfter: NOW }, undefined, [], true],
      ['when the agreement was to another version', bothGranted, '2', under('1'), true],
      ['not when it was to this one', bothGranted, '2', under('2'), false],
      ['not when it was given without a notice', bothGranted, '2', under(undefined), false],
      ['not to who refused another version', bothDenied, '2', [], false],
      [
        'when the agreement of whoever is here was to another version',
        { ...bothGranted, subject: 'member' },
        '2',
        [...by('member', under('1')), ...by('device', under('2'))],
        true,
      ],
      [
        'not for what somebody else of this device has agreed to',
        { ...bothGranted, subject: 'device' },
        '2',
        [...by('device', under('2')), ...by('member', under('1'))],
        false,
      ],
      [
        'not where a platform, which asks by itself, has the newest word',
        { ...bothGranted, subject: 'member' },
        '2',
        [...by('member', under('1')), ...by('device', under(undefined), 'cmp:klaro')],
        false,
      ],
      ['in Korea when this version was not shown yet', { ...granted, regime: 'kr', noticed: '1' }, '2', [], true],
      ['in Korea not when it was', { ...granted, regime: 'kr', noticed: '2' }, '2', [], false],
      [
        'in Korea not for another version when the shop names none',
        { ...granted, regime: 'kr', noticed: 'policy' },
        undefined,
        [],
        false,
      ],
      ['in Korea not to who refused everything', { ...bothDenied, regime: 'kr' }, '2', [], false],
      ['elsewhere not for being unseen', { ...granted, regime: 'us' }, '2', [], false],
    ],
  )('%s', (_, changes, version, history, isExpected) => {
    const view = aView(changes);
    expect(isDue(view, { asked: askedPurposes(view), history, version, now: NOW })).toBe(isExpected);
  });
});

describe('what is asked', () => {
  test.each<[string, Partial<ConsentView>, listed: string[], expected: string[]]>([
    ['what the site uses', {}, [], ['personalization', 'analytics']],
    [
      'what the shop lists, in one order, unknown names left out',
      {},
      ['marketing', 'fun', 'analytics', 'necessary'],
      ['analytics', 'marketing'],
    ],
    [
      'without a word of the site, what is open or decided',
      { uses: undefined as never, decisions: { thirdParty: 'denied' } },
      [],
      ['personalization', 'analytics', 'thirdParty'],
    ],
    ['not what a signal denies undecided', { undecided: ['analytics'] }, [], ['analytics']],
    [
      'of a child, only what it may allow',
      { isChild: true, regime: 'kr', undecided: ['analytics'] },
      [],
      ['analytics'],
    ],
    [
      'of a child, nothing more for being listed or once refused',
      { isChild: true, undecided: [], decisions: { personalization: 'denied' } },
      ['personalization', 'marketing'],
      [],
    ],
  ])('%s', (_, changes, listed, expected) => {
    expect(askedPurposes(aView(changes), listed)).toEqual(expected);
  });
});

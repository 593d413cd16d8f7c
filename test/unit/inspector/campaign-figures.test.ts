// The figures of the inspector's tab of campaigns: caps used, when one may come again, what it needs, what it waits for.
import { describe, expect, it } from 'vitest';
import { needsOf } from '../../../packages/dangol/src/inspector/campaigns/needs-of';
import { nextChance } from '../../../packages/dangol/src/inspector/campaigns/next-chance';
import { triggersOf } from '../../../packages/dangol/src/inspector/campaigns/triggers-of';
import { usedCaps } from '../../../packages/dangol/src/inspector/campaigns/used-caps';
import { aCampaign, aRecord, aSituation, aState, aVerdict, NOW } from './verdicts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const situation = aSituation();

describe('caps', () => {
  it('of today and of this visit are used up by today and this visit alone', () => {
    const used = (record: Parameters<typeof aRecord>[0]) =>
      usedCaps(aRecord(record), { perDay: 2, total: 5 }, situation).map(({ used, most }) => [used, most]);
    expect(used({ total: 4 })).toEqual([
      [1, undefined],
      [1, 2],
      [4, 5],
    ]);
    expect(used({ day: '2026-11-21', session: 's0' })).toEqual([
      [0, undefined],
      [0, 2],
      [1, 5],
    ]);
    expect(usedCaps(undefined, undefined, situation).map(({ used }) => used)).toEqual([0, 0, 0]);
  });
});

describe('when it may come again', () => {
  const chance = (
    because: 'cap' | 'cool-down' | 'waits' | 'dismissed' | 'window',
    clause: string,
    given = {},
    record = {},
  ) => nextChance(aVerdict({ because, clause }, given), aState(aRecord(record)), situation);

  it('is midnight of the zone after a day’s cap, and the next visit after a visit’s', () => {
    expect(chance('cap', 'limits.perDay')).toBe(NOW + 8 * HOUR_MS);
    expect(chance('cap', 'limits.perSession')).toBe('visit');
    expect(chance('cap', 'limits.total')).toBeUndefined();
  });

  it('is the end of a cool-down, of a wait, and of what the visitor has asked for', () => {
    expect(chance('cool-down', 'limits.coolDown')).toBe(NOW - HOUR_MS + 3 * DAY_MS);
    const occurrence = { key: 'item:1', arm: 'base', step: 1, startedAt: NOW - DAY_MS, at: NOW - DAY_MS };
    const steps = [...aCampaign().steps, { wait: '2d' }];
    expect(chance('waits', 'steps[1].wait', { steps }, { occurrences: [occurrence] })).toBe(NOW + DAY_MS);
    expect(chance('dismissed', 'dismissed', {}, { dismissedUntil: NOW + 5 * DAY_MS })).toBe(NOW + 5 * DAY_MS);
  });

  it('is when the hours begin, today or tomorrow', () => {
    expect(chance('window', 'window.hours', { window: { hours: '21:00-23:00' } })).toBe(NOW + 5 * HOUR_MS);
    expect(chance('window', 'window.hours', { window: { hours: '09:00-12:00' } })).toBe(NOW + 17 * HOUR_MS);
  });
});

describe('what a campaign needs and waits for', () => {
  it('is read from every branch of its condition, and from its steps', () => {
    const demographic = { not: { any: [{ fact: 'demographic', name: 'ageBand', eq: '30s' } as const] } };
    expect(needsOf(aCampaign({ if: demographic }))).toEqual(['demographics']);
    expect(needsOf(aCampaign({ if: { fact: 'utmSource', eq: 'kakao' } }))).toEqual([]);
    const intent = { expires: '2d', channels: ['email' as const], message: { title: 'x' } };
    expect(needsOf(aCampaign({ split: { arms: [{ name: 'b', share: 0.5, steps: [{ intent }] }] } }))).toEqual([
      'personalization',
      'analytics',
    ]);
  });

  it('is each trigger once, about the page’s item', () => {
    const campaigns = [
      aCampaign({ when: [{ event: 'view_item' }, { exit: true }, { idle: '30s' }] }),
      aCampaign({ when: [{ exit: true }, { scroll: 50 }, { active: '2m' }, { page: 'any' }] }),
    ];
    expect(triggersOf({ format: 'campaign/1', campaigns }, 'P1').map(({ signal }) => signal)).toEqual([
      { kind: 'event', name: 'view_item', items: ['P1'] },
      { kind: 'exit' },
      { kind: 'idle', ms: 30_000 },
      { kind: 'scroll', percent: 50 },
      { kind: 'active', ms: 120_000 },
      { kind: 'page' },
    ]);
  });
});

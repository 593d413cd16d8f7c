// The inspector says of each campaign, in plain words, what it would do or what first keeps it from it.
import type { Because } from '@dangol/campaigns';
import { FACTS } from '@dangol/schema';
import { describe, expect, it } from 'vitest';
import { answerOf, sayVerdict } from '../../../packages/dangol/src/inspector/campaigns/say-verdict';
import { campaignWords } from '../../../packages/dangol/src/inspector/campaigns/words';
import { aSituation, aVerdict } from './verdicts';

const { ko, en } = campaignWords;

describe('a verdict in words', () => {
  it('names the condition that does not hold, with what it looks at', () => {
    const verdict = aVerdict({ because: 'false', clause: 'if.all[0]' });
    expect(sayVerdict(verdict, ko)).toBe('조건이 맞지 않습니다: 횟수 (상품 보기, 이 상품, 최근 14일) 3 이상.');
    expect(sayVerdict(verdict, en)).toBe(
      'The condition does not hold: times (item viewed, this item, in the last 14 days) at least 3.',
    );
  });

  it('says what the fact is now, where that is known', () => {
    const verdict = aVerdict({ because: 'false', clause: 'if' }, { if: { fact: 'language', eq: 'en' } });
    expect(sayVerdict(verdict, en, { situation: aSituation() })).toBe(
      'The condition does not hold: language of the page is en (now ko).',
    );
    const unknown = aVerdict({ because: 'unknown', clause: 'if.all[1]' });
    expect(sayVerdict(unknown, en, { situation: aSituation() })).toBe('Not known yet: orders is 0.');
  });

  it('tells what is not known from what is false', () => {
    const unknown = aVerdict({ because: 'unknown', clause: 'if.all[1]' });
    expect(sayVerdict(unknown, ko)).toBe('아직 알 수 없습니다: 주문 횟수 0.');
    expect(answerOf(unknown)).toBe('unknown');
    expect(answerOf(aVerdict({ because: 'false', clause: 'if' }))).toBe('no');
  });

  it('names the purpose that is missing', () => {
    const verdict = aVerdict({ because: 'consent', clause: 'consent' });
    expect(sayVerdict(verdict, en, { missing: ['Recommendations'] })).toBe(
      'Not judged, for want of consent: Recommendations.',
    );
    expect(answerOf(verdict)).toBe('unknown');
  });

  it('says a nested condition, and a path that leads nowhere as it is', () => {
    const nested = { if: { any: [{ not: { fact: 'known', eq: true } as const }, { fact: 'visits', gt: 2 } as const] } };
    expect(sayVerdict(aVerdict({ because: 'false', clause: 'if' }, nested), en)).toBe(
      'The condition does not hold: any of: not: known on this device; visits above 2.',
    );
    expect(sayVerdict(aVerdict({ because: 'false', clause: 'if.all[9]' }), en)).toContain('if.all[9]');
    expect(sayVerdict(aVerdict({ because: 'false', clause: '__proto__.x' }), en)).toContain('__proto__.x');
  });

  it('puts what only time will change under "later"', () => {
    for (const because of ['cap', 'cool-down', 'waits', 'dismissed', 'window'] as const) {
      expect(answerOf(aVerdict({ because, clause: 'limits.perDay' }))).toBe('later');
    }
    expect(sayVerdict(aVerdict({ because: 'cap', clause: 'limits.perDay' }), ko)).toBe('오늘의 횟수를 채웠습니다.');
    const window = { window: { from: '2026-12-01' } };
    expect(sayVerdict(aVerdict({ because: 'window', clause: 'window.from' }, window), ko)).toBe(
      '2026-12-01부터 시작합니다.',
    );
  });

  it('says what runs, what comes again, and what is held out', () => {
    expect(sayVerdict(aVerdict({ answer: 'run' }), ko)).toBe('지금 메시지가 나옵니다.');
    expect(sayVerdict(aVerdict({ answer: 'run', isAgain: true }), en)).toContain('not counted');
    expect(sayVerdict(aVerdict({ answer: 'hold-out' }), en)).toContain('held out');
  });

  it('has a sentence without blanks for every reason, in both languages', () => {
    const all: Because[] = [
      ...(['false', 'unknown', 'disabled', 'no-trigger', 'consent', 'window', 'key', 'over', 'cap'] as const),
      ...(['cool-down', 'stopped', 'dismissed', 'waits', 'refused'] as const),
    ];
    for (const words of [ko, en]) {
      for (const because of all)
        expect(sayVerdict(aVerdict({ because, clause: 'limits' }), words)).toMatch(/^[^{}]+\.$/);
    }
  });

  it('has a name for every fact', () => {
    for (const { conditions } of [ko, en]) {
      expect(Object.keys(FACTS).filter((fact) => !conditions.facts[fact])).toEqual([]);
    }
  });
});

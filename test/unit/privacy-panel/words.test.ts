import { describe, expect, it } from 'vitest';
import { layOver } from '../../../packages/widget/src/lay-over';
import { fill } from '../../../packages/widget/src/privacy/fill';
import { moment } from '../../../packages/widget/src/privacy/moment';
import { type PrivacyTexts, privacyTextsFor } from '../../../packages/widget/src/privacy/texts';

describe('a text', () => {
  it('is filled in, whatever the value looks like', () => {
    expect(fill('Remove {name}', { name: '{n} $& <b>' })).toBe('Remove {n} $& <b>');
  });

  it('has a form for one', () => {
    expect([0, 1, 2].map((n) => fill('once|{n} times', { n }))).toEqual(['0 times', 'once', '2 times']);
  });
});

describe('the words', () => {
  it('say the same things in both languages: the same names, the same values to fill in', () => {
    const en = privacyTextsFor('en-GB');
    const ko = privacyTextsFor('ko-KR');
    expect(ko.title).not.toBe(en.title);
    const holes = (texts: PrivacyTexts) =>
      Object.entries(texts).map(([name, text]) => [name, [...new Set(text.match(/{\w+}/g))].sort()]);
    expect(holes(ko)).toEqual(holes(en));
    expect(Object.values(ko).filter((text) => /[a-z]{4}/.test(text.replace(/{\w+}/g, '')))).toEqual([]);
  });

  it('are ours where the shop has none of its own', () => {
    const en = privacyTextsFor('en');
    expect(layOver(layOver(en, undefined), { title: 'Ours', close: undefined, more: null, erase: 5 })).toEqual({
      ...en,
      title: 'Ours',
    });
  });

  it('speak no jargon', () => {
    const all = Object.values(privacyTextsFor('en')).join(' ');
    expect(all).not.toMatch(/cookie|storage|IndexedDB|affinit|profile|personali|analytics|GPC|opt-|withdraw consent/i);
  });

  it('are English in any other language', () => {
    expect(privacyTextsFor('de').close).toBe('Close');
  });
});

describe('a moment', () => {
  const now = new Date(2026, 2, 12, 15, 30).getTime();
  const at = (day: number, hour: number) => new Date(2026, 2, day, hour, 5).getTime();

  it.each([
    [at(12, 14), 'en', 'today, 2:05 PM'],
    [at(11, 23), 'en', 'yesterday'],
    [at(7, 1), 'en', '5 days ago'],
    [at(4, 1), 'en', 'March 4, 2026'],
    [at(12, 14), 'ko', '오늘, 오후 2:05'],
    [at(11, 1), 'ko', '어제'],
    [at(4, 1), 'ko', '2026년 3월 4일'],
    [at(4, 1), 'en-GB', '4 March 2026'],
    [at(14, 1), 'en', 'March 14, 2026'],
    [at(4, 1), 'en-!', 'March 4, 2026'],
    [Number.NaN, 'en', ''],
    [9e15, 'en', ''],
  ])('%d in %s: %s', (moments, locale, expected) => {
    // Versions of the calendar data part the time with a narrow space, and say PM in Korean too.
    expect(
      moment(moments, now, locale)
        .replace(/\s/g, ' ')
        .replace('PM 2:05', locale === 'ko' ? '오후 2:05' : '$&'),
    ).toBe(expected);
  });
});

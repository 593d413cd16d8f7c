import { createHash, webcrypto } from 'node:crypto';
import { CHANNELS, fnv1a32, PURPOSES } from '@dangol/schema';
import { hashText, noticeContent, noticeText, wordsFor } from '@dangol/widget/consent';
import { describe, expect, test } from 'vitest';
import { colourRule } from '../../../packages/widget/src/consent/page/page-colours';
import type { AskedPurpose } from '../../../packages/widget/src/consent/words/notice-words';

const ASKED = PURPOSES.filter((purpose) => purpose !== 'necessary') as AskedPurpose[];

/** What Korean law lets begin once the notice was shown. */
const KR = ['personalization', 'analytics'];

const content = (lang: string, regime: string, allowed: string[] = [], texts = {}, more = {}) =>
  noticeContent(
    wordsFor(lang, 'Madang', texts),
    { regime, allowed, decisions: {}, afterNotice: KR, ...more } as never,
    {
      asked: ASKED,
      channels: CHANNELS.slice(),
      policy: 'https://shop.test/policy',
    },
  );

describe.each(['ko-KR', 'en', 'fr'])('in %s', (lang) => {
  test('every purpose names what for, which data, how long and from when, and refusing costs nothing', () => {
    const { purposes, words } = content(lang, 'kr');
    expect(purposes.map(({ purpose }) => purpose)).toEqual(ASKED);
    for (const { facts } of purposes) {
      expect(facts.map(([name]) => name)).toEqual([words.what, words.items, words.retention, words.start]);
      for (const [, text] of facts) expect(text.length).toBeGreaterThan(8);
    }
    const text = noticeText(content(lang, 'kr'));
    expect(text).toContain(words.right);
    expect(text).not.toMatch(/[{}]|undefined|object/);
    expect(text.split('\n').every(Boolean)).toBe(true);
  });
});

test('from when says what holds: after the notice in Korea, in use where the law allows it, else after a consent', () => {
  const starts = (regime: string, allowed: string[]) => {
    const { purposes, words } = content('en', regime, allowed);
    return purposes.slice(0, 3).map(({ facts }) => {
      const text = facts[3]?.[1];
      return (['afterNotice', 'inUse', 'afterConsent'] as const).find((name) => words[name] === text);
    });
  };
  expect(starts('kr', [])).toEqual(['afterNotice', 'afterNotice', 'afterConsent']);
  expect(starts('us', ['personalization', 'analytics'])).toEqual(['inUse', 'inUse', 'afterConsent']);
  expect(starts('eu', [])).toEqual(['afterConsent', 'afterConsent', 'afterConsent']);
});

test('what the shop made opt-in in Korea too is not said to start with the notice', () => {
  const { purposes, words, lead } = content('ko', 'kr', [], {}, { afterNotice: ['analytics'] });
  expect(purposes.slice(0, 2).map(({ facts }) => facts[3]?.[1])).toEqual([words.afterConsent, words.afterNotice]);
  expect(lead).toBe(words.leadAfterNotice);
  expect(content('ko', 'kr', [], {}, { afterNotice: [] }).lead).toBe(words.lead);
});

test('a word that the shop has not got is ours', () => {
  const texts = {
    lead: undefined,
    shown: null,
    ad: { sms: 5 },
    purposes: { analytics: { name: undefined }, marketing: null },
  };
  expect(noticeText(content('en', 'eu', [], texts))).toBe(noticeText(content('en', 'eu')));
});

test("the shop's words are laid over the built-in ones, one by one, and belong to the text that is recorded", () => {
  const texts = { title: 'Hello from {shop}', purposes: { analytics: { retention: 'At {shop} 26 months.' } } };
  const words = wordsFor('en', 'A $& B', texts);
  expect([words.title, words.purposes.analytics.retention, words.purposes.analytics.name]).toEqual([
    'Hello from A $& B',
    'At A $& B 26 months.',
    'Usage statistics',
  ]);
  expect(noticeText(content('en', 'eu', [], texts))).not.toBe(noticeText(content('en', 'eu')));
});

test('a text is named by SHA-256 where there is one, and by FNV-1a until then', async () => {
  const names: string[] = [];
  hashText('단골', (name) => names.push(name), webcrypto.subtle as SubtleCrypto);
  await expect.poll(() => names.length).toBe(2);
  expect(names).toEqual([
    `fnv1a32:${fnv1a32('단골').toString(16).padStart(8, '0')}`,
    `sha-256:${createHash('sha256').update('단골').digest('hex')}`,
  ]);
  hashText('단골', (name) => names.push(name), undefined);
  expect(names[2]).toBe(names[0]);
});

test.each([
  ['the body', ['rgb(255, 253, 249)', 'rgb(0, 0, 0)'], 'rgb(34, 30, 25)', 'rgb(255, 253, 249)', 'light'],
  [
    'the root behind a clear body',
    ['rgba(0, 0, 0, 0)', 'rgb(20, 20, 20)'],
    'rgb(240, 240, 240)',
    'rgb(20, 20, 20)',
    'dark',
  ],
  [
    'nothing where no colour is opaque',
    ['rgba(0, 0, 0, 0)', 'rgba(255, 255, 255, 0.5)'],
    'rgb(0, 0, 0)',
    undefined,
    '',
  ],
  ['nothing where text would be too pale', ['rgb(238, 238, 238)'], 'rgb(153, 153, 153)', undefined, ''],
  ['nothing it cannot judge', ['oklch(0.9 0.1 90)'], 'rgb(0, 0, 0)', undefined, ''],
])('the colours are taken from %s', (_, backgrounds, ink, surface, scheme) => {
  expect(colourRule(backgrounds, ink)).toBe(
    surface ? `.notice{--page:${surface};--page-ink:${ink};color-scheme:${scheme}}` : '',
  );
});

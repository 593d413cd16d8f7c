import { STRIPS } from '@dangol/recommender';
import { textsFor } from '@dangol/widget';
import { ko } from '@dangol/widget/words/ko';
import { describe, expect, it } from 'vitest';
import { type MountOptions, resolveLook } from '../../../packages/widget/src/options';

const nowhere = { closest: () => null } as unknown as Element;
const state = (step: string) => ({ status: 'ready' as const, items: [], step, renderId: 'r' });
const look = (options: Partial<MountOptions>, step: string, taken: string[] = []) =>
  resolveLook(
    { kind: 'similar-buyers', source: {} as never, languages: { ko }, ...options },
    nowhere,
    state(step),
    taken,
  );

describe('the heading', () => {
  it.each(['en', 'ko'])('says in words of its own what each step of each strip is (%s)', (lang) => {
    const steps = [...STRIPS].flatMap(([kind, { steps }]) => steps.map((step) => [kind, step] as const));
    const headings = new Map(
      [...steps, ['popular', 'pinned'] as const].map(([kind, step]) => [step, look({ kind, lang }, step).heading]),
    );
    expect(headings.size).toBeGreaterThan(14);
    expect(new Set(headings.values()).size).toBe(headings.size);
    for (const heading of headings.values()) expect(heading).toMatch(lang === 'ko' ? /^[가-힣 ]+$/ : /^[A-Z][a-z ]+$/);
  });

  it('is that of the kind until there is an answer, and for a step without words', () => {
    for (const step of ['', 'none', 'constructor'])
      expect(look({ kind: 'goes-with' }, step).heading).toBe('Goes well with');
  });

  it('is not given twice on a page, unless the shop does', () => {
    const taken: string[] = [];
    for (let strip = 0; strip < 5; strip++) taken.push(look({}, 'popular', taken).heading);
    expect(taken).toEqual([
      'Popular right now',
      'More popular items',
      'Also popular',
      'Popular right now 4',
      'Popular right now 5',
    ]);
    expect(look({}, 'viewed', ['Often viewed together']).heading).toBe('Often viewed together 2');
    expect(look({ heading: 'For you' }, 'popular', ['For you']).heading).toBe('For you');
    expect(look({ lang: 'ko' }, 'popular', ['지금 인기 있는 상품']).heading).toBe('이 밖에 인기 있는 상품');
  });
});

describe('the words', () => {
  it("of a language that is given are in it whole, with the shop's own before them", () => {
    expect(Object.keys(ko).sort()).toEqual(Object.keys(textsFor('en')).sort());
    expect(look({ lang: 'ko-KR', texts: { soldOut: '매진' } }, 'popular').texts).toEqual({ ...ko, soldOut: '매진' });
  });

  it('are English where a language is not there, or lacks some', () => {
    for (const lang of ['fr', 'constructor', '__proto__'])
      expect(look({ lang }, 'popular').texts).toEqual(textsFor('en'));
    expect(look({ lang: 'de-AT', languages: { de: { next: 'Weiter' } } }, 'popular').texts).toEqual({
      ...textsFor('en'),
      next: 'Weiter',
    });
  });
});

import { isRich } from '@dangol/widget/rich';
import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../packages/widget/src/rich/actions/actions-of';
import { whyShown } from '../../../packages/widget/src/rich/why-shown';
import { en } from '../../../packages/widget/src/rich/words/en';
import { ko } from '../../../packages/widget/src/rich/words/ko';
import { wordsFor } from '../../../packages/widget/src/rich/words/words-for';

describe('the words', () => {
  it('fill in the same in both languages', () => {
    const places = (words: object) => Object.entries(words).map(([name, text]) => [name, text.match(/\{\w\}/g)]);
    expect(places(ko)).toEqual(places(en));
  });

  it('are English where there is no other, with those of the shop in their place', () => {
    expect(wordsFor('ko-KR').clear).toBe(ko.clear);
    expect(wordsFor('fr').clear).toBe(en.clear);
    expect(wordsFor('fr', { clear: 'Effacer', total: undefined })).toMatchObject({ clear: 'Effacer', total: en.total });
  });
});

describe('why an item is shown', () => {
  const context = {
    titles: new Map([
      ['a', 'Coat'],
      ['long', 'x'.repeat(300)],
    ]),
    lang: 'en',
    item: 'page',
    now: 0,
  };

  it('is not known of an item that the shop put there without a reason', () => {
    expect(whyShown(undefined as never, context)).toEqual({ text: '', isRemembered: false });
  });

  it('names the item that speaks where its card is at hand', () => {
    expect(whyShown({ code: 'your-history', item: 'a' }, context)).toEqual({
      text: 'Because you looked at Coat',
      isRemembered: true,
    });
    expect(whyShown({ code: 'your-history', item: 'b' }, context).text).toBe('Based on what you looked at');
    expect(whyShown({ code: 'your-history', item: 'a' }, { ...context, lang: 'ko' }).text).toBe(
      'Coat을 보셔서 골랐어요',
    );
    expect(whyShown({ code: 'your-history', item: 'long' }, context).text.length).toBeLessThan(90);
  });

  it('tells what this device remembers from what the page says', () => {
    const remembered = (reason: Parameters<typeof whyShown>[0]) => whyShown(reason, context).isRemembered;
    expect(remembered({ code: 'same-order', item: 'page' })).toBe(false);
    expect(remembered({ code: 'same-order', item: 'a', inCart: true })).toBe(true);
    expect(remembered({ code: 'same-buyers', item: 'a' })).toBe(true);
    expect(remembered({ code: 'popular' })).toBe(false);
    expect(remembered({ code: 'price-drop' })).toBe(true);
    expect(whyShown({ code: 'unheard-of' }, context).text).toBe('');
  });
});

it('the attribute names buttons in any order; unknown words are passed over', () => {
  expect(actionsOf('why, cart  buy __proto__ cart')).toEqual(['cart', 'why']);
  expect(actionsOf(undefined)).toEqual([]);
  expect(actionsOf(['cart'])).toEqual([]);
});

it('a strip asks for the face by any of its options, and not without', () => {
  expect(
    [{ actions: 'why' }, { template: 'x' }, { clear: '' }, { clear: true }, { layout: 'outfit' }].map(isRich),
  ).not.toContain(false);
  expect([{}, { clear: false }, { layout: 'grid' }, { actions: '' }].map(isRich)).not.toContain(true);
});

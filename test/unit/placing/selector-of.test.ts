import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLasting, selectorOf } from '../../../packages/dangol/src/inspector/picker/selector-of';

const window = new Window();
const before = globalThis.CSS;
beforeAll(() => {
  globalThis.CSS = { escape: (name: string) => name.replace(/([^\w-])/g, '\\$1') } as never;
});
afterAll(() => {
  globalThis.CSS = before;
});

function selectorIn(html: string): string | undefined {
  window.document.body.innerHTML = html;
  return selectorOf(window.document.querySelector('[x]') as unknown as Element);
}

describe('names that last', () => {
  test.each(['detail', 'prdDetail', 'xans-product-detail', 'qna', 'tab1', 'shop_view', 'product-form__buttons'])(
    '%s',
    (name) => {
      expect(isLasting(name)).toBe(true);
    },
  );
  test.each([
    'css-1q2w3e',
    'sc-bdVaJa',
    'item-20261101',
    'active',
    'is-open',
    'swiper-slide-next',
    '_3xYz',
    'md:grid',
    'x',
  ])('not %s', (name) => {
    expect(isLasting(name)).toBe(false);
  });
});

describe('the shortest selector that finds one element', () => {
  test.each([
    ['by its id', '<div><p id="detail" class="a" x></p></div>', '#detail'],
    ['by its class', '<p class="qna" x></p><p></p>', '.qna'],
    ['by two classes together', '<p class="qna wide" x></p><p class="qna"></p><p class="wide"></p>', '.qna.wide'],
    ['not by a generated id', '<p id="ember1234" class="qna" x></p>', '.qna'],
    ['below a named ancestor', '<div id="box"><i><p class="qna" x></p></i></div><p class="qna"></p>', '#box .qna'],
    ['by its place, where nothing else is left', '<div id="box"><p></p><p x></p></div>', '#box>p:nth-of-type(2)'],
    ['in a landmark', '<main><p></p><div x></div></main><div></div>', 'main>div'],
    ['with what CSS would misread escaped', '<p id="a.b" x></p>', '#a\\.b'],
  ])('%s', (_, html, selector) => {
    expect(selectorIn(html)).toBe(selector);
    expect(window.document.querySelectorAll(selector)).toHaveLength(1);
  });

  test('none where there is none', () => {
    expect(
      selectorIn(
        '<div><div><div><div><div><div><div><div x></div><div></div></div></div></div></div></div></div></div>',
      ),
    ).toBe(undefined);
  });
});

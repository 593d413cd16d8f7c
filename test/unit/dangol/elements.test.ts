// How the tag finds itself, and how its lazy elements come to the page.
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineLazy, type ElementPart, type LazyElement } from '../../../packages/dangol/src/tag/define-lazy';
import { findTag } from '../../../packages/dangol/src/tag/find-tag';
import { openOnClick } from '../../../packages/dangol/src/tag/open-on-click';

const aDocument = (html: string) => {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document as unknown as Document;
};

test.each([
  ['with a platform alone', '<script id="ours" data-platform="klaro" data-src src="/js/dangol.js">'],
  ['with a regime', '<script id="ours" data-regime="kr" src="/ours.js">'],
])("the tag is found where it does not run, %s, and no other vendor's", (_, ours) => {
  const others = '<script data-platform="shopify" src="https://vendor.example/reviews.js"></script>';
  expect(findTag(aDocument(`${others}${ours}</script>`))?.id).toBe('ours');
  expect(findTag(aDocument(others))).toBeNull();
});

test('a click or a call opens what there is, and no name but ours adds anything to the page', () => {
  const document = aDocument('<a href="#dangol-privacy">p</a><a href="#dangol-recs">r</a>');
  const open = openOnClick(document);
  const added = () => [...document.body.children].map(({ localName }) => localName).filter((name) => name !== 'a');
  for (const link of document.querySelectorAll('a')) link.click();
  expect(added()).toEqual(['dangol-privacy']);
  for (const name of ['recs', 'a b', '', 'consent>']) open(name);
  expect(added()).toEqual(['dangol-privacy']);
  open();
  expect(added()).toEqual(['dangol-privacy', 'dangol-consent']);
});

describe('a lazy element', () => {
  let names = 0;
  let window: Window;
  beforeEach(() => {
    window = new Window();
    for (const name of ['customElements', 'HTMLElement', 'CSSStyleSheet', 'document'] as const) {
      vi.stubGlobal(name, window[name]);
    }
  });
  afterEach(() => vi.unstubAllGlobals());

  /** A page with one element, and a part that comes when the test says so. */
  function aPage() {
    const name = `dangol-lazy-${++names}`;
    const loads: { resolve(part: ElementPart): void; reject(): void }[] = [];
    const calls: string[] = [];
    const load = () => new Promise<ElementPart>((resolve, reject) => loads.push({ resolve, reject }));
    defineLazy(
      name,
      load,
      () => true,
      () => void calls.push('failed'),
    );
    let attached = 0;
    const part: ElementPart = {
      attach() {
        const mine = ++attached;
        calls.push(`attach ${mine}`);
        return { open: () => void calls.push(`open ${mine}`), detach: () => void calls.push(`detach ${mine}`) };
      },
    };
    const element = document.createElement(name) as LazyElement;
    document.body.append(element);
    return { element, loads, calls, part };
  }
  const turn = () => new Promise((done) => setTimeout(done));

  test('that is taken off and put back while its part is on its way is attached once', async () => {
    const { element, loads, calls, part } = aPage();
    element.remove();
    await turn();
    document.body.append(element);
    await turn();
    for (const { resolve } of loads) resolve(part);
    await turn();
    expect(calls).toEqual(['attach 1']);
    element.remove();
    await turn();
    expect(calls).toEqual(['attach 1', 'detach 1']);
  });

  test('whose part could not be loaded is tried again when the visitor opens it', async () => {
    const { element, loads, calls, part } = aPage();
    loads[0]!.reject();
    await turn();
    expect(calls).toEqual(['failed']);
    element.open();
    loads[1]!.resolve(part);
    await turn();
    expect(calls).toEqual(['failed', 'attach 1', 'open 1']);
  });
});

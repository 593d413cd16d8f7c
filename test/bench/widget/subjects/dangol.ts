import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RESERVE_CSS } from '@dangol/widget';
import { DIST } from '../../../support/shop-page';
import type { Subject, World } from '../subject';

const CARDS = `[...(document.querySelector('dangol-recs').shadowRoot?.querySelectorAll('li') ?? [])]`;
const NEXT = `document.querySelector('dangol-recs').shadowRoot.querySelector('[part=button]:last-of-type')`;

/** The whole product, by the block of README.md: script tag, style, element. The visitor has not chosen: nothing is kept on the device. */
export const dangol = tag('dangol', 'dangol.js', 'the install block of README.md, before any choice of the visitor');

/** The same with the attribute that saves the first page its manifest. */
export const versioned = tag(
  'dangol, `data-model-version`',
  'dangol.js',
  'as before, and `data-model-version` as `dangol train` prints it',
  ({ modelVersion }) => `data-model-version="${modelVersion}"`,
);

/** A visitor who allowed the profile and saw this product on an earlier visit: the record is on the device. */
export const returning: Subject = {
  ...tag(
    'dangol, return visit',
    'dangol.js',
    'as the first, the profile allowed, the product seen on an earlier visit; “cold” is with the HTTP cache cleared since',
    () => 'data-regime="none"',
  ),
  isReturning: true,
};

/** Strips from a model folder, nothing else. */
export const widget = tag('dangol, widget alone', 'dangol-widget.js', '`dangol-widget.js` and the same style');

function tag(name: string, script: string, settings: string, more: (world: World) => string = () => ''): Subject {
  return {
    name,
    packages: [],
    settings,
    files: async () => ({ [script]: await readFile(join(DIST, script)) }),
    head: (world) =>
      `<style>${RESERVE_CSS}</style><script async src="/subject/${script}" data-model="/model" ${more(world)}></script>`,
    body: ({ item }) => `<dangol-recs kind="similar-buyers" item="${item}"></dangol-recs>`,
    cards: CARDS,
    next: NEXT,
  };
}

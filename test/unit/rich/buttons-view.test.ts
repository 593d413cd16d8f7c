import { expect, it } from 'vitest';
import type { RichOptions } from '../../../packages/widget/src/rich/rich-options';
import { createRoom } from '../../../packages/widget/src/rich/room';
import type { Ui } from '../../../packages/widget/src/rich/ui';
import { buttonsView } from '../../../packages/widget/src/rich/view/buttons-view';
import { en } from '../../../packages/widget/src/rich/words/en';
import { aCard } from '../../support/builders';

Object.assign(globalThis, { location: { origin: 'https://shop.test' } });

type Node = { type: string; props: Record<string, unknown>; children: Node[] };
const item = { id: 'a', card: aCard({ id: 'a', url: '/item/a' }), reason: { code: 'popular' }, score: 1 };

const buttons = (options: RichOptions) => {
  const h = (type: string, props: object, ...children: unknown[]) => ({ type, props, children });
  const props = { state: { items: [item] } };
  const ui = { h, room: createRoom(), words: en, titleOf: () => 'Shirt', props, options } as unknown as Ui;
  const made = buttonsView(ui, ['cart', 'wish'], item, 0) as unknown as { children: [Node[]] };
  return made.children[0].filter(Boolean).map(({ type, props }) => [type, props['aria-pressed']]);
};

it('a size to choose is a link, a wish is pressed', () => {
  expect(buttons({ needsChoice: () => true, isWished: () => true })).toEqual([
    ['a', undefined],
    ['button', true],
  ]);
});

it('a function of the shop that throws costs its answer, not the strip', () => {
  const broken = () => {
    throw new Error('no');
  };
  expect(buttons({ needsChoice: broken, isWished: broken })).toEqual([
    ['button', undefined],
    ['button', false],
  ]);
});

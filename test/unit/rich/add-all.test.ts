import { expect, it } from 'vitest';
import { addAll, type Piece } from '../../../packages/widget/src/rich/outfit/add-all';
import { checkView } from '../../../packages/widget/src/rich/outfit/check-view';
import { createRoom } from '../../../packages/widget/src/rich/room';
import type { Ui } from '../../../packages/widget/src/rich/ui';
import { en } from '../../../packages/widget/src/rich/words/en';
import { aCard } from '../../support/builders';
import { settled } from '../../support/settled';

Object.assign(globalThis, { location: { href: 'https://shop.test/item/1' } });

const piece = (id: string): Piece => [{ id, card: aCard({ id }), reason: { code: 'same-order' }, score: 1 }, 0];
type Node = { type: string; props: { onChange(): void }; children: Node[] };

/** An outfit of which the shop adds a piece when it is told to. */
function anOutfit() {
  const asked: string[] = [];
  let done = () => {};
  const room = createRoom();
  const ui = {
    h: (type: string, props: object, ...children: unknown[]) => ({ type, props, children }),
    room,
    words: en,
    redraw() {},
    titleOf: ({ id }: { id: string }) => id,
    props: { element: new EventTarget(), tell() {} },
    options: {
      onAddAll(items: { id: string }[]) {
        asked.push(items.map(({ id }) => id).join());
        return new Promise<void>((resolve) => (done = resolve));
      },
    },
  } as unknown as Ui;
  /** The visitor's hand on a box. */
  const toggle = ([item]: Piece) => {
    const box = (checkView(ui, item) as unknown as Node).children[0]?.children[0];
    (box as Node).props.onChange();
  };
  return { asked, room, ui, toggle, done: () => done() };
}

it('what is under way is not begun once more by another choice of pieces; those that were added are then no longer chosen', async () => {
  const { asked, room, ui, toggle, done } = anOutfit();
  const [a, b] = [piece('a'), piece('b')];
  toggle(b);
  const adding = addAll(ui, [a]);
  toggle(b);
  void addAll(ui, [a, b]);
  await settled();
  expect(asked).toEqual(['a']);
  done();
  await adding;
  expect(room.presses.get('all')).toBeUndefined();
  expect([...room.unchecked]).toEqual(['a']);
  void addAll(ui, [b]);
  await settled();
  expect(asked).toEqual(['a', 'b']);
});

it('a choice that stood all the while is done, and stays chosen', async () => {
  const { room, ui, done } = anOutfit();
  const adding = addAll(ui, [piece('a')]);
  done();
  await adding;
  expect(room.presses.get('all')).toBe('done');
  expect(room.unchecked.size).toBe(0);
});

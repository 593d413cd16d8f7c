import { fill } from '../../fill';
import type { StripItem } from '../../source';
import { askShop } from '../actions/ask-shop';
import { goTo } from '../actions/go-to';
import type { Ui } from '../ui';

/** A piece with its place in the list; the page's own item has none. */
export type Piece = readonly [item: StripItem, position: number | undefined];

/**
 * Puts the checked pieces into the shop's cart. `onAddAll` gets them in one go, and one event tells of all. Otherwise each is an action of its own, one after
 * another, since a shop's cart rarely takes two requests at a time, and each has its event: what the shop pushes of single items is then a copy of it, and
 * counts no second time. After one that did not work the rest is left, and stays checked.
 */
export async function addAll({ room, words, redraw, options, props }: Ui, pieces: readonly Piece[]): Promise<void> {
  if (!pieces.length || /busy|done/.test(`${room.presses.get('all')}`)) return;
  room.presses.set('all', 'busy');
  room.said = '';
  const left = [...room.unchecked].join();
  const deps = { options, element: props.element, tell: props.tell, goTo };
  const added: string[] = [];
  let state: 'done' | 'failed' | undefined = 'done';
  const add = async (some: readonly Piece[], inOneGo: boolean) => {
    if (await askShop('cart', some, deps, inOneGo)) added.push(...some.map(([{ id }]) => id));
    else state = undefined;
  };
  // The first is asked for within the press.
  const work = options.onAddAll
    ? add(pieces, true)
    : pieces.reduce<Promise<void> | undefined>((before, piece) => {
        const next = () => (state ? add([piece], false) : undefined);
        return before ? before.then(next) : next();
      }, undefined);
  redraw();
  try {
    await work;
  } catch {
    state = 'failed';
  }
  if (state === 'done' && left !== [...room.unchecked].join()) state = undefined;
  if (state) room.presses.set('all', state);
  else room.presses.delete('all');
  if (state !== 'done') for (const id of added) room.unchecked.add(id);
  const said = fill(words[state === 'failed' ? 'notAllInCart' : 'allInCart'], { n: added.length });
  room.said = state || added.length ? said : '';
  redraw();
}

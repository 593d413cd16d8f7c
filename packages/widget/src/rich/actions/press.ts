import { fill } from '../../fill';
import type { StripItem } from '../../source';
import type { Action } from '../rich-options';
import type { Ui } from '../ui';
import { askShop } from './ask-shop';
import { goTo } from './go-to';

const SAID = { cart: 'inCart', wish: 'wished', unwish: 'unwished' } as const;

/** What the button for the cart or the heart of a card does. A press while the last one is under way is none. */
export async function press(ui: Ui, action: Action, item: StripItem, position: number | undefined): Promise<void> {
  const { room, words, redraw, options, props } = ui;
  const key = `${action === 'cart' ? 'cart' : 'wish'} ${item.id}`;
  if (room.presses.get(key) === 'busy') return;
  const title = ui.titleOf(item);
  const settle = (state: 'done' | 'failed' | undefined, said: string) => {
    if (state) room.presses.set(key, state);
    else room.presses.delete(key);
    room.said = said;
    redraw();
  };
  room.presses.set(key, 'busy');
  // The region stands before it says something: one that comes with its words is not read out.
  room.said = '';
  const deps = { options, element: props.element, tell: props.tell, goTo };
  const work = askShop(action, [[item, position]], deps);
  redraw();
  try {
    const isDone = await work;
    if (isDone && action !== 'cart') room.wished.set(item.id, action === 'wish');
    settle(isDone && 'done', isDone ? fill(words[SAID[action]], { t: title }) : '');
  } catch {
    settle('failed', fill(words.failed, { t: title }));
  }
}

import type { Card } from '@dangol/schema';
import { fill } from '../../fill';
import { formatPrice } from '../../format-price';
import type { H, Html } from '../rich-options';
import type { Ui } from '../ui';
import { icon } from '../view/icon';
import { addAll, type Piece } from './add-all';
import { isOutfit, ownPiece } from './outfit-of';
import { totalOf } from './total-of';

/** Below the cards, in a height of its own that is always there: what the checked pieces cost together, and the button for them. */
export function barView(ui: Ui, own: Card | undefined): Html {
  const { h, room, words, props } = ui;
  if (!isOutfit(props.state)) return h('div', { class: 'bar' });
  const items = props.state.items.map((item, position): Piece => [item, position]);
  const pieces = [...(own ? [[ownPiece(own), undefined] as Piece] : []), ...items];
  const checked = pieces.filter(([{ id }]) => !room.unchecked.has(id));
  const total = totalOf(checked.map(([{ card }]) => card));
  const press = room.presses.get('all');
  const label = checked.length === pieces.length ? words.addAll : fill(words.addSome, { n: checked.length });
  return h(
    'div',
    { class: 'bar' },
    total &&
      h('p', { part: 'total' }, words.total, ' ', h('b', null, formatPrice(total.amount, total.currency, props.lang))),
    h(
      'button',
      {
        type: 'button',
        class: 'all',
        part: 'action add-all',
        'aria-busy': press === 'busy' || undefined,
        'aria-disabled': !checked.length || undefined,
        onClick: () => void addAll(ui, checked),
      },
      press && icon(h as H, press),
      press === 'done' ? words.done : press === 'failed' ? words.tryAllAgain : label,
    ),
  );
}

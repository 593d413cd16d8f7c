import { fill } from '../../fill';
import type { StripItem } from '../../source';
import type { Html } from '../rich-options';
import type { Ui } from '../ui';

/** The box on a piece's picture that takes it into the outfit, or out of it. */
export function checkView(ui: Ui, item: StripItem, isOwn = false): Html {
  const { h, room, words, redraw } = ui;
  const { id } = item;
  const onChange = () => {
    if (!room.unchecked.delete(id)) room.unchecked.add(id);
    // Another selection is not yet in the cart; what is under way sees at its end that there is another.
    if (room.presses.get('all') !== 'busy') room.presses.delete('all');
    redraw();
  };
  const label = fill(words.include, { t: ui.titleOf(item) });
  const box = { type: 'checkbox', checked: !room.unchecked.has(id), 'aria-label': label, part: 'check', onChange };
  return h(
    'div',
    { class: 'acts' },
    h('label', { class: 'check' }, h('input', box)),
    isOwn && h('small', { class: 'mine', part: 'mine' }, words.thisItem),
  );
}

import { fill } from '../../fill';
import type { StripItem } from '../../source';
import { eventItem } from '../../strip/event-item';
import type { Ui } from '../ui';

/** Not for this visitor: told, so that the profile remembers it, and left out from now on. */
export function dismiss(ui: Ui, item: StripItem, position: number): void {
  const { room, words, props } = ui;
  props.tell('dismiss_item', { items: [eventItem(item, position)] });
  room.said = fill(words.dismissed, { t: ui.titleOf(item) });
  room.moved = { gone: item.id, position };
  if (room.why === item.id) room.why = undefined;
  props.leaveOut([item.id]);
  ui.redraw();
}

import type { Html } from '../rich-options';
import type { Ui } from '../ui';
import { clearList } from './clear-list';

/** The only list that is made of what the visitor looked at, and of nothing else. */
const STEP = 'recently-viewed';

/** Beside the heading: a button that empties the list. After it, where the heading was, that it was emptied, with the focus. */
export function clearView(ui: Ui): Html | false {
  const { h, props, options, room, words } = ui;
  const { state } = props;
  if ((options.clear ?? false) === false) return false;
  if (state.step === STEP && state.status === 'ready') {
    return h(
      'button',
      {
        type: 'button',
        class: 'clear',
        part: 'action clear',
        'aria-label': `${words.clear}: ${props.heading}`,
        onClick: () => void clear(ui),
      },
      words.clear,
    );
  }
  if (!room.cleared) return false;
  // Once: later drawings leave the focus where it is.
  const focus = (element: HTMLElement | null) => {
    if (!element || room.cleared !== 'now') return;
    room.cleared = 'told';
    element.focus();
  };
  const ref = room.cleared === 'now' ? focus : undefined;
  return h('p', { class: 'cleared', part: 'told', tabIndex: -1, ref }, words.cleared);
}

async function clear({ props, room, viewed, redraw }: Ui): Promise<void> {
  const { source, kind, item, currentItem } = props.options;
  const { items, step } = props.state;
  // What is sold out was viewed too, and is not shown.
  const ids = [...new Set([...items.map(({ id }) => id), ...viewed()])];
  room.cleared = 'now';
  let gone = ids;
  try {
    gone = await clearList(await source, { kind, item: item ?? currentItem?.(), step, ids });
  } catch {}
  props.leaveOut(gone);
  redraw();
}

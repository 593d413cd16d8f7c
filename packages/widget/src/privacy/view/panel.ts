import type { VNode } from 'preact';
import type { Ui } from '../ui';
import { choices } from './choices';
import { data } from './data';
import { heading } from './heading';
import { past } from './past';
import { remembered } from './remembered';

/** The whole panel as it stands. One polite line at its end says what came of an action; nothing else speaks by itself. */
export function panel(ui: Ui): VNode {
  const { h, texts, state, actions } = ui;
  return h(
    'section',
    { class: 'panel', part: 'panel', 'aria-labelledby': 'title' },
    h(
      'header',
      null,
      heading(ui, 0, texts.title, 'title'),
      actions.close &&
        h('button', { type: 'button', part: 'close', 'aria-label': texts.close, onClick: actions.close }, '×'),
    ),
    h('p', { class: 'lead' }, texts.lead),
    choices(ui),
    remembered(ui),
    past(ui),
    data(ui),
    h('p', { role: 'status', part: 'status' }, state.status),
  );
}

import type { VNode } from 'preact';
import type { Ui } from '../ui';
import { button } from './button';
import { heading } from './heading';

/** The two things to do with all of it: take it along, or erase it, which is asked for once. */
export function data(ui: Ui): VNode {
  const { h, texts, state, actions } = ui;
  return h(
    'section',
    { class: 'data', 'aria-labelledby': 'data' },
    heading(ui, 1, texts.data, 'data'),
    h(
      'div',
      { class: 'buttons' },
      button(ui, texts.download, actions.download),
      button(ui, texts.erase, () => actions.ask(!state.isAsking), {
        class: 'danger',
        'aria-expanded': `${state.isAsking}`,
      }),
    ),
    state.isAsking && question(ui),
  );
}

function question(ui: Ui): VNode {
  const { h, texts, state, actions } = ui;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Not the dialog around it.
    event.preventDefault();
    actions.ask(false);
  };
  return h(
    'div',
    {
      class: 'question',
      role: 'group',
      'aria-labelledby': 'sure',
      'aria-describedby': 'sure-about',
      tabIndex: -1,
      onKeyDown,
    },
    h('p', { id: 'sure' }, h('b', null, texts.sure)),
    h('p', { id: 'sure-about' }, texts['sure.about']),
    h(
      'label',
      null,
      h('input', {
        type: 'checkbox',
        checked: state.withHistory,
        onChange: (event: Event) => actions.withHistory((event.currentTarget as HTMLInputElement).checked),
      }),
      texts.all,
    ),
    h(
      'div',
      { class: 'buttons' },
      button(ui, texts.yes, actions.erase, { class: 'danger' }),
      button(ui, texts.no, () => actions.ask(false)),
    ),
  );
}

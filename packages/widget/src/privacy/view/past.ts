import type { VNode } from 'preact';
import { fill } from '../fill';
import { historyOf } from '../history-of';
import type { Ui } from '../ui';
import { button } from './button';
import { heading } from './heading';

/** So many records are shown before the visitor asks for more. */
const SHOWN = 3;

/** The consent history. Nothing in it can be changed; erasing it is with the rest of the data. */
export function past(ui: Ui): VNode {
  const { h, texts, control, state, actions, locale, now } = ui;
  const records = historyOf(control.consent.history(), texts, locale, now);
  const isOpen = state.open.has('history');
  return h(
    'section',
    { class: 'history', 'aria-labelledby': 'history' },
    heading(ui, 1, texts.history, 'history'),
    records.length
      ? h(
          'ol',
          { role: 'list' },
          (isOpen ? records : records.slice(0, SHOWN)).map(({ key, lines, note }) =>
            h(
              'li',
              { key },
              lines.map((line) => h('span', null, line)),
              h('small', null, note),
            ),
          ),
        )
      : h('p', null, texts['history.none']),
    records.length > SHOWN &&
      button(
        ui,
        isOpen ? texts.fewer : fill(texts.more, { n: records.length - SHOWN }),
        () => actions.toggle('history'),
        { class: 'more', 'aria-expanded': `${isOpen}` },
      ),
  );
}

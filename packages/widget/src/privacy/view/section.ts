import type { VNode } from 'preact';
import { safeUrl } from '../../safe-url';
import { fill } from '../fill';
import type { Row, Section } from '../sections-of';
import type { Ui } from '../ui';
import { button } from './button';
import { heading } from './heading';

/** So many rows are shown before the visitor asks for more. */
const SHOWN = 6;

const hide = (event: Event) => {
  (event.currentTarget as HTMLElement).hidden = true;
};

/** One kind of remembered things: its heading, its rows, each with a button that removes it. */
export function section(ui: Ui, { key, rows }: Section): VNode {
  const { h, texts, state, actions } = ui;
  const isOpen = state.open.has(key);
  const about = Object.hasOwn(texts, `${key}.about`) ? texts[`${key}.about` as 'viewed.about'] : '';
  return h(
    'section',
    { key, class: key, 'aria-labelledby': key, 'data-list': key },
    h(
      'header',
      null,
      heading(ui, 2, texts[key], key),
      key === 'viewed' && rows.length > 1 && button(ui, texts.removeAll, () => actions.removeAll(rows)),
    ),
    about && h('p', null, about),
    h(
      'ul',
      { role: 'list', part: 'list' },
      (isOpen ? rows : rows.slice(0, SHOWN)).map((each) => line(ui, each)),
    ),
    rows.length > SHOWN &&
      button(ui, isOpen ? texts.fewer : fill(texts.more, { n: rows.length - SHOWN }), () => actions.toggle(key), {
        class: 'more',
        'aria-expanded': `${isOpen}`,
      }),
  );
}

function line({ h, texts, actions, base }: Ui, row: Row): VNode {
  const { key, name, note, strength, forgotten } = row;
  const href = safeUrl(row.url, base);
  const src = safeUrl(row.image, base);
  return h(
    'li',
    { key },
    'image' in row &&
      h('i', { part: 'picture' }, src && h('img', { key: src, src, alt: '', loading: 'lazy', onError: hide })),
    h('div', null, h(href ? 'a' : 'span', { class: 'name', href }, name), !strength && h('small', null, note)),
    strength && h('small', null, strength !== 'unknown' && h('i', { class: strength }), note),
    forgotten &&
      h(
        'button',
        {
          type: 'button',
          part: 'remove',
          'aria-label': fill(texts.remove, { name }),
          title: fill(texts.remove, { name }),
          onClick: () => actions.remove(row),
        },
        '×',
      ),
  );
}

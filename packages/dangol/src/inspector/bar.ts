import type { VNode } from 'preact';
import type { Ui } from './context';

/** A value as a bar beside its name. @param share of the longest bar, 0…1. */
export function bar({ h }: Ui, name: string, share: number, text: string): VNode {
  return h(
    'li',
    { class: 'bar', key: name },
    h('span', { class: 'name' }, name),
    h('meter', { min: 0, max: 1, value: share, 'aria-label': name }),
    h('span', { class: 'number' }, text),
  );
}

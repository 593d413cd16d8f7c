import type { ComponentChildren, VNode } from 'preact';
import type { Ui } from './context';

/** A titled part of a tab. */
export function part({ h }: Ui, title: string, ...children: ComponentChildren[]): VNode {
  return h('section', { key: title }, h('h3', null, title), ...children);
}

/** A short sentence in a quiet tone. */
export function hint({ h }: Ui, text: string): VNode {
  return h('p', { class: 'hint' }, text);
}

import type { VNode } from 'preact';
import type { Ui } from '../ui';

/** A button of words; `props` besides. */
export function button({ h }: Ui, text: string, onClick: () => void, props: Record<string, unknown> = {}): VNode {
  return h('button', { type: 'button', part: 'button', onClick, ...props }, text);
}

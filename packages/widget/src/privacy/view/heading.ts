import type { VNode } from 'preact';
import type { Ui } from '../ui';

/** A heading so many levels below the panel's own. It can take the focus: where what had it was removed, it goes there. */
export function heading({ h, headingLevel }: Ui, below: number, text: string, id?: string): VNode {
  return h(`h${Math.min(6, headingLevel + below)}`, { id, part: below ? 'subheading' : 'heading', tabIndex: -1 }, text);
}

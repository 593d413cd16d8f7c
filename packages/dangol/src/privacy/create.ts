import { attachPanel } from '@dangol/widget/privacy';
import type { ElementPart } from '../tag/define-lazy';
import type { PartContext } from '../tag/load-part';

/** The lazy part behind `<dangol-privacy>`: Preact and the page's client are handed in. */
export function create({ h, render, client }: Pick<PartContext, 'h' | 'render' | 'client'>): ElementPart {
  return { attach: (element) => attachPanel(element, { h, render, control: client }) };
}

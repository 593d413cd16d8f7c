import { attachConsent } from '@dangol/widget/consent';
import type { ElementPart } from '../tag/define-lazy';
import type { PartContext } from '../tag/load-part';

/** The lazy part behind `<dangol-consent>`. */
export function create({ h, render, client }: Pick<PartContext, 'h' | 'render' | 'client'>): ElementPart {
  return { attach: (element) => attachConsent(element, { h, render, control: client.consent }) };
}

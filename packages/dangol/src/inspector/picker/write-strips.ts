import type { Placing } from '@dangol/widget';

/** One strip as `data-strips` says it: `similar-buyers:8@after:#detail`. */
export const writeStrip = ({ kind, limit, layout, where, selector }: Placing): string =>
  `${[kind, limit, layout].filter(Boolean).join(':')}@${where}:${selector}`;

/** The attribute for the script element, ready for a page's HTML. */
export const writeAttribute = (placings: readonly Placing[]): string =>
  `data-strips="${placings.map(writeStrip).join(', ').replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

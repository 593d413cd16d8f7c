import type { Subject } from '../subject';

/** The same page without a strip: what of every figure is the page's own. */
export const nothing: Subject = {
  name: 'no strip',
  packages: [],
  settings: 'the page alone',
  files: async () => ({}),
  head: () => '',
  body: () => '',
  cards: '[]',
};

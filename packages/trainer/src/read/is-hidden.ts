import type { CatalogueCells } from './choose-page-id';

const OFF = /^(?:n|no|f|false|0|-1|draft|archived|private|pending|unlisted|hidden|미진열|진열안함|노출안함|숨김)$/iu;

/** Whether the shop does not show a product: 진열상태 N, Status draft, Published 0, Visibility hidden. `undefined` where no column tells. */
export function isHidden(cells: CatalogueCells): boolean | undefined {
  const said = ['shown', 'published', 'visibility'].map((role) => cells.get(role)).filter(Boolean) as string[];
  return said.length ? said.some((word) => OFF.test(word)) : undefined;
}

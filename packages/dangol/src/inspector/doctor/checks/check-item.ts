import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';
import { formOf } from '../near-ids';

const line = linesOf('item');

/** Strips that are about the page's item. */
const ABOUT_ITEM = ['similar-buyers', 'goes-with'];

/** Which item the page names, and whether the model calls it the same. */
export function checkItem({ item, page, strips, consent }: Findings): Line[] {
  const { id, from = '', isKnown, near, samples } = item;
  if (id === undefined) {
    const isProduct = /product/.test(page.type ?? '');
    const isWanted = strips.some(({ kind }) => ABOUT_ITEM.includes(kind));
    // The build without a client reads no page.
    if (isProduct && !consent) return [isWanted ? line('failing', 'itemPlain') : line('ok', 'itemUnwanted')];
    if (isProduct) return [line('failing', 'itemNone')];
    // Elsewhere such a strip shows what is popular.
    return [page.type || !isWanted ? line('ok', 'itemNotAbout') : line('unknown', 'itemUnknown')];
  }
  const told = { id, from };
  if (isKnown === undefined) return [line('unknown', 'itemUnasked', told)];
  if (isKnown) return [line('ok', 'itemKnown', told)];
  if (near !== undefined) return [line('failing', 'itemOtherName', { ...told, near })];
  const like = samples.filter((sample) => formOf(sample) === formOf(id));
  const some = samples.slice(0, 3).join(', ');
  if (samples.length && !like.length) return [line('failing', 'itemOtherForm', { ...told, some })];
  return [line('warning', 'itemAbsent', { ...told, some: (like.length ? like : samples).slice(0, 3).join(', ') })];
}

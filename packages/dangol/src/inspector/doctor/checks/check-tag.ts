import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('tag');

/** One copy, its version, and what should lie beside it. */
export function checkTag({ tag, data }: Findings): Line[] {
  const { copies, file, missing, mixed, version = '' } = tag;
  const lines: Line[] = [];
  if (copies > 1) lines.push(line('failing', 'tagTwice', { copies }));
  if (mixed.length) lines.push(line('failing', 'tagMixed', { addresses: mixed.join(', ') }));
  if (missing.length) lines.push(line('failing', 'tagMissing', { files: missing.join(', ') }));
  if (data.preview !== undefined) lines.push(line('warning', 'tagHidden'));
  if (!lines.length) lines.push(line('ok', version ? 'tagFine' : 'tagFineWithoutVersion', { file, version }));
  return lines;
}

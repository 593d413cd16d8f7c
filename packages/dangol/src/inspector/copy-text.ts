import type { VNode } from 'preact';
import type { Ui } from './context';

/** What the buttons for copying say. */
export interface CopyWords {
  copy: string;
  copied: string;
  refused: string;
}

/** A text to copy, with its button; where the browser refuses that, it is selected for the visitor to copy. */
export function copyText({ h }: Pick<Ui, 'h'>, words: CopyWords, text: string, label = words.copy): VNode {
  async function copy({ currentTarget }: Event): Promise<void> {
    const button = currentTarget as HTMLButtonElement;
    const area = button.parentElement!.querySelector('textarea')!;
    const told = button.parentElement!.querySelector('[role=status]')!;
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = words.copied;
    } catch {
      // No clipboard on plain http, or the visitor does not allow it.
      area.focus();
      area.select();
      told.textContent = words.refused;
    }
  }
  return h(
    'div',
    { class: 'copy', key: label },
    h('textarea', { readOnly: true, rows: Math.min(8, text.split('\n').length + 1), 'aria-label': label, value: text }),
    h('button', { type: 'button', onClick: copy }, label),
    h('span', { class: 'note', role: 'status' }),
  );
}

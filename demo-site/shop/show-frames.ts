/** The gallery: a small picture chooses how the large one is framed. */
export function showFrames(): void {
  for (const gallery of document.querySelectorAll<HTMLElement>('[data-gallery]')) {
    const main = gallery.querySelector<HTMLElement>('.gallery-main')!;
    const buttons = [...gallery.querySelectorAll<HTMLButtonElement>('button[data-frame]')];
    for (const button of buttons) {
      button.addEventListener('click', () => {
        main.dataset.frame = button.dataset.frame;
        for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      });
    }
  }
}

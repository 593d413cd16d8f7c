let timer = 0;

/** Says a short sentence at the bottom of the page for 4 s, with a link where there is one to offer. */
export function showToast(text: string, link?: { text: string; href: string }): void {
  const toast = document.querySelector<HTMLElement>('[data-toast]');
  if (!toast) return;
  toast.textContent = text;
  if (link) {
    const anchor = document.createElement('a');
    anchor.href = link.href;
    anchor.textContent = link.text;
    toast.append(anchor);
  }
  toast.classList.add('toast-shown');
  clearTimeout(timer);
  timer = setTimeout(() => toast.classList.remove('toast-shown'), 4000) as unknown as number;
}

/** The page's own sentence for "that did not work". */
export function showFailure(): void {
  showToast(document.querySelector<HTMLElement>('[data-toast]')?.dataset.failed ?? '');
}

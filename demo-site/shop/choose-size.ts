/** Asks for a size in the page's own dialog. `undefined`: closed without a choice. */
export function chooseSize(title: string, sizes: readonly string[]): Promise<string | undefined> {
  const dialog = document.querySelector<HTMLDialogElement>('[data-size-choice]')!;
  dialog.querySelector('[data-size-title]')!.textContent = title;
  const buttons = sizes.map((size) => {
    const button = document.createElement('button');
    button.value = size;
    button.textContent = size;
    return button;
  });
  dialog.querySelector('[data-size-buttons]')!.replaceChildren(...buttons);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue || undefined), { once: true });
  });
}

/** Filters apply as they are chosen; without scripts their button does it. */
export function applyFilters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filters]')) {
    for (const button of form.querySelectorAll<HTMLButtonElement>('[data-apply]')) button.hidden = true;
    form.addEventListener('change', () => form.requestSubmit());
    // One box at a time, and none once something else is pressed, where the browser does not do it by itself.
    const boxes = [...form.querySelectorAll('details')];
    document.addEventListener('click', ({ target }) => {
      for (const box of boxes) if (!box.contains(target as Node)) box.open = false;
    });
    document.addEventListener('keydown', ({ key }) => {
      const open = key === 'Escape' && boxes.find((box) => box.open);
      if (!open) return;
      open.open = false;
      open.querySelector('summary')?.focus();
    });
  }
}

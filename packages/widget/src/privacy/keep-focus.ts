/**
 * Draws without losing the visitor's place. What had the focus keeps it, also where it was moved. Where it was removed, the focus goes to what
 * stands at the same place of its list (a `data-list`) now, else to the nearest heading that is left.
 */
export function keepFocus(root: ShadowRoot, draw: () => void): void {
  const before = root.activeElement as HTMLElement | null;
  const list = before?.closest('[data-list]');
  const place = list ? rowButtons(list).indexOf(before as HTMLElement) : -1;
  const around: Element[] = [];
  for (let parent = before?.parentElement; parent; parent = parent.parentElement) around.push(parent);
  draw();
  if (!before || root.activeElement === before) return;
  if (before.isConnected) {
    before.focus();
    return;
  }
  const left = list?.isConnected && place >= 0 ? rowButtons(list) : [];
  const next = left[Math.min(place, left.length - 1)];
  const heading = around
    .find((parent) => parent.isConnected)
    ?.closest('section')
    ?.querySelector('[tabindex="-1"]');
  (next ?? (heading as HTMLElement | null | undefined))?.focus();
}

const rowButtons = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('li button')];

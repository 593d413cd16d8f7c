import { activeIn } from './active-in';
import { type LockBrowser, lockScroll } from './lock-scroll';

/** What a modal dialog is opened with. */
export interface ModalDeps {
  browser: LockBrowser;
  /** What gets the focus first. */
  heading: HTMLElement;
  /** Escape, or the device's own way back. */
  onCancel(): void;
  /** A click beside it. */
  onBeside(): void;
}

/**
 * Opens a modal dialog: the browser keeps the focus in it and the page behind it inert. The heading gets the focus, not a button that a key pressed at this moment
 * would trigger.
 * @returns closes it: the page scrolls again, the focus goes back.
 */
export function openModal(dialog: HTMLDialogElement, { browser, heading, onCancel, onBeside }: ModalDeps): () => void {
  const opener = activeIn(browser.document);
  const unlock = lockScroll(browser);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onCancel();
  });
  dialog.addEventListener('click', ({ target, clientX, clientY, detail }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isBeside = clientX < left || clientX > right || clientY < top || clientY > bottom;
    // The second click of a double click that opened it would close it.
    if (target === dialog && isBeside && detail < 2) onBeside();
  });
  dialog.showModal();
  heading.focus();
  return () => {
    dialog.close();
    unlock();
    opener?.focus({ preventScroll: true });
  };
}

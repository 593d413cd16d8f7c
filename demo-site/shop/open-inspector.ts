import { dangol } from './dangol';

/** Opens dangol's inspector, which loads only now. */
export function openInspector(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-open-inspector]')) {
    button.addEventListener('click', () => dangol('inspect'));
  }
}

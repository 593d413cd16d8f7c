const OPENERS = '[data-dangol-open],[href^="#dangol-"]';

/**
 * Opens `<dangol-consent>` or `<dangol-privacy>` from any click on `data-dangol-open="consent"` or a link to `#dangol-consent`, whenever that
 * came to the page. An element that is not there yet is added to the end of the page.
 * @returns opens one by its name without `dangol-`; default `consent`.
 */
export function openOnClick(document: Document): (name?: string, opener?: Element | null) => void {
  const open = (name = 'consent', opener = document.activeElement) => {
    const tag = `dangol-${name}`;
    const element = document.querySelector(tag) ?? document.body.appendChild(document.createElement(tag));
    (element as { open?(opener: Element | null): void }).open?.(opener);
  };
  document.addEventListener('click', (event) => {
    const opener = event.composedPath().find((node) => (node as Partial<Element>).matches?.(OPENERS)) as
      | HTMLElement
      | undefined;
    const name = opener?.dataset.dangolOpen ?? opener?.getAttribute('href')?.slice(8);
    if (!/^(consent|privacy)$/.test(name ?? '')) return;
    event.preventDefault();
    open(name, opener);
  });
  return open;
}

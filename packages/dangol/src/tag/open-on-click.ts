const OPENERS = '[data-dangol-open],[href^="#dangol-"]';
const NAMES = /^(consent|privacy)$/;

/**
 * Opens `<dangol-consent>` or `<dangol-privacy>` from any click on `data-dangol-open="consent"` or a link to `#dangol-consent`, whenever that
 * came to the page. An element that is not there yet is added to the end of the page, with the attribute `dialog`: it has no place of its own
 * among what the page shows.
 * @returns opens one by its name without `dangol-`; default `consent`. Another name opens nothing.
 */
export function openOnClick(document: Document): (name?: string, opener?: Element | null) => void {
  const open = (name = 'consent', opener = document.activeElement) => {
    if (!NAMES.test(name)) return;
    const tag = `dangol-${name}`;
    let element: (Element & { open?(opener: Element | null): void }) | null = document.querySelector(tag);
    if (!element) {
      element = document.createElement(tag);
      element.toggleAttribute('dialog');
      document.body.append(element);
    }
    element.open?.(opener);
  };
  document.addEventListener('click', (event) => {
    const opener = event.composedPath().find((node) => (node as Partial<Element>).matches?.(OPENERS)) as
      | HTMLElement
      | undefined;
    const name = opener?.dataset.dangolOpen ?? opener?.getAttribute('href')?.slice(8);
    if (!NAMES.test(name ?? '')) return;
    event.preventDefault();
    open(name, opener);
  });
  return open;
}

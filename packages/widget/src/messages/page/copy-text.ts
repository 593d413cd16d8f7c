/** The slice of the page that copying needs. */
export interface CopyBrowser {
  document: Document;
  navigator: { clipboard?: Pick<Clipboard, 'writeText'> | undefined };
  getSelection(): Selection | null;
}

/**
 * Puts an element's text on the clipboard: by the browser's own call, in an insecure context or where that is refused by a field that is selected and copied
 * beside the element (a modal dialog makes all that is outside of it inert).
 * @returns whether it is there; if not, the element's text is selected, to be copied by hand.
 */
export async function copyText(element: HTMLElement, browser: CopyBrowser): Promise<boolean> {
  const { document, navigator } = browser;
  const text = element.textContent ?? '';
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {}
  const active = (element.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.className = 'said';
  field.value = text;
  element.after(field);
  field.select();
  let isCopied = false;
  try {
    isCopied = document.execCommand('copy');
  } catch {}
  field.remove();
  active?.focus();
  if (!isCopied) browser.getSelection()?.selectAllChildren(element);
  return isCopied;
}

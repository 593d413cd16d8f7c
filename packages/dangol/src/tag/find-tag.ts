/**
 * The script element that is running, or the first with our attributes where something else put it there (a module, a tag manager).
 * `data-platform` is in use on others' scripts too, so by that alone it is ours only with our name in its address.
 */
export function findTag(document: Document): HTMLScriptElement | null {
  const running = document.currentScript as HTMLScriptElement | null;
  return (
    running ??
    document.querySelector(
      'script[data-model],script[data-backend],script[data-regime],script[data-platform][src*="dangol"]',
    )
  );
}

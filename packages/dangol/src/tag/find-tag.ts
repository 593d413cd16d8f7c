/** The script element that is running, or the first with our attributes where something else put it there (a module, a tag manager). */
export function findTag(document: Document): HTMLScriptElement | null {
  const running = document.currentScript as HTMLScriptElement | null;
  return (
    running ??
    document.querySelector('script[data-model],script[data-backend],script[data-regime],script[data-platform]')
  );
}

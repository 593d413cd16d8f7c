/**
 * Makes `element.texts` a property that tells of its changes, whoever defined the element; what was put there before stays.
 * @returns the remover, which leaves the plain value.
 */
export function watchTexts<Texts>(
  element: HTMLElement & { texts?: Texts | undefined },
  changed: () => void,
): () => void {
  let value = element.texts;
  const define = (rest: PropertyDescriptor) =>
    Object.defineProperty(element, 'texts', { configurable: true, enumerable: true, ...rest });
  define({
    get: () => value,
    set(next: Texts | undefined) {
      value = next;
      changed();
    },
  });
  return () => define({ writable: true, value });
}

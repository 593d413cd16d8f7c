/**
 * Calls back when an element comes into view or leaves it, and when it begins or ceases to lie below the view, with its place against the window.
 * @returns ends the watching.
 */
export function watchPlace(element: Element, call: (place: DOMRectReadOnly) => void): () => void {
  // A jump takes it from above the view to below, or back, without a moment in view: with all that is above counted in, that is told, too.
  const observers = ['0px', '1000000px 0px 0px'].map(
    (rootMargin) =>
      new IntersectionObserver((entries) => call((entries.pop() as IntersectionObserverEntry).boundingClientRect), {
        rootMargin,
      }),
  );
  for (const observer of observers) observer.observe(element);
  return () => {
    for (const observer of observers) observer.disconnect();
  };
}

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/**
 * Calls back when an element is within a view's height of the view, and when the browser is idle: whichever is first counts. Those that are near at the
 * same time are called in the order in which they stand on the page, the upper first: strips share the items of a page, and who asks first chooses
 * first. Observers of their own would be told in any order.
 */
export function whenNear(element: Element, call: () => void): void {
  observer ??= new IntersectionObserver(
    (entries) => {
      entries.sort((a, b) => a.boundingClientRect.top - b.boundingClientRect.top);
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer?.unobserve(target);
        waiting.get(target)?.();
      }
    },
    { rootMargin: '100%' },
  );
  waiting.set(element, call);
  observer.observe(element);
  // WebKit has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(call);
  else setTimeout(call, 200);
}

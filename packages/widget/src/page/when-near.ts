const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/**
 * Calls back once when an element is within a view's height of the view. Those that are near at the same time are called in the order in which they stand on
 * the page, the upper first: strips share the items of a page, and who asks first chooses first. Observers of their own would be told in any order.
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
}

import { type StillBrowser, whenStill } from './when-still';

/** A message in the page. */
export interface LiesIn {
  /** Ends the waiting. @param isAtOnce the visitor closed it, so that what is below moves up; else its room stays until nothing in view moves. */
  leave(isAtOnce: boolean): void;
}

/** Messages that are gone and whose room is not yet. */
const leaving = new WeakMap<HTMLElement, () => void>();

/**
 * Shows a message in the page without moving what is in view: at once where its height is kept free already, else once its place is out of view.
 * @param box drawn, but not yet shown
 * @param isAtOnce whatever moves by it
 */
export function lieIn(
  host: HTMLElement,
  box: HTMLElement,
  browser: StillBrowser,
  show: () => void,
  isAtOnce = false,
): LiesIn {
  const height = (element: Element) => element.getBoundingClientRect().height;
  leaving.get(host)?.();
  // A place that was left takes its room again only where nothing in view moves by it.
  host.style.minHeight = host.hidden ? '0' : '';
  host.hidden = false;
  let stop = () => {};
  const [kept, needed] = [height(host), height(box)];
  if (isAtOnce || needed < kept + 1) {
    // What the shop had there may have been taller, and would have held that height.
    if (host.firstChild) host.style.minHeight = `${kept}px`;
    show();
  } else {
    stop = whenStill(host, browser, () => {
      host.style.minHeight = '';
      show();
    });
  }

  return {
    leave(isAtOnce) {
      stop();
      const collapse = () => {
        host.style.minHeight = '';
        host.hidden = true;
      };
      if (isAtOnce) collapse();
      else {
        host.style.minHeight = `${height(host)}px`;
        leaving.set(host, whenStill(host, browser, collapse));
      }
    },
  };
}

import type { CaptureBrowser } from './capture-browser';
import { elementParams } from './element-params';
import { quietly } from './quietly';
import type { Report } from './report';

/**
 * Reports what visitors do with elements that say what that means: `data-dangol-event="add_to_cart"` (any event name)
 * on anything clickable when it is clicked, on a form when it is submitted. The items come from `data-dangol-item` and
 * its companions: see `elementParams()`. One passive listener each for clicks and submits, in the capture phase;
 * nothing is prevented or delayed.
 * @param signal ends the listening.
 */
export function watchAttributes(
  { document }: Pick<CaptureBrowser, 'document'>,
  report: Report,
  signal: AbortSignal,
): void {
  function listen(type: string, selector: string): void {
    const read = ({ target }: Event) =>
      quietly(() => {
        const element = (target as Element).closest(selector);
        const name = element?.getAttribute('data-dangol-event');
        if (name) report(name, elementParams(element!), 'attributes');
      });
    document.addEventListener(type, read, { capture: true, passive: true, signal });
  }

  // A form is a thing to submit: a click somewhere in it is nothing.
  listen('click', '[data-dangol-event]:not(form)');
  listen('submit', '[data-dangol-event]');
}

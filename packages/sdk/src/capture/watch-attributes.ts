import type { CaptureBrowser } from './capture-browser';
import { elementParams } from './element-params';
import type { Reading, Report } from './report';
import { toParams } from './to-params';

/** What `watchAttributes()` takes. */
export interface AttributesDeps {
  browser: Pick<CaptureBrowser, 'document'>;
  reading: Reading;
  /** Must not throw. */
  report: Report;
}

/**
 * Reports what visitors do with elements that say what that means:
 *
 * | attribute | on | reported |
 * |---|---|---|
 * | `data-dangol-event="add_to_cart"` (any event name) | a button, a link, anything clickable | when clicked |
 * | `data-dangol-event="begin_checkout"` | a form | when submitted |
 * | `data-dangol-search` without a value | a field of a form | `search` with the field's value, when the form is submitted |
 *
 * The items come from `data-dangol-item` and its companions: see `elementParams()`. What a page declares as viewed
 * (`data-dangol-view`) is read by `createDeclared()`. One passive listener each for clicks and submits, in the capture
 * phase; nothing is prevented or delayed.
 * @returns stops listening.
 */
export function watchAttributes({ browser, reading, report }: AttributesDeps): () => void {
  const { document } = browser;

  function tell(name: string, params: Record<string, unknown> | undefined): void {
    if (params) report(name, params, 'attributes');
  }

  function listener(event: Event): void {
    try {
      const isSubmit = event.type === 'submit';
      const target = event.composedPath()[0] as Element;
      const element = isSubmit ? target : target.closest('[data-dangol-event]');
      const name = element?.getAttribute('data-dangol-event');
      // A form is a thing to submit: a click somewhere in it is nothing.
      if (element && name && isSubmit === (element.tagName === 'FORM') && !element.closest('[aria-disabled=true]')) {
        tell(name, elementParams(name, element, reading));
      }
      const field = isSubmit && target.querySelector('input[data-dangol-search]');
      if (field) tell('search', toParams('search', { search_term: (field as HTMLInputElement).value }, reading));
    } catch {
      // Not an element, or a hostile one: this click is not read.
    }
  }

  const options = { capture: true, passive: true };
  document.addEventListener('click', listener, options);
  document.addEventListener('submit', listener, options);
  return () => {
    document.removeEventListener('click', listener, options);
    document.removeEventListener('submit', listener, options);
  };
}

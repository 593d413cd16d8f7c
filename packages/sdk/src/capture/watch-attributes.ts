import type { CaptureBrowser } from './capture-browser';
import { elementParams } from './element-params';
import { textOf } from './item-fields';
import type { IdOf, Report } from './report';
import { hasEmail } from './scrub-url';

/** What `watchAttributes()` takes. */
export interface AttributesDeps {
  browser: Pick<CaptureBrowser, 'document'>;
  idOf: IdOf;
  report: Report;
}

const EVENT_NAME = /^[a-z]\w{0,63}$/i;

/**
 * Reports what visitors do with elements that say what that means:
 *
 * | attribute | on | reported |
 * |---|---|---|
 * | `data-dangol-event="add_to_cart"` (any event name) | a button, a link, anything clickable | when clicked |
 * | `data-dangol-event="begin_checkout"` | a form | when submitted |
 * | `data-dangol-search` without a value | a form | `search` with its first search or text field, when submitted |
 * | | a field of a form | `search` with its value, when the form is submitted |
 *
 * The items come from `data-dangol-item` and its companions: see `elementParams()`. What a page declares as viewed (`data-dangol-view`) is read by
 * `createDeclared()`. One passive listener each for clicks and submits, in the capture phase; nothing is prevented or delayed.
 * @returns stops listening.
 */
export function watchAttributes({ browser, idOf, report }: AttributesDeps): () => void {
  const { document } = browser;

  function tell(element: Element | null): void {
    const name = element?.getAttribute('data-dangol-event') ?? '';
    if (!element || !EVENT_NAME.test(name) || element.closest('[aria-disabled="true"]')) return;
    const params = elementParams(name, element, document.baseURI, idOf);
    if (params) report(name, params, 'attributes');
  }

  function onClick(event: Event): void {
    const target = (event.composedPath()[0] ?? event.target) as Element;
    const element = target.closest?.('[data-dangol-event]') ?? null;
    if (element?.tagName !== 'FORM') tell(element);
  }

  function onSubmit(event: Event): void {
    const form = event.target as Element;
    tell(form);
    const field = form.hasAttribute('data-dangol-search')
      ? form.querySelector('input[type="search"],input[type="text"],input:not([type])')
      : form.querySelector('input[data-dangol-search]');
    const term = textOf((field as HTMLInputElement | null)?.value);
    if (term && !hasEmail(term)) report('search', { search_term: term }, 'attributes');
  }

  const listeners = [
    ['click', quietly(onClick)],
    ['submit', quietly(onSubmit)],
  ] as const;
  for (const [type, listener] of listeners) {
    document.addEventListener(type, listener, { capture: true, passive: true });
  }
  return () => {
    for (const [type, listener] of listeners) document.removeEventListener(type, listener, true);
  };
}

function quietly(listener: (event: Event) => void): (event: Event) => void {
  return (event) => {
    try {
      listener(event);
    } catch {
      // A hostile or unusual element: this click is not read.
    }
  };
}

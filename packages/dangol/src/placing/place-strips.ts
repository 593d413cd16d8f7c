// A shop without access to its templates says in the tag where its strips go. The elements are put there before they are defined, so that the
// reserved space passes from the shop's style to them in one frame.
import { parseStrips } from '@dangol/widget';

/** How long after the tag, or after the page has turned without loading, an element is waited for. A document that is still loading is. */
const PATIENCE_MS = 10_000;

/** A script of the page that takes a strip off again and again wins after so many turns. */
const TURNS = 9;

/** What `placeStrips()` takes. */
export interface PlacingDeps {
  window: Pick<Window, 'document' | 'location' | 'setTimeout'>;
  /** `kind[:limit][:layout]@after|before|into:selector, …`. */
  strips: string;
  /** Asked at every turn: strips may have been switched off. */
  isOn: () => boolean;
  warn: (message: string) => void;
  /** Told of the selectors that found nothing in time; most pages of a shop lack some. */
  missed: (selectors: string[]) => void;
}

/**
 * Puts a `<dangol-recs placed="after:#detail">` at each place that the text names, as soon as its element is there. Each strip is one element:
 * where a page that turns without loading has thrown away either, it goes to where the selector leads now. What cannot be read and selectors that
 * are none are told once.
 */
export function placeStrips({ window, strips, isOn, warn, missed }: PlacingDeps): void {
  const { document, location } = window;
  const wrong = (part: string) => warn(`data-strips: "${part}" is not kind@after:selector (or before, into)`);
  const wanted = parseStrips(strips, wrong).flatMap(({ where, selector, ...rest }) => {
    try {
      document.querySelector(selector);
    } catch {
      wrong(`${rest.kind}@${where}:${selector}`);
      return [];
    }
    const element = document.createElement('dangol-recs');
    const placed = `${where}:${selector}`;
    for (const [name, value] of Object.entries({ ...rest, placed })) if (value) element.setAttribute(name, value);
    return { element, where, selector, placed, anchor: undefined as Element | undefined, turns: 0 };
  });
  const observer = new MutationObserver(place);
  let href = '';
  let untilAt = 0;

  function place(): void {
    if (!isOn()) {
      observer.disconnect();
      return;
    }
    const now = Date.now();
    const isLoading = document.readyState === 'loading';
    const hasTurned = href !== location.href;
    if (hasTurned) {
      href = location.href;
      untilAt = now + PATIENCE_MS;
    }
    for (const one of wanted) {
      const { element, where, selector, placed } = one;
      if (hasTurned) one.turns = 0;
      if (element.isConnected && one.anchor?.isConnected) continue;
      if (!one.anchor && !isLoading && now > untilAt) continue;
      let at = document.querySelector(selector);
      // The end of an element that is still being read is not its end.
      if (!at || (where === 'into' && isLoading)) element.remove();
      else if (one.turns++ < TURNS) {
        one.anchor = at;
        // Several after the same stand in their order.
        while (where === 'after' && at.nextElementSibling?.getAttribute('placed') === placed)
          at = at.nextElementSibling;
        at[where === 'into' ? 'append' : where](element);
      }
    }
  }

  function tell(): void {
    const none = wanted.filter(({ anchor }) => !anchor);
    if (none[0]) missed(none.map(({ selector }) => selector));
  }

  observer.observe(document, { childList: true, subtree: true });
  place();
  window.setTimeout(tell, PATIENCE_MS);
}

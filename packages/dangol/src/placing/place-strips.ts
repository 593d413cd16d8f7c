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
  /** Whether selectors that found nothing in time are told too; most pages of a shop lack some. */
  isDebug: boolean;
}

/**
 * Puts a `<dangol-recs placed="after:#detail">` at each place that the text names, as soon as its element is there. Each strip is one element:
 * where a page that turns without loading has thrown away either, it goes to where the selector leads now. What cannot be read and selectors that
 * are none are told once.
 */
export function placeStrips({ window, strips, isOn, warn, isDebug }: PlacingDeps): void {
  const { document, location } = window;
  const wrong = (part: string) => warn(`data-strips: cannot read "${part}"`);
  const wanted = parseStrips(strips, wrong).flatMap(({ where, selector, ...rest }) => {
    try {
      document.querySelector(selector);
    } catch {
      wrong(selector);
      return [];
    }
    const element = document.createElement('dangol-recs');
    const placed = `${where}:${selector}`;
    for (const [name, value] of Object.entries({ ...rest, placed })) if (value) element.setAttribute(name, value);
    return { element, where, selector, placed, anchor: undefined as Element | undefined, turns: 0 };
  });
  let href = '';
  let untilAt = 0;

  function place(): void {
    const { readyState } = document;
    const hasTurned = href !== location.href;
    href = location.href;
    if (hasTurned) untilAt = Date.now() + PATIENCE_MS;
    for (const one of wanted) {
      const { element, where, selector, placed, anchor } = one;
      if (hasTurned) one.turns = 0;
      if ((element.isConnected && anchor?.isConnected) || !isOn()) continue;
      if (!anchor && readyState !== 'loading' && Date.now() > untilAt) continue;
      let at = document.querySelector(selector);
      // The end of an element that is still being read is not its end.
      if (!at || (where === 'into' && readyState === 'loading')) element.remove();
      else if (one.turns++ < TURNS) {
        one.anchor = at;
        // Several after the same stand in their order.
        while (where === 'after' && at.nextElementSibling?.getAttribute('placed') === placed)
          at = at.nextElementSibling;
        at[where === 'into' ? 'append' : where](element);
      }
    }
  }

  new MutationObserver(place).observe(document, { childList: true, subtree: true });
  place();
  if (!isDebug) return;
  window.setTimeout(() => {
    for (const { anchor, selector } of wanted) if (!anchor) warn(`data-strips: not found on this page: ${selector}`);
  }, PATIENCE_MS);
}

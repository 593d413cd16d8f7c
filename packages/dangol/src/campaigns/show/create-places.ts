// Where inline messages lie: an element of the shop's, or one that is put where the message says. A place holds one message.
import { parsePlace } from './parse-place';

/** The elements that inline messages are drawn into. */
export interface Places {
  /**
   * The element for a campaign's message, taken until `free()`: waited for as long as the page may still bring it. `undefined` where there is none, or another
   * message has it.
   * @param signal ends the waiting.
   */
  take(campaign: string, place: string | undefined, signal: AbortSignal): Promise<HTMLElement | undefined>;
  free(element: HTMLElement): void;
}

/** What places are found with. */
export interface PlacesDeps {
  window: Pick<Window & typeof globalThis, 'document' | 'setTimeout' | 'clearTimeout' | 'MutationObserver'>;
  warn: (message: string) => void;
}

/** The element of the shop's page; without `campaign` it takes any. */
export const ELEMENT = 'dangol-message';

/** How long an element of the page is waited for, ms. */
const PATIENCE_MS = 10_000;

/** An element that we put there has the place it was put at in this attribute. */
const PLACED = 'placed';

/** Finds places, and puts elements where the rules say. What cannot be read is told once; nothing is thrown. */
export function createPlaces({ window, warn }: PlacesDeps): Places {
  const { document } = window;
  const taken = new Set<HTMLElement>();
  const told = new Set<string>();

  /** By comparing, since an id of a rules file is no selector. */
  function own(campaign: string): HTMLElement | undefined {
    const all = [...document.querySelectorAll<HTMLElement>(`${ELEMENT}:not([${PLACED}])`)].filter(
      (one) => !taken.has(one),
    );
    const named = all.find((one) => one.getAttribute('campaign') === campaign);
    return named ?? all.find((one) => !one.hasAttribute('campaign'));
  }

  function put(place: string): HTMLElement | undefined {
    const [where, selector] = parsePlace(place) ?? [];
    if (!where || !selector) throw new TypeError(`cannot read the place "${place}"`);
    const anchor = document.querySelector(selector);
    // The end of an element that is still being read is not its end.
    if (!anchor || (where === 'into' && document.readyState === 'loading')) return undefined;
    if ([...taken].some((other) => other.isConnected && other.getAttribute(PLACED) === place)) return undefined;
    const element = document.createElement(ELEMENT);
    element.setAttribute(PLACED, place);
    anchor[where === 'into' ? 'append' : where](element);
    return element;
  }

  /** `undefined`: not yet; `null`: never. */
  function find(campaign: string, place: string | undefined): HTMLElement | undefined | null {
    try {
      const found = place === undefined ? own(campaign) : put(place);
      if (found) taken.add(found);
      return found;
    } catch (error) {
      const why = `campaigns: ${campaign}: ${error instanceof Error ? error.message : String(error)}`;
      if (!told.has(why)) warn(why);
      told.add(why);
      return null;
    }
  }

  return {
    async take(campaign, place, signal) {
      const look = () => find(campaign, place);
      const found = look();
      if (found !== undefined || signal.aborted) return found ?? undefined;
      return (await wait(look, signal)) ?? undefined;
    },
    free(element) {
      taken.delete(element);
      // Ours goes with its message; the shop's keeps its space.
      if (element.hasAttribute(PLACED)) element.remove();
    },
  };

  /** Looks again at every change of the document, until it finds something. */
  function wait<Found>(look: () => Found | undefined, signal: AbortSignal): Promise<Found | undefined> {
    return new Promise((resolve) => {
      const end = (found: Found | undefined) => {
        signal.removeEventListener('abort', stop);
        observer.disconnect();
        window.clearTimeout(timer);
        resolve(found);
      };
      const stop = () => end(undefined);
      const observer = new window.MutationObserver(() => {
        const found = look();
        if (found !== undefined) end(found);
      });
      observer.observe(document, { childList: true, subtree: true });
      const timer = window.setTimeout(stop, PATIENCE_MS);
      signal.addEventListener('abort', stop);
    });
  }
}

import { type Place, type Placing, reserveCss } from '@dangol/widget';
import { writeStrip } from './write-strips';

/** What measuring a place gave. */
export interface Measured extends Place {
  /** Whether the page keeps still, to half a pixel, when strips come to the space that the style keeps. */
  isStill: boolean;
}

/** Less is rounding. */
const STILL_PX = 0.5;

/**
 * Tries the reserving style on the page itself: where what follows stands with the style alone, and where with the strips. What the page adds (a flex
 * container's gap, wider margins) goes into the style. For the width that the page has now.
 * @param strips all that stand at this place, in their order; they are put there, and stay.
 * @param put puts one there.
 */
export function measurePlace(
  anchor: Element,
  placings: readonly Placing[],
  strips: readonly Element[],
  put: (strip: Element) => void,
): Measured {
  const document = anchor.ownerDocument;
  const { where } = placings[0]!;
  const text = placings.map(writeStrip).join(', ');
  const key = `${where}:${placings[0]!.selector}`;
  const sizeOf = (element: Element | null) => Number.parseFloat(element ? getComputedStyle(element).fontSize : '16');
  const em = where === 'into' ? 1 : +(sizeOf(anchor.parentElement) / sizeOf(anchor)).toFixed(4);
  const sheet = new CSSStyleSheet();
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, sheet];
  const style = (place: Place) => sheet.replaceSync(reserveCss({ strips: text, places: { [key]: place } }));
  const probe = where === 'before' ? anchor : following(anchor, strips);
  const position = () => (probe ? probe.getBoundingClientRect().top : document.documentElement.scrollHeight - scrollY);
  /** How much farther down what follows is with the strips. */
  const moved = (place: Place) => {
    style(place);
    for (const strip of strips) strip.remove();
    const kept = position();
    for (const strip of strips) put(strip);
    return position() - kept;
  };
  const [x, y] = [scrollX, scrollY];
  const first = moved({ em });
  const isExact = Math.abs(first) < STILL_PX;
  const extraPx = isExact ? 0 : Math.round(first * 10) / 10;
  const isStill = isExact || Math.abs(moved({ em, extraPx })) < STILL_PX;
  document.adoptedStyleSheets = before;
  scrollTo(x, y);
  return { em, extraPx, isStill };
}

/** The next element on the page that has a box. */
function following(anchor: Element, strips: readonly Element[]): Element | null {
  for (let from: Element | null = anchor; from; from = from.parentElement) {
    for (let next = from.nextElementSibling; next; next = next.nextElementSibling) {
      if (!strips.includes(next) && next.getClientRects().length) return next;
    }
  }
  return null;
}

import type { VitalsContext } from '../vitals/create';
import { loadPart } from './load-part';

/**
 * Reports how the page does, with a part from beside the script. Whether a page view is of the sample is decided once, and before anything is loaded.
 * @returns starts it: `{ sample }` is the share of page views, 0 to 1, default 1. Before the strips are drawn, so that this counts, too.
 */
export function loadVitals(
  client: VitalsContext['client'],
  document: Document,
  scriptUrl: string,
  warn: (message: string) => void,
): (options?: { sample?: number | undefined }) => void {
  let isDecided = false;
  return ({ sample = 1 } = {}) => {
    if (isDecided) return;
    isDecided = true;
    // What is no number samples nobody.
    if (!(Math.random() < sample)) return;
    const heights = [...document.querySelectorAll('dangol-recs')].map(
      (element) => [element, element.clientHeight] as const,
    );
    const before = { heights, at: performance.now() };
    loadPart<void, VitalsContext>('dangol-vitals.js', scriptUrl, { client, before }).catch(() =>
      warn('dangol-vitals.js was not found beside the script'),
    );
  };
}

import { createRandom } from '../random';
import { type CloudEvent, cloudEvent, ORIGIN } from './cloud-event';

/** A page of the shop that sells nothing itself: a look book, an exhibition. */
export interface ContentPage {
  /** From the shop's root, without a language. */
  path: string;
  title: string;
  /** What the shop calls its kind of page. */
  type: 'event' | 'exhibition';
}

/** Of ten visits one begins with such a page. */
const SHARE = 0.1;

/**
 * Visits to content pages, oldest first: some of the sessions of the given log (oldest first) begin with one, the first pages more often. Chance of
 * its own, so that the log itself stays the same bytes.
 */
export function contentViews(pages: readonly ContentPage[], log: readonly CloudEvent[], seed: number): CloudEvent[] {
  const random = createRandom(seed + 29);
  const weights = pages.map((_, i) => 1 / (1 + i));
  const seen = new Set<string>();
  const views: CloudEvent[] = [];
  for (const { data, time } of log) {
    if (seen.has(data.session)) continue;
    seen.add(data.session);
    if (!random.chance(SHARE)) continue;
    const page = pages[random.weighted(weights)];
    if (!page) break;
    views.push(
      cloudEvent(random, {
        name: 'page_view',
        at: Date.parse(time) - 5000 - random.int(60_000),
        visitor: data.visitor,
        session: data.session,
        path: page.path,
        params: { page_type: page.type, page_title: page.title, page_location: ORIGIN + page.path },
      }),
    );
  }
  return views.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

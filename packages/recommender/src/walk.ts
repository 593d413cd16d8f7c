import { categoryOf } from './category-of';
import { SELF_SHARE } from './constants';
import { entriesOf } from './entries-of';
import { mergeLists } from './merge-lists';
import type { Ranked, Reason, StepName } from './request';
import type { SoundRequest } from './sound';
import { searched, speakersOf } from './speakers-of';
import { FEEDS, type Feeds, ITSELF } from './strips';

/** What one step of the chain brought, in no order. */
type Stage = [step: StepName, ranked: Ranked[]];

/**
 * Walks a strip's fallback chain, step by step and only as far as the caller asks. Items that the visitor has already met come in stages
 * of their own after all others, where the strip says so: a regular of a small shop still gets a full strip.
 */
export function* walk(request: SoundRequest): Generator<Stage> {
  const { strip, item, cards, history, hidden, seen = strip.seen } = request;
  const otherThan = strip.complements && item && categoryOf(request);
  const met = new Set(seen === 'last' ? history.map(({ id }) => id) : []);
  const again: Stage[] = [];
  for (const step of strip.steps) {
    const ranked = candidates(step, request).filter(
      // An id off the network may be anything.
      ({ id, score }) =>
        typeof id === 'string' &&
        score > 0 &&
        !hidden.has(id) &&
        !(otherThan && cards?.get(id)?.category === otherThan),
    );
    yield [step, ranked.filter(({ id }) => !met.has(id))];
    again.push([step, ranked.filter(({ id }) => met.has(id))]);
  }
  yield* again;
}

function candidates(step: StepName, request: SoundRequest): Ranked[] {
  const { history, popular, shelves, records, blend = popular?.blend, query, queryId: asked } = request;
  const inCategory = (category?: string) =>
    entriesOf(popular?.categories.find((entry) => entry.category === category)?.list, {
      code: 'popular-in-category',
      category,
    });
  try {
    const feeds = FEEDS[step];
    const met: Feeds[1][] = step === 'for-you' && request.seen === 'mixed' ? [[ITSELF, SELF_SHARE]] : [];
    if (feeds) {
      const page = asked ? [{ id: asked, weight: 1, told: searched(query) }] : [];
      const speakers = step === 'search' ? page : speakersOf(request, blend?.['for-you']?.recency);
      return mergeLists(speakers, [...feeds, ...met], records, blend?.[step]);
    }
    switch (step) {
      case 'popular':
        return entriesOf(popular?.shop, { code: step });
      case 'new-arrivals':
        return entriesOf(shelves?.newArrivals, { code: step });
      case 'top-rated':
        return entriesOf(shelves?.topRated, { code: step });
      case 'popular-in-category':
        return inCategory(categoryOf(request));
      case 'related': {
        const liked = categoryOf(request);
        const related = popular?.categories.find(({ category }) => category === liked)?.related;
        return entriesOf(related, { code: 'popular' }).flatMap(({ id, score }) =>
          // Lists of categories have units of their own.
          inCategory(id).map((entry, _, [best]) => ({ ...entry, score: (score * entry.score) / best!.score })),
        );
      }
      case 'recently-viewed':
        // Falls so steeply that no liking upsets the order of the visits.
        return history.map(({ id }, place) => ({ id, score: 2 ** -place, reason: { code: step } }));
      default:
        return speakersOf(request).map(({ id, weight, told }) => ({ id, score: weight, reason: told as Reason }));
    }
  } catch {
    // Lists come off the network: where one is misshapen, the next step has its turn.
    return [];
  }
}

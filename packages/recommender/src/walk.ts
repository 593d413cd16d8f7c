import { categoryOf } from './category-of';
import { SELF_SHARE } from './constants';
import { entriesOf } from './entries-of';
import { mergeLists } from './merge-lists';
import type { Ranked, StepName } from './request';
import type { SoundRequest } from './sound';
import { speakersOf } from './speakers-of';
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
  const { history, popular, records } = request;
  try {
    const feeds = FEEDS[step];
    const met: Feeds[1][] = step === 'for-you' && request.seen === 'mixed' ? [[ITSELF, SELF_SHARE]] : [];
    if (feeds) return mergeLists(speakersOf(request), [...feeds, ...met], records);
    if (step === 'popular') return entriesOf(popular?.shop, { code: step });
    if (step === 'popular-in-category') {
      const category = categoryOf(request);
      const found = popular?.categories.find((entry) => entry.category === category);
      return entriesOf(found?.list, { code: step, category });
    }
    // Falls so steeply that no liking upsets the order of the visits.
    return history.map(({ id }, place) => ({ id, score: 2 ** -place, reason: { code: 'recently-viewed' } }));
  } catch {
    // Lists come off the network: where one is misshapen, the next step has its turn.
    return [];
  }
}

import { bestFirst } from './best-first';
import { categoryOf } from './category-of';
import { entriesOf } from './entries-of';
import { idsOf } from './ids-of';
import { mergeLists } from './merge-lists';
import { objectsOf } from './objects-of';
import type { Ranked, StepName } from './request';
import type { SoundRequest } from './sound';
import { speakersOf } from './speakers-of';
import { FEEDS } from './strips';

/** What one step of the chain brought. */
export interface Stage {
  step: StepName;
  /** Best first. */
  ranked: Ranked[];
}

/**
 * Walks a strip's fallback chain, step by step and only as far as the caller asks. Items that the visitor has already met come in stages
 * of their own after all others, where the strip says so: a regular of a small shop still gets a full strip.
 */
export function* walk(request: SoundRequest, hidden: Set<string | undefined>): Generator<Stage> {
  const { strip, snapshot, available, seen = strip.seenLast && 'last' } = request;
  const met = new Set(seen === 'last' ? idsOf(snapshot?.items) : []);
  const again: Stage[] = [];
  for (const step of strip.steps) {
    const ranked = bestFirst(
      candidates(step, request).filter(({ id }) => !hidden.has(id) && available?.(id) !== false),
    );
    yield { step, ranked: ranked.filter(({ id }) => !met.has(id)) };
    again.push({ step, ranked: ranked.filter(({ id }) => met.has(id)) });
  }
  yield* again;
}

function candidates(step: StepName, request: SoundRequest): Ranked[] {
  const { popular, records, snapshot, strip } = request;
  if (step === 'recently-viewed') {
    return idsOf(snapshot?.items).map((id, place) => ({ id, score: 1 / (place + 1), reason: { code: step } }));
  }
  if (step === 'popular') {
    return entriesOf(popular?.shop).map(([id, score]) => ({ id, score, reason: { code: step } }));
  }
  if (step === 'popular-in-category') {
    const category = categoryOf(request);
    const found = objectsOf(popular?.categories).find((entry) => entry.category === category);
    return entriesOf(found?.list).map(([id, score]) => ({ id, score, reason: { code: step, category } }));
  }
  return mergeLists(speakersOf(strip, request), FEEDS[step] ?? [], records);
}

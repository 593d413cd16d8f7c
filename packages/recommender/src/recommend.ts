import { bestFirst } from './best-first';
import { createLift } from './likings';
import type { Recommendation, Recommended, RecommendRequest, StepName } from './request';
import { sound } from './sound';
import { walk } from './walk';

/**
 * Fills one strip. Pure: the same request gives the same strip. Never throws on bad data; what is missing shortens the strip or moves it
 * along its fallback chain.
 *
 * Beyond `rank()` it needs a card for each item (one without yields to the next), drops what is out of stock, shows one variant of a
 * product, lets the visitor's likings settle close calls, and keeps one category from filling the strip.
 */
export function recommend(raw: RecommendRequest): Recommendation {
  const request = sound(raw);
  const { strip, limit, cards, hidden: taken, snapshot, now } = request;
  const { complements, pure, share = 1 } = strip;
  const lift = createLift(snapshot, now);
  const items: Recommended[] = [];
  let first: StepName | undefined;

  function add(entries: Recommended[], cap: number): void {
    for (const entry of entries) {
      const { category, group = entry.id } = entry.card;
      const alike = items.filter(({ card }) => category && card.category === category);
      if (items.length >= limit || alike.length >= cap || taken.has(entry.id) || taken.has(group)) continue;
      items.push(entry);
      taken.add(entry.id).add(group);
    }
  }

  for (const id of [...taken]) taken.add(cards.get(id as string)?.group);
  for (const [step, ranked] of walk(request)) {
    if (items.length && (pure || items.length >= limit)) break;
    const entries = ranked.flatMap((entry) => {
      const card = cards.get(entry.id);
      const fits = card?.title && card.availability !== 'out_of_stock';
      return fits ? { ...entry, card, score: entry.score * lift(card) } : [];
    });
    add(bestFirst(entries), complements ?? Math.ceil(limit * share));
    if (!complements) add(entries, limit);
    if (items.length) first ??= step;
  }
  return { items, step: first ?? 'none' };
}

import { itemId } from '@dangol/schema';
import { bestFirst } from './best-first';
import { categoryOf } from './category-of';
import { createShelf } from './create-shelf';
import { hiddenIds } from './hidden-ids';
import { createLift } from './likings';
import { numberOf } from './number-of';
import type { Ranked, Recommendation, Recommended, RecommendRequest } from './request';
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
  const { strip, item, now } = request;
  const limit = Math.floor(numberOf(raw.limit)) || 0;
  const most = strip.complements ?? Math.ceil(limit * (strip.share ?? 1));
  const otherThan = strip.complements && item && categoryOf(request);
  const lift = createLift(strip.inOrder ? null : request.snapshot, now);
  const cardOf = createShelf(request);

  const items: Recommended[] = [];
  let first: Recommendation['step'] = 'none';
  const taken = hiddenIds(request);
  const groups = new Set([...taken].map((id) => id && cardOf(id)?.group));
  const perCategory = new Map<unknown, number>();

  function withCard(entry: Ranked): Recommended[] {
    const card = cardOf(entry.id);
    if (!card || card.availability === 'out_of_stock' || (otherThan && card.category === otherThan)) return [];
    return [{ ...entry, card, score: entry.score * lift(card) }];
  }

  function add(entries: Recommended[], cap: number): void {
    for (const entry of entries) {
      const { category, group } = entry.card;
      const count = (category && perCategory.get(category)) || 0;
      if (items.length >= limit || taken.has(entry.id) || (group && groups.has(group)) || count >= cap) continue;
      if (itemId(entry.id) !== entry.id) continue;
      items.push(entry);
      taken.add(entry.id);
      groups.add(group);
      perCategory.set(category, count + 1);
    }
  }

  for (const { step, ranked } of walk(request, taken)) {
    if (items.length && (strip.inOrder || items.length >= limit)) break;
    const entries = bestFirst(ranked.flatMap(withCard));
    add(entries, most);
    if (!strip.complements) add(entries, limit);
    if (items.length && first === 'none') first = step;
  }
  return { items, step: first };
}

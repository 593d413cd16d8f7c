import { itemId } from '@dangol/schema';
import { bestFirst } from './best-first';
import { holdsTrue } from './holds-true';
import { createLift } from './likings';
import { productOf } from './product-of';
import type { Ranked, Recommendation, Recommended, RecommendRequest, StepName } from './request';
import { sound } from './sound';
import { walk } from './walk';

/**
 * Fills one strip. Pure: the same request gives the same strip. Never throws on bad data; what is missing shortens the strip or moves it
 * along its fallback chain.
 *
 * Beyond `rank()` it needs a card for each item (one without yields to the next), drops what is out of stock and what is not as its reason
 * says, shows one variant of a product, lets the visitor's likings settle close calls, keeps one category from filling the strip, and obeys
 * the shop's rules.
 */
export function recommend(raw: RecommendRequest): Recommendation {
  const request = sound(raw);
  const { strip, item, limit, cards, hidden: taken, snapshot, now, ruling } = request;
  const { complements, pure, share = 1, liking } = strip;
  const lift = createLift(snapshot, now, liking);
  const items: Recommended[] = [];
  let first: StepName | undefined;

  function offer(ranked: Ranked[]): Recommended[] {
    return ranked.flatMap((entry) => {
      const card = cards.get(entry.id);
      try {
        if (!card?.title.trim() || card.availability === 'out_of_stock' || itemId(entry.id) !== entry.id) return [];
        const weight =
          holdsTrue(entry, card, request) * (ruling ? ruling.weigh(card, cards.get(item!)) : 1) * lift(card);
        const score = entry.score * weight;
        return score > 0 && score < Number.POSITIVE_INFINITY ? { ...entry, card, score } : [];
      } catch {
        // A card off the network may be anything.
        return [];
      }
    });
  }

  function add(entries: Recommended[], cap: number): void {
    for (const entry of entries) {
      if (items.length >= limit) return;
      const { category } = entry.card;
      const alike = items.filter(({ card }) => category && card.category === category);
      const names = [entry.id, ...productOf(entry.card)];
      if (alike.length >= cap || names.some((name) => taken.has(name))) continue;
      items.push(entry);
      for (const name of names) taken.add(name);
    }
  }

  for (const id of [...taken]) {
    const card = cards.get(id as string);
    if (card?.title?.trim) for (const name of productOf(card)) taken.add(name);
  }
  if (ruling) {
    add(offer(ruling.pinned.map((id) => ({ id, score: 1, reason: { code: 'pinned' } }))), limit);
  }
  const before = items.length;
  for (const [step, ranked] of walk(request)) {
    if (items.length >= limit || (pure && first)) break;
    const entries = bestFirst(offer(ranked));
    add(entries, complements ?? Math.ceil(limit * share));
    if (!complements) add(entries, limit);
    if (items.length > before) first ??= step;
  }
  return { items: ruling ? ruling.arrange(items) : items, step: first ?? (before ? 'pinned' : 'none') };
}

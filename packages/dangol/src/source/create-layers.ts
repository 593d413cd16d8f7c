import type { Card } from '@dangol/schema';
import type { StripResult } from '@dangol/widget';
import type { Choice, LiveChoice } from './create-live';
import type { Prices } from './create-prices';
import { type LiveCard, liveCards } from './live-cards';

/** What lies over the model's cards. */
export interface Layers {
  /** Takes what the shop's page said. */
  add(told: unknown): void;
  /** An answer with its cards as they are known now. */
  over(result: StripResult): StripResult;
  /** A choice with its cards as they are known now. */
  choose(choice: Choice): LiveChoice;
}

/** Two layers over the model's cards: `live.json`, where it is asked for, and what the shop's page said, which wins. Both may be taken off and laid anew. */
export function createLayers(prices: Pick<Prices, 'over' | 'at'> | undefined): Layers {
  const known = new Map<string, LiveCard>();
  /** What cards were before anything was laid over them, and of which version. */
  const bases = new WeakMap<Card, [base: Card, version: string | undefined]>();

  function laid(card: Card, version: string | undefined): Card {
    const [base, of] = bases.get(card) ?? [card, version];
    const made = { ...(prices?.over(base, of) ?? base), ...known.get(base.id) };
    bases.set(made, [base, of]);
    return made;
  }

  return {
    add(told) {
      for (const card of liveCards(told)) known.set(card.id, card);
    },
    over: (result) => ({
      ...result,
      items: result.items.map((item) => ({ ...item, card: laid(item.card, result.modelVersion) })),
    }),
    choose({ version, popular, shelves, cards, builtAt }) {
      const others = [popular?.version ?? version, shelves?.version ?? version];
      // What was read while the model changed is of no one version.
      const of = others.every((other) => other === version) ? version : undefined;
      const all = new Map([...cards].map(([id, card]) => [id, laid(card, of)]));
      // An item without a card gets one if its live fields bring a title.
      for (const [id, fields] of known) if (!all.has(id) && fields.title) all.set(id, fields as Card);
      return { cards: all, live: known, builtAt: prices?.at(of) ?? builtAt };
    },
  };
}

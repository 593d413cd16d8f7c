import { createRich } from '@dangol/widget/rich';
import type { PartContext } from '../tag/load-part';

/** The lazy part behind card actions, templates, outfits and lists that can be cleared: Preact and the page's client are handed in. */
export function create({ h, render, client }: Pick<PartContext, 'h' | 'render' | 'client'>) {
  const { model, profile, consent } = client;
  return createRich({
    h,
    render,
    isWished: (id) =>
      consent.allows('personalization') && profile.snapshot().wishlist.some((wished) => wished.id === id),
    viewed: () => profile.snapshot().items.map(({ id }) => id),
    cardOf: async (id) => (await model?.read([id]))?.records.get(id)?.card,
  });
}

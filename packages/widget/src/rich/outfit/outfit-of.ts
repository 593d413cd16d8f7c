import type { Card } from '@dangol/schema';
import type { StripItem } from '../../source';
import type { StripState } from '../../strip/strip-state';
import { onePerCategory } from './one-per-category';

/** An outfit is made of what goes with an item; what a strip falls back to is only a list. */
export const isOutfit = ({ step, status }: StripState): boolean =>
  status === 'ready' && /^(goes-with|cart|related|pinned)$/.test(step);

/** A strip's state with the pieces of an outfit alone. */
export function outfitOf(state: StripState, anchor?: Card): StripState {
  if (!isOutfit(state)) return state;
  const items = onePerCategory(state.items, anchor?.category).filter(({ id }) => id !== anchor?.id);
  return { ...state, items, status: items.length ? 'ready' : 'empty' };
}

/** The page's own item as a piece. */
export const ownPiece = (card: Card): StripItem => ({ id: card.id, card, reason: { code: 'this' }, score: 0 });
